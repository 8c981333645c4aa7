package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A very important case has half an hour where others have hours or days: when its timers
 * are due tells its importance to whoever may not read that.
 */
@TawasulTest
class HiddenDatesTest {

	private static final String DUE = "\"dueDates\": [{\"operator\": \"%s\", \"value\": \"2099-01-01T00:00:00.000+0300\"}]";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate jdbc;

	private CaseNumber number;

	private String process;

	private String job;

	@BeforeEach
	void aCaseWithATimer() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.process = this.scenario.process(this.number).getId();
		this.job = this.scenario.timer(this.number, "BoundaryEvent_AssessmentOverdue").getId();
	}

	@Test
	void ownersSeeTimersWithoutTheirDates() {
		for (String path : List.of("/job/" + this.job, "/job?jobId=" + this.job,
				"/job?processInstanceId=" + this.process)) {
			JsonNode found = as("owner").read(path);
			JsonNode timer = found.isArray() ? found.get(0) : found;
			assertThat(timer.get("id").asText()).as(path).isNotEmpty();
			assertThat(timer.get("dueDate").isNull()).as(path + timer).isTrue();
			assertThat(timer.get("createTime").isNull()).as(path + timer).isTrue();
		}
		for (String user : List.of("manager", "admin")) {
			assertThat(as(user).read("/job/" + this.job).get("dueDate").isNull()).as(user).isFalse();
			assertThat(as(user).read("/job/" + this.job).get("createTime").isNull()).as(user).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /job?dueDates=lt_2099-01-01T00:00:00.000%2B0300",
			"GET /job/count?dueDates=gt_2026-01-01T00:00:00.000%2B0300",
			"GET /job?createTimes=lt_2099-01-01T00:00:00.000%2B0300", "GET /job?sortBy=jobDueDate&sortOrder=asc",
			"POST /job {\"dueDates\": [{\"operator\": \"lt\", \"value\": \"2099-01-01T00:00:00.000+0300\"}]}",
			"POST /job {\"sorting\": [{\"sortBy\": \"jobDueDate\", \"sortOrder\": \"asc\"}]}",
			"POST /job/count {\"createTimes\": [{\"operator\": \"gt\", \"value\": \"2026-01-01T00:00:00.000+0300\"}]}" })
	void norDoTheyFindOrSortThemByTheirDates(String query) {
		HttpResponse<String> answer = send("owner", query, "en");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).contains("when their timers are due");
		assertThat(EngineRestClient.json(send("owner", query, "ar")).get("message").asText()).contains("مواعيد");
		assertThat(send("manager", query, "en").statusCode()).isEqualTo(200);
	}

	/** An empty set is refused otherwise than one that may not be changed. */
	@Test
	void norByAChangeOfManyJobs() {
		String change = "{\"retries\": 1, \"jobQuery\": {\"processInstanceId\": \"" + this.process + "\", " + DUE
				+ "}}";
		HttpResponse<String> there = as("owner").post("/job/retries", change.formatted("lt"));
		HttpResponse<String> none = as("owner").post("/job/retries", change.formatted("gt"));
		assertThat(there.statusCode()).as(there.body()).isEqualTo(403);
		assertThat(there.body()).isEqualTo(none.body());
	}

	@Test
	void ownersStillFindJobsByTheirProcessAndRetries() {
		assertThat(
				as("owner").get("/job?processInstanceId=" + this.process + "&sortBy=jobRetries&sortOrder=asc").body())
			.contains(this.job);
	}

	@Test
	void whatAnAdministratorWroteAboutAFailureIsLeftOutToo() {
		String incident = "annotated-" + this.number;
		this.jdbc.update("""
				insert into public.act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, annotation_,
				proc_inst_id_, proc_def_id_) select ?, 1, now(), 'failedJob', 'Asked Sara', proc_inst_id_, proc_def_id_
				from public.act_ru_execution where id_ = ?""", incident, this.process);
		try {
			assertThat(as("owner").get("/incident?incidentId=" + incident).body()).contains(incident)
				.doesNotContain("Sara");
			assertThat(as("manager").get("/incident?incidentId=" + incident).body()).contains("Sara");
			StaffBrowser owner = new StaffBrowser(this.port);
			owner.get("/login?lang=en");
			owner.signIn("owner", StaffBrowser.PASSWORD);
			assertThat(
					owner.get("/camunda/api/cockpit/plugin/base/default/incident?processInstanceIdIn=" + this.process)
						.body())
				.contains(incident)
				.doesNotContain("Sara");
		}
		finally {
			this.jdbc.update("delete from public.act_ru_incident where id_ = ?", incident);
		}
	}

	/** Who sees no process cannot search by its number, and a message is no search. */
	@Test
	void eachRefusalSaysWhatCanBeDone() {
		String message = "{\"messageName\": \"CaseWithdrawn\", \"businessKey\": \"" + this.number + "\"}";
		for (String user : List.of("owner", "coordinator", "care")) {
			HttpResponse<String> refused = as(user).post("/message", message);
			assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
			assertThat(refused.body()).contains("Messages to cases are not sent from here", "/desk")
				.doesNotContain("search");
		}
		String query = "GET /process-instance?variables=unit_eq_EDU-01-SAF";
		assertThat(send("coordinator", query, "en").body()).contains("/desk")
			.doesNotContain("search by the number of a case");
		assertThat(send("owner", query, "en").body()).contains("search by the number of a case");
		assertThat(EngineRestClient.json(send("coordinator", query, "ar")).get("message").asText()).contains("/desk");
	}

	private HttpResponse<String> send(String user, String query, String language) {
		String[] parts = query.split(" ", 3);
		return as(user).send(parts[0], parts[1], (parts.length > 2) ? parts[2] : null, EngineRestClient.PASSWORD,
				language);
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
