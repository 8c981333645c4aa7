package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is live changes by a publication alone, and running cases move from the page of
 * their model alone: the engine's own ways there pass by rules, trial and note, and are
 * closed to administrators too.
 */
@TawasulTest
class ClosedVersionsTest {

	private static final String PAGE = "/desk/basic-data/models";

	private static final String SUSPENDED = "{\"suspended\": true, \"includeProcessInstances\": true, \"includeJobs\": true";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private CaseNumber number;

	private ProcessInstance process;

	private ProcessDefinition model;

	private DecisionDefinition table;

	@BeforeEach
	void aRunningCase() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.process = this.scenario.process(this.number);
		this.model = this.repository.getProcessDefinition(this.process.getProcessDefinitionId());
		this.table = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey("CallerVerification")
			.latestVersion()
			.singleResult();
	}

	@ParameterizedTest
	@CsvSource({ "en, under basic data", "ar, في البيانات الأساسية" })
	void eachWayPastThePageIsClosedAndNamesThePage(String language, String words) {
		calls().forEach((call, body) -> {
			String[] line = call.split(" ");
			HttpResponse<String> answer = as("admin").send(line[0], line[1], body, EngineRestClient.PASSWORD, language);
			assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(403);
			assertThat(EngineRestClient.json(answer).get("message").asText()).as(call)
				.contains(PAGE, words)
				.doesNotContain("webapps.refused");
		});
		everythingIsAsItWas();
	}

	@Test
	void cockpitsOwnInterfaceIsClosedAsWell() {
		EngineWebappClient cockpit = EngineWebappClient.of(this.port, "admin");
		Map<String, String> calls = calls();
		calls.keySet().removeIf((call) -> call.contains(" /engine/default"));
		calls.forEach((call, body) -> {
			String[] line = call.split(" ");
			HttpResponse<String> answer = cockpit.send(line[0], line[1], body);
			assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(403);
			assertThat(answer.body()).as(call).contains(PAGE);
		});
		everythingIsAsItWas();
	}

	@Test
	void oneCaseMayStillBeMendedByHand() {
		String suspension = "/process-instance/" + this.process.getId() + "/suspended";
		assertThat(as("admin").put(suspension, "{\"suspended\": true}").statusCode()).isEqualTo(204);
		assertThat(as("admin").put(suspension, "{\"suspended\": false}").statusCode()).isEqualTo(204);
		assertThat(as("admin").put("/process-definition/" + this.model.getId() + "/suspended", "{\"suspended\": false}")
			.statusCode()).as("what was suspended before is activated").isEqualTo(204);
	}

	@Test
	void jobsMayStillBeGivenTheirTriesBack() {
		String model = "{\"retries\": 1, \"jobQuery\": {\"processInstanceId\": \"" + this.process.getId() + "\"}}";
		HttpResponse<String> answer = as("admin").post("/job/retries", model);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		this.management.deleteBatch(EngineRestClient.json(answer).get("id").asText(), true);
		String job = this.management.createJobQuery().processInstanceId(this.process.getId()).list().get(0).getId();
		assertThat(as("admin").put("/job/" + job + "/retries", "{\"retries\": 3}").statusCode()).isEqualTo(204);
	}

	private Map<String, String> calls() {
		String definition = "/process-definition/" + this.model.getId();
		String key = "/process-definition/key/" + this.model.getKey();
		String deployment = "/deployment/" + this.model.getDeploymentId();
		String instances = "\"processInstanceIds\": [\"" + this.process.getId() + "\"]";
		String plan = """
				{"migrationPlan": {"sourceProcessDefinitionId": "%1$s", "targetProcessDefinitionId": "%1$s",
				 "instructions": [{"sourceActivityIds": ["Task_AssessCase"], "targetActivityIds": ["Task_AssessCase"]}]},
				 %2$s}"""
			.formatted(this.model.getId(), instances);
		String steps = """
				{"processDefinitionId": "%s", %s,
				 "instructions": [{"type": "startBeforeActivity", "activityId": "Task_AssessCase"}]}"""
			.formatted(this.model.getId(), instances);
		String restart = "{" + instances
				+ ", \"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"Task_AssessCase\"}]}";
		String time = "{\"historyTimeToLive\": 1}";
		Map<String, String> calls = new LinkedHashMap<>();
		calls.put("DELETE " + deployment, null);
		calls.put("DELETE " + deployment + "?cascade=true&skipCustomListeners=true", null);
		calls.put("DELETE /engine/default" + deployment, null);
		calls.put("DELETE /deployment/" + this.table.getDeploymentId(), null);
		calls.put("DELETE " + definition + "?cascade=true", null);
		calls.put("DELETE " + key + "?cascade=true", null);
		calls.put("PUT " + definition + "/history-time-to-live", time);
		calls.put("PUT " + key + "/history-time-to-live", time);
		calls.put("PUT /decision-definition/" + this.table.getId() + "/history-time-to-live", time);
		calls.put("PUT /decision-definition/key/" + this.table.getKey() + "/history-time-to-live", time);
		calls.put("PUT " + definition + "/suspended", SUSPENDED + "}");
		calls.put("PUT " + key + "/suspended", SUSPENDED + "}");
		calls.put("PUT /process-definition/suspended",
				SUSPENDED + ", \"processDefinitionKey\": \"" + this.model.getKey() + "\"}");
		calls.put("PUT /job-definition/suspended",
				SUSPENDED + ", \"processDefinitionKey\": \"" + this.model.getKey() + "\"}");
		String allOfTheModel = "{\"suspended\": true, \"processDefinitionKey\": \"" + this.model.getKey() + "\"}";
		calls.put("PUT /process-instance/suspended", allOfTheModel);
		calls.put("PUT /process-instance/suspended?some", "{\"suspended\": true, " + instances + "}");
		calls.put("POST /process-instance/suspended-async", "{\"suspended\": true, " + instances + "}");
		calls.put("PUT /job/suspended", allOfTheModel);
		String jobs = "\"jobQuery\": {\"processDefinitionKey\": \"" + this.model.getKey() + "\"}";
		String putOff = "\"retries\": 3, \"dueDate\": \"2099-01-01T00:00:00.000+0300\"";
		calls.put("PUT /job-definition/x/retries", "{\"retries\": 0}");
		calls.put("PUT /job-definition/y/retries", "{" + putOff + "}");
		calls.put("POST /job/retries", "{\"retries\": 0, " + jobs + "}");
		calls.put("POST /job/retries?later", "{" + putOff + ", " + jobs + "}");
		calls.put("POST /process-instance/job-retries",
				"{\"retries\": 0, " + instances.replace("processInstanceIds", "processInstances") + "}");
		calls.put("POST /process-instance/delete", "{" + instances + "}");
		calls.put("POST /migration/execute", plan);
		calls.put("POST /migration/executeAsync", plan);
		calls.put("POST /modification/execute", steps);
		calls.put("POST /modification/executeAsync", steps);
		calls.put("POST " + definition + "/restart", restart);
		calls.put("POST " + definition + "/restart-async", restart);
		calls.putAll(callsAboutHistory(instances));
		return calls;
	}

	private Map<String, String> callsAboutHistory(String instances) {
		String decisions = "\"historicDecisionInstanceQuery\": {\"decisionDefinitionKey\": \"CaseDeadline\"}";
		String cleared = "{\"absoluteRemovalTime\": \"2000-01-01T00:00:00.000+0300\", ";
		Map<String, String> calls = new LinkedHashMap<>();
		calls.put("POST /history/process-instance/set-removal-time", cleared + "\"historicProcessInstanceQuery\": {}}");
		calls.put("POST /history/decision-instance/set-removal-time", cleared + decisions + "}");
		calls.put("POST /history/batch/set-removal-time", cleared + "\"historicBatchQuery\": {}}");
		calls.put("POST /history/process-instance/delete",
				"{" + instances.replace("processInstanceIds", "historicProcessInstanceIds") + "}");
		calls.put("POST /history/decision-instance/delete", "{" + decisions + "}");
		calls.put("DELETE /history/process-instance/" + this.process.getId(), null);
		calls.put("DELETE /history/process-instance/" + this.process.getId() + "/variable-instances", null);
		calls.put("DELETE /history/variable-instance/x", null);
		calls.put("DELETE /history/batch/x", null);
		return calls;
	}

	private void everythingIsAsItWas() {
		ProcessDefinition now = this.repository.getProcessDefinition(this.model.getId());
		assertThat(now.isSuspended()).isFalse();
		assertThat(now.getHistoryTimeToLive()).isEqualTo(this.model.getHistoryTimeToLive());
		assertThat(this.repository.getDecisionDefinition(this.table.getId()).getHistoryTimeToLive())
			.isEqualTo(this.table.getHistoryTimeToLive());
		assertThat(this.runtime.getActivityInstance(this.process.getId()).getActivityInstances("Task_AssessCase"))
			.hasSize(1);
		assertThat(this.scenario.process(this.number).isSuspended()).isFalse();
		assertThat(this.management.createJobQuery().processInstanceId(this.process.getId()).noRetriesLeft().count())
			.isZero();
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
