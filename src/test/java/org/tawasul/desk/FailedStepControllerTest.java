package org.tawasul.desk;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The steps that were given up, as Cockpit's first page lists them.
 */
@TawasulTest
@Transactional
class FailedStepControllerTest {

	private static final int FAILED = 25;

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	private CaseNumber number = new CaseNumber(1);

	@BeforeEach
	void manyStepsHaveFailed() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		this.jdbc.sql("""
				insert into public.act_ru_job select (jsonb_populate_record(j,
					jsonb_build_object('id_', 'made-up-' || n, 'retries_', 0, 'duedate_', '2000-01-01'))).*
				from public.act_ru_job j cross join generate_series(1, :failed) n where j.id_ = :job""")
			.param("failed", FAILED)
			.param("job", this.scenario.timer(this.number, "BoundaryEvent_AssessmentOverdue").getId())
			.update();
	}

	@Test
	void ofManyAPageIsListedAndTheNextWhenItIsAskedFor() throws Exception {
		ask("", StaffUsers.MANAGER).andExpect(jsonPath("$.number").value(greaterThanOrEqualTo(FAILED)))
			.andExpect(jsonPath("$.steps.length()").value(20))
			.andExpect(jsonPath("$.steps[*].caseNumber").value(everyItem(equalTo(this.number.toString()))))
			.andExpect(jsonPath("$.next").value(20))
			.andExpect(jsonPath("$.page").doesNotExist());
		ask("?from=20", StaffUsers.MANAGER).andExpect(jsonPath("$.steps.length()").value(greaterThanOrEqualTo(5)))
			.andExpect(jsonPath("$.steps[*].caseNumber").value(hasItem(this.number.toString())));
		ask("?from=1000000", StaffUsers.MANAGER).andExpect(jsonPath("$.steps.length()").value(0))
			.andExpect(jsonPath("$.next").value(nullValue()));
		ask("?from=-1", StaffUsers.MANAGER).andExpect(jsonPath("$.next").value(20));
		this.browser.perform(get("/desk/failed-steps?from=x").with(StaffUsers.MANAGER))
			.andExpect(status().isBadRequest());
	}

	@Test
	void whoSeesNoCasesLearnsNoNumberOfOne() throws Exception {
		ask("", StaffUsers.OWNER).andExpect(jsonPath("$.steps.length()").value(20))
			.andExpect(jsonPath("$.steps[*].caseNumber").value(everyItem(nullValue())))
			.andExpect(jsonPath("$.steps[*].page").value(everyItem(nullValue())));
	}

	private ResultActions ask(String query, RequestPostProcessor who) throws Exception {
		return this.browser.perform(get("/desk/failed-steps" + query).with(who)).andExpect(status().isOk());
	}

}
