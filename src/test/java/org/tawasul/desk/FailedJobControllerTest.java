package org.tawasul.desk;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditFilter;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * The administrators' list of steps that were given up.
 */
@TawasulTest
class FailedJobControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ManagementService management;

	@Autowired
	private HistoryService history;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	private String job;

	@BeforeEach
	void aStepIsGivenUp() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.job = this.scenario.timer(this.number, "BoundaryEvent_AssessmentOverdue").getId();
		this.management.setJobRetries(this.job, 0);
	}

	@AfterEach
	void itMayRunAgain() {
		this.management.setJobRetries(this.job, 3);
	}

	@Test
	void administratorsSeeItAndHaveItTriedAgain() throws Exception {
		this.pages.perform(get("/desk/jobs").with(StaffUsers.ADMIN))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/desk/jobs/" + this.job + "/retry")))
			.andExpect(content().string(containsString(this.number.toString())))
			.andExpect(content().string(containsString("أُخرجت الخطوة من قائمة التنفيذ يدويًا")))
			.andExpect(content().string(not(containsString("process.failure"))));
		retry(StaffUsers.ADMIN).andExpect(redirectedUrl("/desk/jobs"));
		assertThat(this.audit.find(new AuditFilter(this.number.toString(), AuditAction.JOB_RETRIED, Long.MAX_VALUE), 2))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("step", "BoundaryEvent_AssessmentOverdue"));
		assertThat(this.management.createJobQuery().jobId(this.job).singleResult().getRetries()).isPositive();
		this.pages.perform(get("/desk/jobs").with(StaffUsers.ADMIN))
			.andExpect(content().string(not(containsString(this.job))));
	}

	@Test
	void allOfThemAreTriedAgainAtOnceAndThatIsRecorded() throws Exception {
		int recorded = retriesOfAll();
		this.pages.perform(post("/desk/jobs/retry").with(StaffUsers.ADMIN).with(csrf()))
			.andExpect(redirectedUrl("/desk/jobs"));
		assertThat(this.management.createJobQuery().jobId(this.job).singleResult().getRetries()).isPositive();
		assertThat(retriesOfAll()).isEqualTo(recorded + 1);
	}

	private int retriesOfAll() {
		return this.jdbc.sql("""
				select count(*) from app.audit_entry
				where action = 'JOB_RETRIED' and actor = 'admin' and details ->> 'count' is not null""")
			.query(Integer.class)
			.single();
	}

	@Test
	void whatIsNoCasesIsTriedAgainToo() throws Exception {
		String cleanup = this.history.findHistoryCleanupJobs().get(0).getId();
		this.management.setJobRetries(cleanup, 0);
		this.pages.perform(post("/desk/jobs/" + cleanup + "/retry").with(StaffUsers.ADMIN).with(csrf()))
			.andExpect(redirectedUrl("/desk/jobs"));
		assertThat(this.management.createJobQuery().jobId(cleanup).singleResult().getRetries()).isPositive();
		assertThat(this.audit.find(new AuditFilter(cleanup, AuditAction.JOB_RETRIED, Long.MAX_VALUE), 1)).hasSize(1);
	}

	@Test
	void aTableThatCannotAnswerIsNamedAboveThemWithWhatThatMeans() throws Exception {
		this.jdbc.sql("""
				insert into app.table_fault (decision_key, version, since, last_at, times, reason)
				values ('NoSuchTable', 0, now(), now(), 3, 'no table')""").update();
		try {
			this.pages.perform(get("/desk/jobs").with(StaffUsers.ADMIN))
				.andExpect(content().string(containsString("NoSuchTable")))
				.andExpect(content().string(containsString("لا إصدار منشورًا")))
				.andExpect(content().string(not(containsString("??"))));
			this.jdbc.sql("update app.table_fault set version = 1 where decision_key = 'NoSuchTable'").update();
			this.pages.perform(get("/desk/jobs").with(StaffUsers.ADMIN))
				.andExpect(content().string(not(containsString("NoSuchTable"))));
		}
		finally {
			this.jdbc.sql("delete from app.table_fault").update();
		}
	}

	@Test
	void nobodyElseGetsIn() throws Exception {
		for (RequestPostProcessor other : new RequestPostProcessor[] { StaffUsers.COORDINATOR, StaffUsers.CARE,
				StaffUsers.MANAGER, StaffUsers.OWNER }) {
			this.pages.perform(get("/desk/jobs").with(other)).andExpect(status().isNotFound());
			retry(other).andExpect(status().isNotFound());
		}
		assertThat(this.management.createJobQuery().jobId(this.job).singleResult().getRetries()).isZero();
	}

	private ResultActions retry(RequestPostProcessor who) throws Exception {
		return this.pages.perform(post("/desk/jobs/" + this.job + "/retry").with(who).with(csrf()));
	}

}
