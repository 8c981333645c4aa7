package org.tawasul.notification;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.EditedCategory;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages call a category by the name that it has when they are rendered. */
@TawasulTest
class RenamedCategoryMessageTest {

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CategoryService categories;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void putAsideWhatOtherTestsWrote() {
		this.rendering.renderPending();
	}

	@Test
	@SuppressWarnings("try")
	void messageThatWaitedHasTheNewNameAndOneThatWasRenderedBeforeKeepsTheOld() {
		OutboxTestData messages = new OutboxTestData(this.jdbc);
		CaseNumber early = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, "SA-01"));
		this.rendering.renderPending();
		CaseNumber late = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, "SA-01"));
		try (EditedCategory edited = new EditedCategory(this.categories, this.transactions, Category.FOOD_POISONING,
				EditedCategory.named("تسمم أو اختناق {0} ${x}", "Poisoning"))) {
			this.rendering.renderPending();
		}
		assertThat(messages.allWords(late))
			.anySatisfy((words) -> assertThat(words).contains("تسمم أو اختناق {0} ${x}"));
		assertThat(messages.allWords(early)).anySatisfy((words) -> assertThat(words).contains("تسمم غذائي"))
			.noneSatisfy((words) -> assertThat(words).contains("اختناق"));
	}

}
