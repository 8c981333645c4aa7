package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialOvertakenException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialTurn;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What becomes of a deployment when somebody else deploys something meanwhile.
 */
@TawasulTest
class OvertakenDeploymentTest extends DeploysMeetingFiles {

	@Autowired
	private SpringProcessEngineConfiguration engine;

	@Autowired
	private EngineAuthorization authorization;

	@Autowired
	private CurrentUser users;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ObjectProvider<DeploymentExaminer> examiner;

	@Autowired
	private ObjectProvider<DeploymentValidator> validator;

	@Autowired
	private DeploymentBasis basis;

	@Autowired
	private ObjectProvider<DeploymentJournal> journals;

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
			.withMessageContaining("نُشر أثناء تجربة");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | another version of the same model went live
			ar | نُشر إصدار آخر من النموذج نفسه""")
	void aTrialOnTheDeskThatIsOvertakenAgainAndAgainSaysSo(String language, String words) {
		ModelTrial trial = mock();
		given(trial.tryOut(any())).willThrow(mock(TrialOvertakenException.class));
		assertThat(new EngineModelTrials(trial, new TrialTurn(), this.validator.getObject()).run(Map.of()))
			.satisfies((report) -> {
				assertThat(report.complete()).isFalse();
				assertThat(report.faults()).singleElement()
					.satisfies((fault) -> assertThat(
							this.messages.getMessage(fault.text(), Locale.forLanguageTag(language)))
						.contains(words));
			});
	}

	/** Whoever drops a file has looked at the one that they drop. */
	@Test
	void aFormThatTheSentModelNoLongerNamesIsReplacedAsWell() {
		Map<String, byte[]> sent = Map.of(BPMN,
				replaced(BPMN, "formRef=\"DecideMeeting\"", "formRef=\"ScreenMeeting\""));
		assertThatIsComparedWith(sent, FORM, "ScheduleMeeting.form");
	}

	@Test
	void aTableUnderAnotherIdReplacesTheOneOfItsFile() {
		Map<String, byte[]> sent = Map.of(BPMN,
				replaced(BPMN, "decisionRef=\"MeetingDeadline\"", "decisionRef=\"MeetingTime\""), TABLE,
				replaced(TABLE, "<decision id=\"MeetingDeadline\"", "<decision id=\"MeetingTime\""));
		assertThatIsComparedWith(sent, TABLE, FORM);
	}

	private void assertThatIsComparedWith(Map<String, byte[]> sent, String file, String other) {
		String before = this.examiner.getObject().replaced(sent);
		release(other);
		assertThat(this.examiner.getObject().replaced(sent)).as("%s is kept", other).isEqualTo(before);
		release(file);
		assertThat(this.examiner.getObject().replaced(sent)).as("%s is not", file).isNotEqualTo(before);
	}

	/** Another version of one file, which nobody tries. */
	private void release(String file) {
		Map<String, byte[]> files = new TreeMap<>(bundle().files());
		files.put(file, changed(file, "meanwhile"));
		DeploymentBuilder builder = this.repository.createDeployment().name("meanwhile").source("release");
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		builder.deploy();
	}

	private byte[] replaced(String file, String what, String by) {
		String content = text(bundle().files().get(file));
		assertThat(content).contains(what);
		return content.replace(what, by).getBytes(StandardCharsets.UTF_8);
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

}
