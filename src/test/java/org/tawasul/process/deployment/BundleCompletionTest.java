package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.deployment.LiveModels.LiveBundle;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialOvertakenException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialTurn;
import org.tawasul.rehearsal.TrialReport.Name;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What becomes of a deployment that holds a part of what belongs together only.
 */
@TawasulTest
class BundleCompletionTest {

	private static final String MODEL = "MinisterMeeting";

	private static final String BPMN = "MinisterMeeting.bpmn";

	private static final String TABLE = "MeetingDeadline.dmn";

	private static final String FORM = "DecideMeeting.form";

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private DeploymentJournal journal;

	@Autowired
	private LiveModels live;

	@Autowired
	private SpringProcessEngineConfiguration engine;

	@Autowired
	private EngineAuthorization authorization;

	@Autowired
	private CurrentUser users;

	@Autowired
	private ObjectProvider<DeploymentExaminer> examiner;

	@Autowired
	private ObjectProvider<DeploymentValidator> validator;

	@Autowired
	private DeploymentBasis basis;

	@Autowired
	private ObjectProvider<DeploymentJournal> journals;

	private final Set<String> before = new HashSet<>();

	@BeforeEach
	void rememberWhatIsDeployed() {
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
	}

	@AfterEach
	void deleteDeployments() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@ParameterizedTest
	@CsvSource({ TABLE, FORM })
	void aFileThatComesAloneIsCompletedAndCounts(String file) throws Exception {
		int version = version();
		byte[] changed = changed(file, "alone");
		HttpResponse<String> answer = deploy("shorter", Map.of(file, changed));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(OwnerDeployment.json(answer).get("name").asText()).isEqualTo("shorter");
		assertThat(OwnerDeployment.json(answer).get("deployedProcessDefinitions")).hasSize(1);
		assertThat(version()).isEqualTo(version + 1);
		LiveBundle bundle = bundle();
		assertThat(bundle.files()).containsEntry(file, changed).containsKeys(BPMN, "MeetingPanel.form", TABLE, FORM);
		assertThat(this.repository.getDeploymentResourceNames(bundle.deployment()))
			.containsExactlyInAnyOrderElementsOf(bundle.files().keySet());
	}

	@Test
	void theModelAloneKeepsItsTablesAndForms() throws Exception {
		Map<String, byte[]> files = new TreeMap<>(bundle().files());
		files.put(BPMN, changed(BPMN, "alone"));
		assertThat(deploy("model", Map.of(BPMN, files.get(BPMN))).statusCode()).isEqualTo(200);
		assertThat(bundle().files()).containsExactlyInAnyOrderEntriesOf(files);
	}

