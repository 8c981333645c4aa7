package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who changes running cases and versions past the tasks, by the engine's interfaces. */
@TawasulTest
class EngineChangesByHandTest {

	private static final String ASSESSED = """
			{"variables": {"importance": {"value": "IMPORTANT"}, "decision": {"value": "HANDLE"}}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ManagementService management;

	@Autowired
	private RepositoryService repository;

	@Test
	void nobodyButAdministratorsChangesACaseByHand() {
		ProcessInstance process = this.scenario.process(open());
		for (String user : List.of("coordinator", "manager", "owner", "operations")) {
			boolean seesVersions = List.of("manager", "owner").contains(user);
			changesBy(user, process).forEach((call, body) -> refused(user + " " + call,
					(seesVersions || !call.startsWith("DELETE /deployment/")) ? 403 : 404,
					as(user).send(method(call), path(call), body, EngineRestClient.PASSWORD)));
		}
		assertThat(this.scenario.process(numberOf(process))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "manager", "owner" })
	void whoeverLooksInCockpitChangesNothingByItsOwnInterfaceEither(String user) {
		ProcessInstance process = this.scenario.process(open());
		EngineWebappClient cockpit = EngineWebappClient.of(this.port, user);
		changesBy(user, process)
			.forEach((call, body) -> refused(call, 403, cockpit.send(method(call), path(call), body)));
		assertThat(this.scenario.process(numberOf(process)).isSuspended()).isFalse();
		assertThat(EngineWebappClient.of(this.port, "admin")
			.send("PUT", "/process-instance/" + process.getId() + "/suspended", "{\"suspended\": false}")
			.statusCode()).as("this is how it is asked for").isEqualTo(204);
	}

	private static void refused(String call, int status, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(call + ": " + answer.body()).isEqualTo(status);
	}

	private static CaseNumber numberOf(ProcessInstance process) {
		return new CaseNumber(Long.parseLong(process.getBusinessKey()));
	}

	private static String method(String call) {
		return call.substring(0, call.indexOf(' '));
	}

	private static String path(String call) {
		return call.substring(call.indexOf(' ') + 1);
	}

	@Test
	void theAdministratorIsToldThatAnOpenCaseKeepsItsProcess() {
		CaseNumber number = open();
		HttpResponse<String> answer = as("admin")
			.delete("/process-instance/" + this.scenario.process(number).getId() + "?skipCustomListeners=true");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("still open");
		assertThat(this.scenario.task(number)).isNotNull();
	}

	private Map<String, String> changesBy(String user, ProcessInstance process) {
		String task = this.scenario.task(numberOf(process)).getId();
		String job = this.management.createJobQuery().processInstanceId(process.getId()).list().get(0).getId();
		String instance = "/process-instance/" + process.getId();
		Map<String, String> calls = new LinkedHashMap<>();
		calls.put("PUT " + instance + "/variables/unit", "{\"value\": \"EDU-14-SAF\"}");
		calls.put("DELETE " + instance + "/variables/unit", null);
		calls.put("PUT " + instance + "/suspended", "{\"suspended\": true}");
		calls.put("POST " + instance + "/modification",
				"{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"Task_AssessCase\"}]}");
		calls.put("DELETE " + instance, null);
		calls.put("PUT /job/" + job + "/retries", "{\"retries\": 1}");
		calls.put("POST /job/" + job + "/execute", "{}");
		calls.put("PUT /job/" + job + "/duedate", "{\"duedate\": null}");
		calls.put("PUT /task/" + task + "/variables/unit", "{\"value\": \"EDU-14-SAF\"}");
		calls.put("POST /task/" + task + "/identity-links", "{\"groupId\": \"managers\", \"type\": \"candidate\"}");
		if (!user.equals("coordinator")) {
			calls.put("POST /task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(user));
			calls.put("POST /task/" + task + "/submit-form", ASSESSED);
		}
		calls.put("POST /process-definition/key/CaseLifecycle/start", "{\"businessKey\": \"1\"}");
		calls.put("PUT /process-definition/key/CaseLifecycle/suspended", "{\"suspended\": true}");
		calls.put("POST /message",
				"{\"messageName\": \"CaseWithdrawn\", \"businessKey\": \"%s\"}".formatted(process.getBusinessKey()));
		calls.put("POST /filter/create", "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {}}");
		calls.put("POST /authorization/create",
				"{\"type\": 0, \"permissions\": [\"ALL\"], \"userId\": \"*\", \"resourceType\": 7, \"resourceId\": \"*\"}");
		calls.put("POST /user/create",
				"{\"profile\": {\"id\": \"x\", \"firstName\": \"x\", \"lastName\": \"x\", \"email\": \"\"}, \"credentials\": {\"password\": \"x\"}}");
		calls.put("PUT /group/camunda-admin/members/" + user, "{}");
		calls.putAll(changesOfVersions(process));
		return calls;
	}

	private Map<String, String> changesOfVersions(ProcessInstance process) {
		String version = process.getProcessDefinitionId();
		String deployment = this.repository.getProcessDefinition(version).getDeploymentId();
		String instances = "\"processInstanceIds\": [\"" + process.getId() + "\"]";
		Map<String, String> calls = new LinkedHashMap<>();
		calls.put("DELETE /deployment/" + deployment, null);
		calls.put("DELETE /deployment/" + deployment + "?cascade=true", null);
		calls.put("DELETE /process-definition/" + version + "?cascade=true", null);
		calls.put("PUT /process-definition/" + version + "/history-time-to-live", "{\"historyTimeToLive\": 1}");
		calls.put("POST /migration/execute", """
				{"migrationPlan": {"sourceProcessDefinitionId": "%1$s", "targetProcessDefinitionId": "%1$s",
				 "instructions": [{"sourceActivityIds": ["Task_AssessCase"],
				 "targetActivityIds": ["Task_AssessCase"]}]}, %2$s}""".formatted(version, instances));
		calls.put("POST /modification/execute", """
				{"processDefinitionId": "%s", %s,
				 "instructions": [{"type": "cancel", "activityId": "Task_AssessCase"}]}""".formatted(version,
				instances));
		calls.put("POST /process-instance/delete", "{" + instances + "}");
		calls.put("POST /process-instance/suspended-async", "{\"suspended\": true, " + instances + "}");
		return calls;
	}

	private CaseNumber open() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
