package org.tawasul.process.engine;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators learn of the engine, and what it does not do: take the node out.
 */
@TawasulTest
class EngineHealthConfigurationTest {

	private static final String ADMINISTRATOR = "Basic YWRtaW46QmFsYWdoLTE5OTk2";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EngineJobStatistics jobs;

	@Test
	void jobGivenUpIsAWarningForAdministratorsAndTheNodeServesOn() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String job = this.scenario.timer(number, "BoundaryEvent_AssessmentOverdue").getId();
		this.jdbc.update("update act_ru_job set retries_ = 0 where id_ = ?", job);
		try {
			assertThat(this.jobs.countFailed()).isPositive();
			HttpResponse<String> anyone = browser().call("/actuator/health");
			assertThat(anyone.statusCode()).isEqualTo(200);
			assertThat(anyone.body()).startsWith("{\"status\":\"UP\"").doesNotContain("engine", "jobsGivenUp");
			HttpResponse<String> administrator = browser().call("/actuator/health", "Authorization", ADMINISTRATOR);
			assertThat(administrator.statusCode()).isEqualTo(200);
			assertThat(administrator.body()).startsWith("{\"status\":\"UP\"")
				.containsPattern("\"engine\":\\{\"status\":\"WARNING\",\"details\":\\{\"jobsGivenUp\":[1-9]");
		}
		finally {
			this.jdbc.update("update act_ru_job set retries_ = 3 where id_ = ?", job);
		}
	}

	@Test
	void jobsThatAreDueAreCountedWithAndWithoutADateAndParkedOnesAreNot() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String job = this.scenario.timer(number, "BoundaryEvent_AssessmentOverdue").getId();
		long parked = this.jobs.countDue();
		Object date = this.jdbc.queryForObject("select duedate_ from act_ru_job where id_ = ?", Object.class, job);
		try {
			this.jdbc.update("update act_ru_job set duedate_ = timestamp '2020-01-01' where id_ = ?", job);
			assertThat(this.jobs.countDue()).isEqualTo(parked + 1);
			this.jdbc.update("update act_ru_job set duedate_ = null where id_ = ?", job);
			assertThat(this.jobs.countDue()).isEqualTo(parked + 1);
			this.jdbc.update("update act_ru_job set retries_ = 0 where id_ = ?", job);
			assertThat(this.jobs.countDue()).isEqualTo(parked);
		}
		finally {
			this.jdbc.update("update act_ru_job set retries_ = 3, duedate_ = ? where id_ = ?", date, job);
		}
	}

	@Test
	void theStatementOfDueJobsReadsTwoRangesOfTheIndex() {
		assertThat(plan(EngineJobStatistics.DUE.replace(":now", "now()"))).containsSubsequence("act_ru_job_due",
				"Index Cond: (duedate_ <= now())", "act_ru_job_due", "Index Cond: (duedate_ IS NULL)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
	void gatewaysAskWhetherTheNodeServesAndNothingElse(String path) {
		HttpResponse<String> answer = browser().call(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "select count(*) from public.act_ru_job where retries_ <= 0",
			"select min(duedate_) from public.act_ru_job where retries_ > 0 and suspension_state_ = 1" })
	void figuresComeFromAnIndexHoweverManyTimersAreParked(String query) {
		assertThat(plan(query)).containsPattern("act_ru_job_(given_up|due)");
	}

	private String plan(String query) {
		SingleConnectionDataSource one = new SingleConnectionDataSource(this.jdbc
			.execute((org.springframework.jdbc.core.ConnectionCallback<String>) (connection) -> connection.getMetaData()
				.getURL()), "postgres", "", true);
		try {
			JdbcTemplate planner = new JdbcTemplate(one);
			planner.execute("set enable_seqscan = off");
			planner.execute("set enable_bitmapscan = off");
			return String.join("\n", planner.queryForList("explain " + query, String.class));
		}
		finally {
			one.destroy();
		}
	}

	private StaffBrowser browser() {
		return new StaffBrowser(this.port);
	}

}
