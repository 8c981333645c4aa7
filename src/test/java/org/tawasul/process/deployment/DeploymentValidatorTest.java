package org.tawasul.process.deployment;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.trial.TrialTurn;
import org.tawasul.webapps.EngineRestClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

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

	@Autowired
	private TrialTurn turn;

	@Autowired
	private ErrorTranslation translation;

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
		assertThat(violations).extracting(ModelViolation::rule).containsAll(bundle.rules());
		assertThat(violations)
			.allSatisfy((one) -> assertThat(message).contains(FaultCorpusTest.text(one, SupportedLanguages.ARABIC)));
		assertThat(message.lines()).hasSize(violations.size() + 1);
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

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | tenant-id | north | Nothing was deployed because the deployment names the tenant "north".
					ar | tenant-id | north | لم يُنشر شيء لأن النشر حُدّد له Tenant ID وهو «north».
					en | deployment-source | release | Nothing was deployed because the deployment source "release" is kept
					ar | deployment-source | release | لم يُنشر شيء لأن مصدر النشر «release» محجوز لإصدارات النظام.
					en | deployment-activation-time | 2050-01-01T00:00:00.000+0300 | Nothing was deployed because the deployment names a time of activation.
					ar | deployment-activation-time | 2050-01-01T00:00:00.000+0300 | لم يُنشر شيء لأن النشر حُدّد له موعد تفعيل.""")
	void aFieldThatHasToStayEmptyIsNamedInTheOwnersLanguage(String language, String field, String value, String words)
			throws Exception {
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME).in(language)
			.with(field, value)
			.send(trial().deployment());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).startsWith(words);
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

	@ParameterizedTest
	@CsvSource({ "en, another model is being tried", "ar, لأن نموذجًا آخر يُجرَّب الآن" })
	void whatCannotBeTriedNowIsRefusedInTheOwnersLanguage(String language, String words) throws Exception {
		Map<String, byte[]> table = Map.of("CaseDeadline.dmn",
				ModelFiles.real()
					.with("CaseDeadline.dmn", "\"PT30M\"", "\"PT25M\"")
					.deployment()
					.get("CaseDeadline.dmn"));
		HttpResponse<String> answer = this.turn
			.inTurn(() -> assertDoesNotThrow(() -> new OwnerDeployment(this.port, NAME).in(language).send(table)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(words);
		assertThat(this.repository.createDeploymentQuery().deploymentName(NAME).count()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | X.bpmn, Task_X (line 7): the engine does not accept how this element is drawn | The engine does not accept
					ar | X.bpmn، Task_X (السطر 7): لا يقبل المحرك رسم هذا العنصر | في الملفات ما لا يقبله المحرك""")
	void whatTheEngineAloneRefusesIsSaidInTheOwnersLanguage(String language, String element, String file) {
		Problem problem = mock();
		given(problem.getMainElementId()).willReturn("Task_X");
		given(problem.getLine()).willReturn(7);
		assertThat(said(language, List.of(problem))).contains(element).doesNotContain("ENGINE-");
		assertThat(said(language, List.of())).contains(file).doesNotContain("ENGINE-");
	}

	private String said(String language, List<Problem> problems) {
		ParseException failure = new ParseException("ENGINE-09005", "X.bpmn", problems, List.of());
		return this.translation.message(this.translation.translate(failure).orElseThrow(),
				Locale.forLanguageTag(language));
	}

	@ParameterizedTest
	@CsvSource({ "en, bring an earlier version back", "ar, لإعادة إصدار سابق" })
	void filesOfEarlierDeploymentsAreBroughtBackOnTheDesk(String language, String words) throws Exception {
		String earlier = this.repository.createDeploymentQuery().list().get(0).getId();
		EngineRestClient owner = new EngineRestClient(this.port, "owner");
		String path = "/deployment/" + earlier + "/redeploy";
		HttpResponse<String> answer = language.equals("ar") ? owner.sendInArabic("POST", path, "{}")
				: owner.post(path, "{}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(words);
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
