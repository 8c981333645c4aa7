package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
 * Who may not read what a case is about does not find cases by it either. The engine
 * compares variables with whatever is asked for without asking who may read them.
 */
@TawasulTest
class HiddenVariablesTest {

	private static final String UNIT = "[{\"name\": \"unit\", \"operator\": \"eq\", \"value\": \"EDU-01-SAF\"}]";

	private static final String BY_UNIT = "{\"variables\": " + UNIT + "}";

	private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate jdbc;

	private CaseNumber number;

	private String definition;

	@BeforeEach
	void aCase() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.definition = this.scenario.process(this.number).getProcessDefinitionId();
	}

	static Stream<String> queries() {
		String incident = "{\"incidentMessageLike\": \"%Sara%\"}";
		return Stream.of("GET /process-instance?variables=unit_eq_EDU-01-SAF",
				"GET /process-instance/count?variables=unit_eq_EDU-01-SAF", "POST /process-instance " + BY_UNIT,
				"POST /process-instance/count " + BY_UNIT, "POST /process-instance {\"orQueries\": [" + BY_UNIT + "]}",
				"GET /process-instance?incidentMessage=Sara", "POST /process-instance/count " + incident,
				"GET /execution?processVariables=unit_eq_EDU-01-SAF",
				"GET /execution/count?variables=unit_eq_EDU-01-SAF",
				"POST /execution {\"processVariables\": " + UNIT + "}", "POST /execution/count " + BY_UNIT,
				"GET /incident?incidentMessageLike=%25Sara%25", "GET /incident/count?incidentMessage=Sara",
				"GET /incident?sortBy=incidentMessage&sortOrder=asc", "POST /history/process-instance " + BY_UNIT,
				"POST /history/process-instance/count " + BY_UNIT, "GET /history/incident?incidentMessage=Sara",
				"POST /history/task {\"processVariables\": " + UNIT + "}",
				"GET /history/task/count?taskVariables=unit_eq_EDU-01-SAF");
	}

	@ParameterizedTest
	@MethodSource("queries")
	void ownersFindNoCaseByWhatItIsAbout(String query) {
		HttpResponse<String> english = send("owner", query, "en");
		assertThat(english.statusCode()).as(english.body()).isEqualTo(403);
		assertThat(english.body()).contains("search or sort").doesNotContain(this.number.toString());
		HttpResponse<String> arabic = send("owner", query, "ar");
		assertThat(EngineRestClient.json(arabic).get("message").asText()).contains("صلاحيتك");
		for (String user : List.of("manager", "admin")) {
			HttpResponse<String> answer = send(user, query, "en");
			assertThat(answer.statusCode()).as(user + answer.body()).isEqualTo(200);
		}
	}

	@Test
	void managersAndAdministratorsFindThem() {
		String query = "POST /process-instance {\"businessKey\": \"" + this.number + "\", \"variables\": " + UNIT + "}";
		assertThat(send("manager", query, "en").body()).contains(this.number.toString());
		assertThat(send("admin", query, "en").body()).contains(this.number.toString());
	}

	@Test
	void ownersStillFindProcessesByTheirNumberAndStep() {
		assertThat(as("owner").get("/process-instance?businessKey=" + this.number).body())
			.contains(this.number.toString());
		assertThat(as("owner").get("/process-instance/count?activityIdIn=Task_AssessCase").statusCode()).isEqualTo(200);
		assertThat(as("owner").get("/execution?activityId=Task_AssessCase&maxResults=1").statusCode()).isEqualTo(200);
		assertThat(as("owner").get("/incident").statusCode()).isEqualTo(200);
	}

	/** By its error the engine would tell whether there is one that waits. */
	@ParameterizedTest
	@ValueSource(strings = { "owner", "coordinator", "care" })
	void noMessageTellsWhetherThereIsSuchACase(String user) {
		String message = """
				{"messageName": "CaseWithdrawn", "correlationKeys": {"unit": {"value": "%s"}}, "all": %s}""";
		for (String all : List.of("false", "true")) {
			HttpResponse<String> there = as(user).post("/message", message.formatted("EDU-01-SAF", all));
			HttpResponse<String> none = as(user).post("/message", message.formatted("NONE", all));
			assertThat(there.statusCode()).as(there.body()).isEqualTo(403);
			assertThat(none.statusCode()).as(none.body()).isEqualTo(403);
			assertThat(there.body()).isEqualTo(none.body());
		}
	}

	/** An empty set is refused otherwise than one that may not be changed. */
	@ParameterizedTest
	@ValueSource(strings = { "/process-instance/delete", "/process-instance/job-retries" })
	void noChangeOfManyTellsWhetherThereIsSuchACase(String path) {
		String change = """
				{"retries": 1, "processInstanceQuery": {"variables": [
				 {"name": "unit", "operator": "eq", "value": "%s"}]}}""";
		HttpResponse<String> there = as("owner").post(path, change.formatted("EDU-01-SAF"));
		HttpResponse<String> none = as("owner").post(path, change.formatted("NONE"));
		assertThat(there.statusCode()).as(there.body()).isEqualTo(403);
		assertThat(there.body()).isEqualTo(none.body());
	}

	@Test
	void coordinatorsAskForTheirOwnTasksByVariables() {
		String task = this.scenario.task(this.number).getId();
		String body = "{\"processVariables\": " + UNIT + ", \"sorting\": [{\"sortBy\": \"processVariable\", "
				+ "\"sortOrder\": \"asc\", \"parameters\": {\"variable\": \"importance\", \"type\": \"String\"}}]}";
		HttpResponse<String> own = as("coordinator").post("/task", body);
		assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
		assertThat(own.body()).contains(task);
		assertThat(as("coordinator14").post("/task", body).body()).doesNotContain(task);
		assertThat(as("owner").post("/task", body).body()).isEqualTo("[]");
		assertThat(as("coordinator").get("/variable-instance?variableValues=unit_eq_EDU-01-SAF").statusCode())
			.isEqualTo(200);
	}

	@Test
	void cockpitsOwnSearchIsNoWayRoundIt() {
		String byUnit = COCKPIT + "/process-instance";
		String called = COCKPIT + "/process-definition/" + this.definition + "/called-process-definitions";
		StaffBrowser owner = new StaffBrowser(this.port);
		String token = signIn(owner, "owner");
		for (String address : List.of(byUnit, byUnit + "/count", called)) {
			HttpResponse<String> answer = owner.postJson(address, BY_UNIT, "X-XSRF-TOKEN", token);
			assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(403);
			assertThat(answer.body()).contains("search or sort");
			assertThat(owner.get(address + "?variables=unit_eq_EDU-01-SAF").statusCode()).as(address).isEqualTo(403);
		}
		assertThat(owner.get(COCKPIT + "/incident?sortBy=incidentMessage&sortOrder=asc").statusCode()).isEqualTo(403);
		assertThat(owner.get(COCKPIT + "/incident?sortBy=incidentTimestamp&sortOrder=asc").statusCode()).isEqualTo(200);
		String some = "{\"variables\": [], \"processDefinitionId\": \"" + this.definition + "\"}";
		assertThat(owner.postJson(byUnit, some, "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
		StaffBrowser manager = new StaffBrowser(this.port);
		String other = signIn(manager, "manager");
		HttpResponse<String> answer = manager.postJson(byUnit, BY_UNIT, "X-XSRF-TOKEN", other);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains(this.number.toString());
	}

	/** What the program said may name persons: those who read variables read it. */
	@Test
	void ownersReadNotWhatWasSaidWhenAStepFailed() {
		String job = this.scenario.timer(this.number, "BoundaryEvent_AssessmentOverdue").getId();
		this.jdbc.update("update public.act_ru_job set exception_msg_ = 'No mailbox of Sara' where id_ = ?", job);
		for (String path : List.of("/job/" + job, "/job?jobId=" + job)) {
			assertThat(as("owner").get(path).body()).contains(job).doesNotContain("Sara");
			assertThat(as("manager").get(path).body()).contains("Sara");
			assertThat(as("admin").get(path).body()).contains("Sara");
		}
		this.jdbc.update("update public.act_ru_job set exception_msg_ = null where id_ = ?", job);
		assertThat(stackTraceFor("owner", job)).isEqualTo(403);
		assertThat(stackTraceFor("manager", job)).isEqualTo(204);
		assertThat(stackTraceFor("admin", job)).isEqualTo(204);
	}

	private int stackTraceFor(String user, String job) {
		StaffBrowser browser = new StaffBrowser(this.port);
		signIn(browser, user);
		return browser.get("/camunda/api/engine/engine/default/job/" + job + "/stacktrace").statusCode();
	}

	@Test
	void norInAnIncident() {
		String incident = "hidden-" + this.number;
		this.jdbc.update("""
				insert into public.act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, incident_msg_,
				proc_inst_id_, proc_def_id_) values (?, 1, now(), 'failedJob', 'No mailbox of Sara', ?, ?)""", incident,
				this.scenario.process(this.number).getId(), this.definition);
		try {
			assertThat(as("owner").get("/incident?incidentId=" + incident).body()).contains(incident)
				.doesNotContain("Sara");
			assertThat(as("manager").get("/incident?incidentId=" + incident).body()).contains("Sara");
			StaffBrowser owner = new StaffBrowser(this.port);
			signIn(owner, "owner");
			assertThat(
					owner.get(COCKPIT + "/incident?processInstanceIdIn=" + this.scenario.process(this.number).getId())
						.body())
				.contains(incident)
				.doesNotContain("Sara");
		}
		finally {
			this.jdbc.update("delete from public.act_ru_incident where id_ = ?", incident);
		}
	}

	private HttpResponse<String> send(String user, String query, String language) {
		String[] parts = query.split(" ", 3);
		return as(user).send(parts[0], parts[1], (parts.length > 2) ? parts[2] : null, EngineRestClient.PASSWORD,
				language);
	}

	private static String signIn(StaffBrowser browser, String user) {
		browser.get("/login?lang=en");
		return browser.signIn(user, StaffBrowser.PASSWORD)
			.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("CAM-XSRF-TOKEN="))
			.map((cookie) -> cookie.replaceAll("^[^=]+=|;.*", ""))
			.findFirst()
			.orElseThrow();
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
