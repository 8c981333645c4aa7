package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
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

@TawasulTest
class EngineAuthorizationTest {

	private static final String ASSESSED = """
			{"variables": {"importance": {"value": "IMPORTANT"}, "decision": {"value": "HANDLE"}}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ManagementService management;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private RepositoryService repository;

	@Test
	void aCoordinatorSeesTheTasksOfTheirOwnUnitOnly() {
		String own = taskOf(fireIn("SA-01"));
		String other = taskOf(fireIn("SA-14"));
		assertThat(ids(as("coordinator").read("/task"))).contains(own).doesNotContain(other);
		assertThat(ids(as("coordinator14").read("/task"))).contains(other).doesNotContain(own);
		assertThat(as("coordinator").get("/task/" + other).statusCode()).isEqualTo(404);
		assertThat(as("coordinator").get("/task/" + other + "/form-variables").statusCode()).isEqualTo(403);
		assertThat(as("coordinator").get("/task/" + own + "/form-variables").statusCode()).isEqualTo(200);
		assertThat(as("coordinator").get("/task/" + own + "/deployed-form").statusCode()).isEqualTo(200);
	}

	@Test
	void aCoordinatorCompletesTheTasksOfTheirOwnUnitOnly() {
		String own = taskOf(fireIn("SA-01"));
		String other = taskOf(fireIn("SA-14"));
		assertThat(as("coordinator").post("/task/" + other + "/claim", "{\"userId\": \"coordinator\"}").statusCode())
			.isEqualTo(403);
		assertThat(as("coordinator").post("/task/" + other + "/submit-form", ASSESSED).statusCode()).isEqualTo(403);
		assertThat(as("coordinator").post("/task/" + other + "/complete", ASSESSED).statusCode()).isEqualTo(403);
		assertThat(as("coordinator").post("/task/" + own + "/claim", "{\"userId\": \"coordinator\"}").statusCode())
			.isEqualTo(204);
		HttpResponse<String> completed = as("coordinator").post("/task/" + own + "/submit-form", ASSESSED);
		assertThat(completed.statusCode()).as(completed.body()).isEqualTo(204);
	}

	@Test
	void aTaskIsTakenForOneselfAndGivenBackToTheUnit() {
		String task = taskOf(fireIn("SA-01"));
		assertThat(as("coordinator").post("/task/" + task + "/claim", "{\"userId\": \"coordinator14\"}").statusCode())
			.isEqualTo(403);
		assertThat(as("coordinator").post("/task/" + task + "/claim", "{\"userId\": \"coordinator\"}").statusCode())
			.isEqualTo(204);
		HttpResponse<String> late = as("coordinator2").post("/task/" + task + "/claim",
				"{\"userId\": \"coordinator2\"}");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("A colleague has already claimed this task");
		assertThat(
				as("coordinator2").post("/task/" + task + "/assignee", "{\"userId\": \"coordinator2\"}").statusCode())
			.isEqualTo(403);
		assertThat(as("coordinator").post("/task/" + task + "/unclaim", "{}").statusCode()).isEqualTo(204);
		assertThat(as("coordinator").read("/task/" + task).get("assignee").isNull()).isTrue();
	}

	@Test
	void aTaskThatSomebodyElseFinishedSaysSo() {
		String task = taskOf(fireIn("SA-01"));
		assertThat(as("coordinator").post("/task/" + task + "/submit-form", ASSESSED).statusCode()).isEqualTo(204);
		for (String way : List.of("/submit-form", "/complete", "/claim")) {
			HttpResponse<String> late = as("coordinator2").post("/task/" + task + way,
					way.equals("/claim") ? "{\"userId\": \"coordinator2\"}" : ASSESSED);
			assertThat(late.statusCode()).as(late.body()).isEqualTo(404);
			assertThat(late.body()).contains("someone completed it");
		}
	}

	@RepeatedTest(5)
	void ofFourAtOnceOneCompletesTheTaskAndTheOthersAreToldWhy() {
		CaseNumber number = fireIn("SA-01");
		String task = taskOf(number);
		List<CompletableFuture<HttpResponse<String>>> tries = IntStream.range(0, 4)
			.mapToObj(
					(place) -> CompletableFuture.supplyAsync(() -> as((place % 2 == 0) ? "coordinator" : "coordinator2")
						.post("/task/" + task + "/submit-form", ASSESSED)))
			.toList();
		List<HttpResponse<String>> answers = tries.stream().map(CompletableFuture::join).toList();
		assertThat(answers).filteredOn((answer) -> answer.statusCode() == 204).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.statusCode() != 204)
			.allSatisfy((answer) -> assertThat(answer.statusCode()).as(answer.body()).isIn(404, 409))
			.allSatisfy((answer) -> assertThat(answer.body()).containsIgnoringCase("someone")
				.containsAnyOf("completed it", "completed or changed"));
		assertThat(this.scenario.timeline(number)).containsOnlyOnce("assessed");
	}

	@Test
	void nobodyButAdministratorsChangesACaseByHand() {
		ProcessInstance process = this.scenario.process(fireIn("SA-01"));
		String task = taskOf(new CaseNumber(Long.parseLong(process.getBusinessKey())));
		String job = this.management.createJobQuery().processInstanceId(process.getId()).list().get(0).getId();
		for (String user : List.of("coordinator", "manager", "owner", "operations")) {
			for (HttpResponse<String> answer : changesBy(as(user), process, task, job)) {
				assertThat(answer.statusCode()).as(user + " " + answer.request().method() + " " + answer.uri())
					.isIn(403, 404);
			}
		}
		assertThat(this.scenario.process(new CaseNumber(Long.parseLong(process.getBusinessKey())))).isNotNull();
	}

	@Test
	void theAdministratorIsToldThatAnOpenCaseKeepsItsProcess() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		HttpResponse<String> answer = as("admin")
			.delete("/process-instance/" + this.scenario.process(number).getId() + "?skipCustomListeners=true");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("still open");
		assertThat(this.scenario.task(number)).isNotNull();
	}

	private List<HttpResponse<String>> changesBy(EngineRestClient user, ProcessInstance process, String task,
			String job) {
		String instance = "/process-instance/" + process.getId();
		List<HttpResponse<String>> answers = new ArrayList<>();
		answers.add(user.put(instance + "/variables/unit", "{\"value\": \"EDU-14-SAF\"}"));
		answers.add(user.put(instance + "/suspended", "{\"suspended\": true}"));
		answers.add(user.post(instance + "/modification",
				"{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"Task_AssessCase\"}]}"));
		answers.add(user.delete(instance));
		answers.add(user.put("/job/" + job + "/retries", "{\"retries\": 1}"));
		answers.add(user.post("/job/" + job + "/execute", "{}"));
		answers.add(user.put("/job/" + job + "/duedate", "{\"duedate\": null}"));
		answers.add(user.put("/task/" + task + "/variables/unit", "{\"value\": \"EDU-14-SAF\"}"));
		answers.add(
				user.post("/task/" + task + "/identity-links", "{\"groupId\": \"managers\", \"type\": \"candidate\"}"));
		if (!user.username().equals("coordinator")) {
			answers.add(user.post("/task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(user.username())));
			answers.add(user.post("/task/" + task + "/submit-form", ASSESSED));
		}
		answers.add(user.post("/process-definition/key/CaseLifecycle/start", "{\"businessKey\": \"1\"}"));
		answers.add(user.put("/process-definition/key/CaseLifecycle/suspended", "{\"suspended\": true}"));
		answers.add(user.post("/message",
				"{\"messageName\": \"CaseWithdrawn\", \"businessKey\": \"%s\"}".formatted(process.getBusinessKey())));
		answers.add(user.post("/filter/create", "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {}}"));
		answers.add(user.post("/authorization/create",
				"{\"type\": 0, \"permissions\": [\"ALL\"], \"userId\": \"*\", \"resourceType\": 7, \"resourceId\": \"*\"}"));
		answers.add(user.post("/user/create",
				"{\"profile\": {\"id\": \"x\", \"firstName\": \"x\", \"lastName\": \"x\", \"email\": \"\"}, \"credentials\": {\"password\": \"x\"}}"));
		answers.add(user.put("/group/camunda-admin/members/" + user.username(), "{}"));
		answers.addAll(changesOfVersionsBy(user, process));
		return answers;
	}

	private List<HttpResponse<String>> changesOfVersionsBy(EngineRestClient user, ProcessInstance process) {
		String version = process.getProcessDefinitionId();
		String deployment = this.repository.getProcessDefinition(version).getDeploymentId();
		String instances = "\"processInstanceIds\": [\"" + process.getId() + "\"]";
		return List.of(user.delete("/deployment/" + deployment),
				user.delete("/deployment/" + deployment + "?cascade=true"),
				user.delete("/process-definition/" + version + "?cascade=true"),
				user.put("/process-definition/" + version + "/history-time-to-live", "{\"historyTimeToLive\": 1}"),
				user.post("/migration/execute", """
						{"migrationPlan": {"sourceProcessDefinitionId": "%1$s", "targetProcessDefinitionId": "%1$s",
						 "instructions": [{"sourceActivityIds": ["Task_AssessCase"],
						 "targetActivityIds": ["Task_AssessCase"]}]}, %2$s}""".formatted(version, instances)),
				user.post("/modification/execute",
						"""
								{"processDefinitionId": "%s", %s,
								 "instructions": [{"type": "cancel", "activityId": "Task_AssessCase"}]}"""
							.formatted(version, instances)),
				user.post("/process-instance/delete", "{" + instances + "}"),
				user.post("/process-instance/suspended-async", "{\"suspended\": true, " + instances + "}"));
	}

	@Test
	void aManagerReadsEverythingInCockpit() {
		ProcessInstance process = this.scenario.process(fireIn("SA-14"));
		for (String path : List.of("/process-definition", "/process-instance/" + process.getId(),
				"/process-instance/" + process.getId() + "/variables", "/history/activity-instance", "/job",
				"/deployment", "/decision-definition", "/history/decision-instance",
				"/task/report/candidate-group-count", "/incident")) {
			HttpResponse<String> answer = as("manager").get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
		}
		assertThat(as("manager").read("/deployment").size()).isPositive();
		assertThat(as("manager").read("/history/activity-instance?maxResults=1").size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "manager", "care", "agent" })
	void onlyOwnersAndAdministratorsDeploy(String user) {
		assertThat(TestDeployment.of(this.port, user, "A test").statusCode()).isEqualTo(403);
	}

	@Test
	void ownersDeployButDoNotDelete() {
		HttpResponse<String> deployed = TestDeployment.of(this.port, "owner", "A test of deploying");
		assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
		String id = EngineRestClient.json(deployed).get("id").asText();
		assertThat(as("owner").delete("/deployment/" + id).statusCode()).isEqualTo(403);
		this.repository.deleteDeployment(id, true);
	}

	@Test
	void ownersSeeNoVariableAndNoTaskOfACase() {
		ProcessInstance process = this.scenario.process(fireIn("SA-01"));
		assertThat(as("owner").get("/process-instance/" + process.getId() + "/variables").statusCode()).isEqualTo(403);
		assertThat(as("owner").read("/task").size()).isZero();
		assertThat(as("owner").read("/user").size()).isEqualTo(1);
	}

	@Test
	void grantsAreFew() {
		fireIn("SA-01");
		long aboutTasks = this.authorizations.createAuthorizationQuery().resourceType(Resources.TASK).count();
		long aboutUsers = this.authorizations.createAuthorizationQuery().resourceType(Resources.USER).count();
		assertThat(this.authorizations.createAuthorizationQuery().count() - aboutTasks - aboutUsers).isLessThan(50);
	}

	@Test
	void whatIsNotThereIsNoFaultOfTheServer() {
		assertThat(as("admin").post("/task/nonsense/complete", "{}").statusCode()).isEqualTo(404);
		assertThat(as("admin").post("/task/nonsense/claim", "{\"userId\": \"admin\"}").statusCode()).isEqualTo(404);
		assertThat(as("admin").post("/task/nonsense/submit-form", "{\"variables\": 7}").statusCode()).isBetween(400,
				404);
		assertThat(as("admin").get("/task/nonsense/form").statusCode()).isBetween(400, 404);
		assertThat(as("admin").get("/task/nonsense/variables").statusCode()).isBetween(400, 404);
		assertThat(as("admin").put("/job/nonsense/retries", "{\"retries\": 1}").statusCode()).isBetween(400, 404);
		assertThat(as("admin").post("/task/create", "{\"id\": \"x\"}").statusCode()).isBetween(200, 499);
	}

	private CaseNumber fireIn(String region) {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, region));
	}

	private String taskOf(CaseNumber number) {
		Task task = this.scenario.task(number);
		return task.getId();
	}

	private static List<String> ids(JsonNode list) {
		return list.findValuesAsText("id");
	}

	private EngineRestClient as(String username) {
		return new EngineRestClient(this.port, username);
	}

}
