package org.tawasul.webapps;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.AuthorizationService;
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
