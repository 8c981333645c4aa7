package org.tawasul.process;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.desk.FaultyTableService.FaultyTable;
import org.tawasul.desk.FaultyTableService;
import org.tawasul.quality.ReviewMoment;
import org.tawasul.quality.ReviewState;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table of samples says, and what becomes of answers when it fails. */
@TawasulTest
class AnswerReviewTableTest extends ReviewedComplaint {

	@Autowired
	private CaseLinkService links;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private FaultyTableService faulty;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	private String table;

	@AfterEach
	void theReleasedTableCountsAgain() {
		if (this.table != null) {
			this.repository.deleteDeployment(this.table, true);
			this.table = null;
		}
		this.jdbc.sql("delete from app.table_fault where decision_key = 'QualitySample'").update();
	}

	@Test
	void aCaseIsLinkedWhileItsAnswerIsReviewedAndComesBackToItsUnit() {
		reviewEverythingBefore();
		CaseNumber main = complaint();
		CaseNumber linked = complaint();
		this.scenario.handle(linked, "edu01sch.coordinator1");
		this.scenario.resolve(linked, "edu01sch.coordinator1");
		this.scenario.at(linked).isWaitingAt("Task_ReviewAnswer");
		this.scenario.handle(main, "edu01sch.coordinator1");
		this.links.link(linked, main, "care", true);
		this.scenario.at(linked).isWaitingAt("EventGateway_MainCase");
		assertThat(newest(linked).state()).isEqualTo(ReviewState.CANCELLED);
		this.links.undo(linked, "عن أمر آخر", "care");
		this.scenario.at(linked).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(linked)).isEqualTo("EDU-01-SCH.coordinators");
	}

	@Test
	void whatIsUrgentNeverWaitsWhateverTheTableSays() {
		reviewEverythingBefore();
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(number, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		this.scenario.resolve(number, "coordinator");
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(newest(number).moment()).isEqualTo(ReviewMoment.AFTER);
		assertThat(newest(number).state()).isEqualTo(ReviewState.OPEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "two rules match", "a word that nobody knows", "a time that is none" })
	void aTableThatFailsHoldsNoAnswerAndAdministratorsAreWarned(String fault) {
		reviewEverythingBefore();
		StoredFiles.change(this.jdbc, this.engine, this.table, "QualitySample.dmn",
				sample(fault.equals("two rules match") ? 2 : 1, fault.contains("word") ? "SOON" : "BEFORE",
						fault.contains("time") ? "soon" : "PT4H"));
		CaseNumber number = objected();
		resolve(number);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterVerdict");
		assertThat(this.reviews.ofCase(number)).isEmpty();
		assertThat(this.faulty.find()).extracting(FaultyTable::key).contains("QualitySample");
		theReleasedTableCountsAgain();
		inReview();
		assertThat(this.faulty.find()).extracting(FaultyTable::key).doesNotContain("QualitySample");
	}

	private void reviewEverythingBefore() {
		this.table = this.repository.createDeployment()
			.addString("QualitySample.dmn", sample(1, "BEFORE", "PT4H"))
			.deploy()
			.getId();
	}

	/** Rules that match everything. */
	private static String sample(int rules, String review, String time) {
		String rule = """
				<rule id="Rule_%1$d"><description>كل جواب</description><inputEntry id="When_%1$d"><text></text></inputEntry>
				<outputEntry id="Then_%1$d"><text>"%2$s"</text></outputEntry>
				<outputEntry id="Within_%1$d"><text>"%3$s"</text></outputEntry></rule>
				""";
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < rules; i++) {
			all.append(rule.formatted(i, review, time));
		}
		return """
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
				 xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_Sample" name="عينة" namespace="n">
				<decision id="QualitySample" name="عينة" camunda:versionTag="9" camunda:historyTimeToLive="P30D">
				<decisionTable id="Table" hitPolicy="UNIQUE">
				<input id="In"><inputExpression id="Asked" typeRef="string"><text>type</text></inputExpression></input>
				<output id="Out" name="review" typeRef="string" /><output id="Time" name="reviewTime" typeRef="string" />
				%s</decisionTable></decision></definitions>
				"""
			.formatted(all);
	}

}
