package org.tawasul.process.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.contract.ModelViolation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys as a process owner does from Modeler. Models bear another key than the
 * release's, and are taken away again.
 */
@TawasulTest
class DeploymentValidatorTest {

	private static final String NAME = "trial of an owner";

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@AfterEach
	void cleanUp() {
		this.repository.createDeploymentQuery()
			.deploymentName(NAME)
			.list()
			.stream()
			.map(Deployment::getId)
			.forEach((id) -> this.repository.deleteDeployment(id, true));
	}

	@Test
	void aGoodModelIsTaken() throws Exception {
		Map<String, byte[]> files = trial().deployment();
		files.put("CaseTrial.bpmn", files.remove("CaseLifecycle.bpmn"));
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME).send(files);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey("CaseTrial").count()).isOne();
	}

	@ParameterizedTest(name = "{0} is refused")
	@MethodSource("org.tawasul.process.deployment.BrokenModels#ofEachKind")
	void aBadModelIsRefusedInWordsAndNothingIsKept(String what, String file, String from, String to, String element,
			String rule) throws Exception {
		HttpResponse<String> answer = deploy(trial().with(file, from, to));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText())
			.startsWith("Nothing was deployed")
			.contains(file + ((file.equals(element)) ? ":" : ", " + element))
			.doesNotContain("process.model");
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
		assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey("CaseTrial").count()).isZero();
	}

	/**
	 * What the engine itself would answer with 500, in English, or with another reason.
	 */
	static Stream<FaultCorpus.Change> whatTheEngineWouldMisjudge() {
		Set<String> titles = Set.of("a model for Camunda 8", "an empty file", "a truncated file",
				"a file that is no XML", "two elements of one id", "a flow to nowhere", "an ad-hoc subprocess",
				"an event gateway followed by a user task", "an unknown element", "two forms of one id",
				"a table without time to live");
		List<FaultCorpus.Change> changes = FaultCorpus.bad()
			.filter((change) -> titles.contains(change.what()))
			.toList();
		assertThat(changes).hasSameSizeAs(titles);
		return changes.stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("whatTheEngineWouldMisjudge")
	void theReasonIsOursWhereTheEngineHasAnother(FaultCorpus.Change change) throws Exception {
		ChangedBundle bundle = change.bundle();
		HttpResponse<String> answer = deploy(bundle, "ar");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		String message = new ObjectMapper().readTree(answer.body()).get("message").asText();
		assertThat(message).doesNotContain("ENGINE-", "Exception", "process.model");
		List<ModelViolation> violations = new ModelValidator(ModelFiles.actions(), Set.of("CaseLifecycle"))
			.validate(bundle.files());
		assertThat(bundle.refusals()).isNotEmpty()
			.allSatisfy((refusal) -> assertThat(violations)
				.filteredOn((one) -> one.rule().equals(refusal.rule()) && one.element().equals(refusal.element()))
				.isNotEmpty()
				.allSatisfy(
						(one) -> assertThat(message).contains(FaultCorpusTest.text(one, SupportedLanguages.ARABIC))));
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "en, no step carries out", "ar, لا تنفّذه أي خطوة" })
	void aLifecycleThatLacksAStepIsRefusedInTheOwnersLanguage(String language, String words) throws Exception {
		HttpResponse<String> answer = deploy(
				ModelFiles.real().with("CaseLifecycle.bpmn", "${referCase}", "${remindHandlers}"), language);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText()).contains("CaseLifecycle.bpmn",
				"Task_AssessCase", "Task_ResolveCase", "referCase", words);
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
	}

	@Test
	void aModelOfATenantIsRefused() throws Exception {
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME).with("tenant-id", "north")
			.send(trial().deployment());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText())
			.startsWith("Nothing was deployed")
			.contains("north");
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
	}

	/** Nothing else is said, and nobody waits for it. */
	@Test
	void whatCallsItselfATrialIsRefused() throws Exception {
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME).with("deployment-source", "trial")
			.send(Map.of("QualitySample.dmn", ModelFiles.real().deployment().get("QualitySample.dmn")));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText()).contains("\"trial\"");
	}

	@Test
	void whatCallsItselfAReleaseIsRefused() throws Exception {
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME).with("deployment-source", "release")
			.send(trial().deployment());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText())
			.startsWith("Nothing was deployed")
			.contains("release");
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
	}

	@Test
	void aModelThatWouldBeLiveOnlyLaterIsRefused() throws Exception {
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME)
			.with("deployment-activation-time", "2050-01-01T00:00:00.000+0300")
			.send(trial().deployment());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText())
			.startsWith("Nothing was deployed")
			.contains("page of models");
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
	}

	@Test
	void filesOfEarlierDeploymentsAreBroughtBackOnTheDesk() throws Exception {
		String earlier = this.repository.createDeploymentQuery().list().get(0).getId();
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(URI
					.create("http://localhost:" + this.port + "/engine-rest/deployment/" + earlier + "/redeploy"))
				.header("Authorization",
						"Basic " + Base64.getEncoder()
							.encodeToString("owner:Balagh-19996".getBytes(StandardCharsets.UTF_8)))
				.header("Content-Type", "application/json")
				.header("Accept-Language", "en")
				.POST(BodyPublishers.ofString("{}"))
				.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("bring an earlier version back");
	}

	private static ModelFiles trial() {
		return ModelFiles.real()
			.with("CaseLifecycle.bpmn", "<bpmn:process id=\"CaseLifecycle\"", "<bpmn:process id=\"CaseTrial\"")
			.with("CaseLifecycle.bpmn", "bpmnElement=\"CaseLifecycle\"", "bpmnElement=\"CaseTrial\"");
	}

	private HttpResponse<String> deploy(ChangedBundle bundle, String language)
			throws IOException, InterruptedException {
		return new OwnerDeployment(this.port, NAME).in(language).send(bundle.files());
	}

	private HttpResponse<String> deploy(ModelFiles files) throws IOException, InterruptedException {
		return deploy(files, "en");
	}

	private HttpResponse<String> deploy(ModelFiles files, String language) throws IOException, InterruptedException {
		return new OwnerDeployment(this.port, NAME).in(language).send(files.deployment());
	}

}
