package org.tawasul.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Cases that were closed help with those that come in after them.
 */
@TawasulTest
@Transactional
class ExperienceOfCasesTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private ClosedCaseReader reader;

	@Autowired
	private Experience experience;

	@Autowired
	private SuggestionScorer scorer;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc pages;

	private final List<CaseNumber> closed = new ArrayList<>();

	@BeforeEach
	void closeSomeCases() {
		this.experience.clear();
		this.jdbc.sql("update app.case_file set phase = 'CANCELLED' where phase = 'DONE'").update();
		for (int hours = 7; hours >= 2; hours--) {
			this.closed.add(closeACase(hours));
		}
		ExperienceLearner learner = new ExperienceLearner(this.reader, this.experience,
				new SuggestionProperties(1_000_000, 100));
		learner.learn();
		learner.learn();
	}

	private CaseNumber closeACase(int hoursAgo) {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		this.entities.flush();
		this.jdbc
			.sql("update app.case_file set closed_at = now() - make_interval(hours => :hours) where number = :number")
			.param("hours", hoursAgo)
			.param("number", number.value())
			.update();
		return number;
	}

	@AfterEach
	void forget() {
		this.experience.clear();
	}

	@Test
	void handlersSeeWhereLikeCasesEndedAndWhatWasAnswered() throws Exception {
		assertThat(this.experience.size()).isEqualTo(6);
		CaseNumber open = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.pages.perform(get("/desk/cases/" + open).with(user("coordinator").roles(Role.COORDINATOR.name())))
			.andExpect(content().string(allOf(containsString("من واقع الطلبات المشابهة"), containsString("6 من 6"),
					containsString("لديها الطلب الآن"), containsString("أُغلق مصدر الغاز وفُحص المبنى"))));
	}

	@Test
	void answersToCasesThatAHandlerMayNotSeeAreNotShown() throws Exception {
		CaseNumber open = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-14"));
		this.pages.perform(get("/desk/cases/" + open).with(user("coordinator14").roles(Role.COORDINATOR.name())))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("أُغلق مصدر الغاز"))));
	}

	@Test
	void aReporterIsToldTheLikelyCategoryAndNothingOfTheCases() throws Exception {
		this.pages
			.perform(post("/report/category").with(csrf())
				.param("description", "رائحة غاز قوية قرب المختبر")
				.param("lang", "ar"))
			.andExpect(status().isOk())
			.andExpect(content().json("{'category': 'FIRE', 'name': 'حريق'}", JsonCompareMode.STRICT));
		this.pages.perform(post("/report/category").with(csrf()).param("description", "طلب نقل إلى مدرسة أخرى"))
			.andExpect(status().isNoContent());
		this.pages.perform(post("/report/category").with(csrf())).andExpect(status().isNoContent());
		assertThat(this.experience.size()).isEqualTo(6);
	}

	@Test
	void eachClosedCaseIsComparedOnceWithWhatWouldHaveBeenSuggested() throws Exception {
		this.jdbc.sql("delete from app.suggestion_score").update();
		this.jdbc.sql("delete from app.suggestion_position").update();
		assertThat(this.scorer.score()).isFalse();
		assertThat(this.scorer.score()).isFalse();
		assertThat(this.jdbc.sql("""
				select what, sum(closed) as closed, sum(suggested) as suggested, sum(first) as first,
				    sum(among_three) as three from app.suggestion_score group by what order by what""")
			.query()
			.listOfRows())
			.containsExactly(Map.of("what", "CATEGORY", "closed", 6L, "suggested", 1L, "first", 1L, "three", 1L),
					Map.of("what", "UNIT", "closed", 6L, "suggested", 1L, "first", 1L, "three", 1L));
		this.pages.perform(get("/desk/indicators/suggestions").with(user("manager").roles(Role.MANAGER.name())))
			.andExpect(content().string(
					allOf(containsString("دقة الاقتراحات"), containsString("100%"), containsString("صح أحد الثلاثة"))));
	}

	@Test
	void withoutExperienceNothingIsComparedAndThePageSaysSo() throws Exception {
		this.experience.clear();
		this.jdbc.sql("delete from app.suggestion_score").update();
		assertThat(this.scorer.score()).isFalse();
		this.pages.perform(get("/desk/indicators/suggestions").with(user("care").roles(Role.CARE_OFFICER.name())))
			.andExpect(content()
				.string(allOf(containsString("لا توجد بعد طلبات مغلقة"), containsString("لم يُقارن أي طلب بعد"))));
	}

}
