package org.tawasul.operations;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No urgent incident leaves the room because it was linked, unless its main case is
 * there.
 */
@TawasulTest
class UrgentCaseQueriesTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private UrgentCaseQueries urgent;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aLinkedIncidentIsHiddenOnlyAsLongAsItsMainCaseIsInTheRoomItself() {
		CaseNumber main = open(Category.FIRE);
		CaseNumber linked = open(Category.FIRE);
		this.links.link(linked, main, "coordinator", false);
		assertThat(shown()).contains(main).doesNotContain(linked);
		this.cases.changeImportance(main, Importance.IMPORTANT, "care");
		assertThat(shown()).contains(linked).doesNotContain(main);
		this.cases.changeImportance(main, Importance.VERY_IMPORTANT, "care");
		assertThat(shown()).contains(main).doesNotContain(linked);
	}

	@Test
	void anIncidentThatBecomesUrgentWhileItWaitsForALessImportantOneIsThere() {
		CaseNumber main = open(Category.CLEANLINESS);
		CaseNumber linked = open(Category.CLEANLINESS);
		this.links.link(linked, main, "care", true);
		assertThat(shown()).doesNotContain(main, linked);
		this.cases.changeImportance(linked, Importance.VERY_IMPORTANT, "care");
		assertThat(shown()).contains(linked).doesNotContain(main);
	}

	@Test
	@Transactional
	void theMainCasesAreLookedUpOneByOneByTheirIndexes() {
		this.jdbc.sql("set local enable_seqscan = off").update();
		List<String> plan = this.jdbc.sql("explain " + UrgentCaseQueries.OPEN).query(String.class).list();
		assertThat(plan).anyMatch((line) -> line.contains("SubPlan"))
			.noneMatch((line) -> line.contains("Seq Scan") || line.contains("hashed SubPlan"));
	}

	private CaseNumber open(Category category) {
		return this.scenario.open(CaseScenario.incident(category, "SA-01"));
	}

	private List<CaseNumber> shown() {
		return this.urgent.snapshot().cases().stream().map(UrgentCase::number).toList();
	}

}