	@ParameterizedTest
	@CsvSource({ "en, change nothing for new cases", "ar, لا تغيّر شيئًا للطلبات الجديدة" })
	void whatChangesNothingIsRefusedInTheOwnersLanguage(String language, String words) throws Exception {
		Map<String, byte[]> unused = Map.of("Unused.form",
				"{\"id\":\"Unused\",\"type\":\"default\",\"components\":[]}".getBytes(StandardCharsets.UTF_8));
		for (Map<String, byte[]> files : Set.of(bundle().files(), unchanged(TABLE), unchanged(FORM), unchanged(BPMN),
				this.live.table("CallerVerification").orElseThrow().files(), unused)) {
			HttpResponse<String> answer = new OwnerDeployment(this.port, "nothing").in(language).send(files);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
			assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(words);
		}
		assertThat(this.repository.createDeploymentQuery().deploymentName("nothing").count()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Shared.form: this file is live in two versions, with the models One, Two
			ar | Shared.form: هذا الملف منشور بنسختين مختلفتين مع النماذج One, Two""")
	void modelsThatShareAFileInTwoVersionsAreNotChangedTogether(String language, String words) {
		BundleCompletion together = BundleCompletion.of(Map.of("Both.form", form("Both", "new")),
				List.of(live("One", "older"), live("Two", "newer")), (key) -> Optional.empty());
		assertThat(together.conflicts()).singleElement()
			.satisfies((conflict) -> assertThat(FaultCorpusTest.text(conflict, Locale.forLanguageTag(language)))
				.startsWith(words));
		assertThat(BundleCompletion
			.of(Map.of("Both.form", form("Both", "new")), List.of(live("One", "same"), live("Two", "same")),
					(key) -> Optional.empty())
			.conflicts()).isEmpty();
	}

	private static LiveBundle live(String key, String shared) {
		Map<String, byte[]> files = Map.of("Both.form", form("Both", "live"), "Shared.form", form("Shared", shared));
		Map<String, Set<String>> names = new TreeMap<>();
		files.forEach((name, content) -> names.put(name, DeclaredNames.of(name, content).orElseThrow()));
		return new LiveBundle(key, new Name(key, key), false, 1, "", files, names);
	}

	private static byte[] form(String id, String note) {
		return "{\"id\": \"%s\", \"note\": \"%s\"}".formatted(id, note).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aThenBThenAAgainUnderOneNameIsAAgain() throws Exception {
		byte[] a = changed(TABLE, "A");
		byte[] b = changed(TABLE, "B");
		int version = version();
		for (byte[] table : new byte[][] { a, b, a }) {
			HttpResponse<String> answer = new OwnerDeployment(this.port, "one name").with("deploy-changed-only", "true")
				.with("enable-duplicate-filtering", "true")
				.with("deployment-source", "Camunda Modeler")
				.send(Map.of(TABLE, table));
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(bundle().files()).containsEntry(TABLE, table).containsKey(FORM);
		}
		assertThat(version()).isEqualTo(version + 3);
	}

	@Test
	void aFormIsKnownByItsIdWhateverItsFileIsCalled() throws Exception {
		byte[] form = changed(FORM, "downloaded twice");
		byte[] table = changed(TABLE, "afterwards");
		assertThat(deploy("form", Map.of("DecideMeeting (1).form", form)).statusCode()).isEqualTo(200);
		HttpResponse<String> answer = deploy("table", Map.of(TABLE, table));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(bundle().files()).containsEntry(TABLE, table)
			.containsEntry("DecideMeeting (1).form", form)
			.doesNotContainKey(FORM);
	}

	@ParameterizedTest
	@CsvSource({ "en, would go on with what is live", "ar, تستمر على المنشور" })
	void aModelThatLosesItsIdIsRefused(String language, String words) throws Exception {
		Map<String, byte[]> files = new TreeMap<>(this.live.bundles()
			.stream()
			.filter((bundle) -> bundle.key().equals("CaseLifecycle"))
			.findFirst()
			.orElseThrow()
			.files());
		files.computeIfPresent("CaseLifecycle.bpmn",
				(name, model) -> text(model).replace("\"CaseLifecycle\"", "\"CaseLifecycleNew\"")
					.getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = new OwnerDeployment(this.port, "renamed").in(language).send(files);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(words, "CaseLifecycle.bpmn");
		assertThat(this.repository.createDeploymentQuery().deploymentName("renamed").count()).isZero();
	}

	@Test
	void aTableThatNoModelNamesStandsAlone() throws Exception {
		LiveBundle table = this.live.table("CallerVerification").orElseThrow();
		byte[] changed = comment(table.files().get("CallerVerification.dmn"), "alone");
		int version = version();
		assertThat(deploy("alone", Map.of("CallerVerification.dmn", changed)).statusCode()).isEqualTo(200);
		LiveBundle now = this.live.table("CallerVerification").orElseThrow();
		assertThat(now.files()).containsEntry("CallerVerification.dmn", changed);
		assertThat(this.repository.getDeploymentResourceNames(now.deployment()))
			.containsExactly("CallerVerification.dmn");
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void aFaultInTheOneFileIsNamedAndNothingIsKept() throws Exception {
		byte[] broken = text(bundle().files().get(TABLE))
			.replaceFirst("(<outputEntry [^>]*>\\s*<text>)[^<]*</text>", "$1\"PT4H + </text>")
			.getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> answer = deploy("broken", Map.of(TABLE, broken));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(TABLE)
			.doesNotContain("not among the files");
		assertThat(this.repository.createDeploymentQuery().deploymentName("broken").count()).isZero();
	}

	/** What somebody else sends is live by the time that a trial is over. */
	@ParameterizedTest
	@CsvSource({ "en, mine, DecideMeeting.form, another change went live",
			"ar, mine, DecideMeeting.form, تغييرًا آخر نُشر", "en, mine, MeetingDeadline.dmn, another change went live",
			"en, '', MeetingDeadline.dmn, another change went live" })
	void whatWouldBeLiveIsNotWhatWasTried(String language, String mine, String other, String words) throws Exception {
		byte[] sent = mine.isEmpty() ? bundle().files().get(TABLE) : changed(TABLE, mine);
		byte[] faster = changed(other, "faster");
		ModelTrial trial = mock();
		given(trial.concerns(any())).willReturn(true);
		given(trial.tryOut(any())).willReturn(new TrialResult(List.of(), List.of(), 1, true, List.of()));
		RepositoryService service = whileTrying(trial, () -> deploy("faster", Map.of(other, faster)));
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		try {
			assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> publish(service, sent))
				.withMessageContaining(words);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
		assertThat(bundle().files()).containsEntry(other, faster);
		assertThat(deploy("again", Map.of(TABLE, sent)).statusCode()).as("nothing is wrong with it").isEqualTo(200);
		assertThat(bundle().files()).containsEntry(TABLE, sent);
		if (!other.equals(TABLE)) {
			assertThat(bundle().files()).as("both count").containsEntry(other, faster);
		}
	}

	@Test
	void aTrialThatAnotherDeploymentHasOvertakenSaysNothingAboutTheFiles() {
		ModelTrial trial = mock();
		given(trial.concerns(any())).willReturn(true);
		given(trial.tryOut(any())).willThrow(mock(TrialOvertakenException.class));
		RepositoryService service = whileTrying(trial, () -> "nothing");
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> publish(service, changed(TABLE, "overtaken")))
			.withMessageContaining("أعد النشر");
	}

	/** The service of the engine, with another trial. */
	private RepositoryService whileTrying(ModelTrial trial, Callable<?> meanwhile) {
		ObjectProvider<ModelTrial> trials = mock();
		given(trials.getObject()).willAnswer((call) -> {
			meanwhile.call();
			return trial;
		});
		TriedRepositoryService service = new TriedRepositoryService(this.examiner, this.validator, this.basis, trials,
				new TrialTurn(), this.journals);
		service.setCommandExecutor(this.engine.getCommandExecutorTxRequired());
		return service;
	}

	private void publish(RepositoryService service, byte[] table) {
		this.authorization.runAs("owner", this.users.of("owner").groups(),
				() -> service.createDeployment()
					.name("slower")
					.addInputStream(TABLE, new ByteArrayInputStream(table))
					.deploy());
	}

	@Test
	void whoDeployedAndHowFarItWasTriedIsKept() throws Exception {
		assertThat(deploy("who", Map.of(TABLE, changed(TABLE, "who"))).statusCode()).isEqualTo(200);
		String deployment = bundle().deployment();
		DeploymentJournal.Entry entry = this.journal.entries(Set.of(deployment)).get(deployment);
		assertThat(entry.by()).isEqualTo("owner");
		assertThat(entry.tried()).isNotNull();
	}

	private HttpResponse<String> deploy(String name, Map<String, byte[]> files) throws Exception {
		return new OwnerDeployment(this.port, name).send(files);
	}

	private Map<String, byte[]> unchanged(String file) {
		return Map.of(file, bundle().files().get(file));
	}

	private LiveBundle bundle() {
		return this.live.bundles().stream().filter((bundle) -> bundle.key().equals(MODEL)).findFirst().orElseThrow();
	}

	private int version() {
		ProcessDefinition latest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(MODEL)
			.latestVersion()
			.singleResult();
		return latest.getVersion();
	}

	private byte[] changed(String file, String how) {
		byte[] content = bundle().files().get(file);
		return file.endsWith(".form")
				? text(content).replaceFirst("\\{", "{ \"note\": \"" + how + "\",").getBytes(StandardCharsets.UTF_8)
				: comment(content, how);
	}

	private static byte[] comment(byte[] content, String comment) {
		return (text(content) + "<!-- " + comment + " -->").getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
