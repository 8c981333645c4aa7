package org.tawasul.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Phase;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an owner calls statuses, steps and fields is shown as soon as it is deployed, for
 * the cases that begin then.
 */
@TawasulTest
class ModelLabelsTest {

	private static final Locale ARABIC = SupportedLanguages.ARABIC;

	private static final Locale ENGLISH = SupportedLanguages.ENGLISH;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseStatusFormatter statuses;

	@Autowired
	private ModelLabels labels;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private FormService forms;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@AfterEach
	void resetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void casesAreDescribedByTheLabelsOfTheirVersion() {
		CaseNumber before = open();
		try {
			deploy(ModelFiles.real()
				.with("CaseLifecycle.bpmn", "value=\"Under study\"", "value=\"Being looked at\"")
				.with("CaseLifecycle.bpmn", "value=\"قيد الدراسة\"", "value=\"تحت النظر\"")
				.with("CaseLifecycle.bpmn", "name=\"دراسة الطلب وتقييمه\"", "name=\"النظر في الطلب\"")
				.with("CaseLifecycle.bpmn", "value=\"Review and assess the case\"", "value=\"Look at the case\"")
				.with("AssessCase.form", "\"label.en\": \"Importance\"", "\"label.en\": \"How important?\"")
				.with("CasePanel.form", "Case number", "Ticket"));
			CaseNumber after = open();
			assertThat(this.statuses.label(this.scenario.file(before), ENGLISH)).isEqualTo("Under study");
			assertThat(this.statuses.label(this.scenario.file(before), ARABIC)).isEqualTo("قيد الدراسة");
			assertThat(this.statuses.label(this.scenario.file(after), ENGLISH)).isEqualTo("Being looked at");
			assertThat(this.statuses.label(this.scenario.file(after), ARABIC)).isEqualTo("تحت النظر");
			assertThat(this.labels.englishNames()).containsEntry("النظر في الطلب", "Look at the case")
				.containsEntry("دراسة الطلب وتقييمه", "Review and assess the case");
			assertThat(form(after, ENGLISH).toString()).contains("How important?", "Ticket");
			assertThat(form(before, ENGLISH).toString()).contains("\"Importance\"", "Case number")
				.doesNotContain("How important?", "Ticket");
		}
		finally {
			putBack();
		}
	}

	@Test
	void aStatusWithoutAnEnglishNameHasItsArabicOneAndAnUnknownOneItsPhase() {
		// Owners are asked for English names now; what they deployed before has none.
		try {
			String deployment = deploy(ModelFiles.real());
			store(deployment,
					ModelFiles.real()
						.with("CaseLifecycle.bpmn",
								"<camunda:property name=\"status.label.en\" value=\"Under study\" />", "")
						.with("AssessCase.form", "\"label.en\": \"Importance\",", ""));
			CaseNumber number = open();
			assertThat(this.statuses.label(this.scenario.file(number), ENGLISH)).isEqualTo("قيد الدراسة");
			assertThat(this.statuses.label(number, "nonsense", Phase.WAITING, ENGLISH))
				.isEqualTo(this.statuses.label(number, null, Phase.WAITING, ENGLISH));
			assertThat(form(number, ENGLISH).findValuesAsText("label")).contains("درجة الأهمية", "Incident category");
		}
		finally {
			putBack();
		}
	}

	@Test
	void theFormOfATaskIsInTheReadersLanguageBelowTheFactsOfTheCase() {
		CaseNumber number = open();
		JsonNode english = form(number, ENGLISH);
		JsonNode arabic = form(number, ARABIC);
		assertThat(english.path("components").get(0).path("id").asText()).isEqualTo("Panel_Case");
		assertThat(english.findValuesAsText("label"))
			.contains("Importance", "Very important", "Handle it ourselves", "Internal note")
			.noneMatch((label) -> label.matches(".*\\p{IsArabic}.*"));
		assertThat(english.findValuesAsText("description")).noneMatch((text) -> text.matches(".*\\p{IsArabic}.*"));
		assertThat(arabic.path("components").get(0).path("id").asText()).isEqualTo("Panel_Case");
		assertThat(arabic.findValuesAsText("label")).contains("درجة الأهمية", "هام جدًا", "القرار");
		assertThat(english.findValuesAsText("value")).isEqualTo(arabic.findValuesAsText("value"));
	}

	private CaseNumber open() {
		return this.scenario.open(CaseScenario.report(CaseType.COMPLAINT, null, "SA-01"));
	}

	private JsonNode form(CaseNumber number, Locale reader) {
		LocaleContextHolder.setLocale(reader);
		try {
			return new ObjectMapper().readTree(this.forms.getDeployedTaskForm(this.scenario.task(number).getId()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String deploy(ModelFiles files) {
		DeploymentBuilder deployment = this.repository.createDeployment().name("words of an owner");
		files.deployment()
			.forEach((name, content) -> deployment.addString(name, new String(content, StandardCharsets.UTF_8)));
		return deployment.deploy().getId();
	}

	/** As a release does, for what is live is its own again. */
	private void putBack() {
		DeploymentBuilder release = this.repository.createDeployment().name("release").source(ProcessDeployer.SOURCE);
		ModelFiles.real()
			.deployment()
			.forEach((name, content) -> release.addString(name, new String(content, StandardCharsets.UTF_8)));
		release.deploy();
	}

	private void store(String deployment, ModelFiles files) {
		files.deployment()
			.forEach((name, content) -> this.jdbc
				.sql("update public.act_ge_bytearray set bytes_ = :bytes where deployment_id_ = :id and name_ = :name")
				.param("id", deployment)
				.param("bytes", content)
				.param("name", name)
				.update());
		this.engine.getDeploymentCache().discardProcessDefinitionCache();
	}

}
