package org.tawasul.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Importance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class ImmediateNotificationsTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void operationsAndTheHeadHearOfAFireAtOnce() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(toldAtOnce(number)).contains("head", "operations").doesNotContain("coordinator");
	}

	@Test
	void operationsHearOfAFireThatNoUnitHasYet() {
		Facility unnamed = new Facility(FacilityKind.UNIVERSITY, "كلية لم تُسمَّ", null);
		CaseReport report = new CaseReport(CaseType.INCIDENT, Category.FIRE, null, "حريق في معمل",
				"دخان كثيف من المعمل", "SA-01", null, unnamed, false, false, Map.of(), null, Channel.WEB,
				Locale.forLanguageTag("ar"));
		CaseNumber number = this.scenario.open(report);
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo("Task_RouteCase");
		assertThat(toldAtOnce(number)).contains("operations").doesNotContain("head");
	}

	@Test
	void whoeverStudiesTheCaseAndFindsItVeryImportantHasThemTold() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
		assertThat(toldAtOnce(number)).isEmpty();
		this.scenario.complete(number, "edu01bld.coordinator1",
				Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertThat(toldAtOnce(number)).contains("edu01bld.head", "operations").doesNotHaveDuplicates();
	}

	@Test
	void whoWasToldAtTheStartIsNotToldAgainAfterTheStudy() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(number, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertThat(toldAtOnce(number)).doesNotHaveDuplicates();
	}

	@Test
	void raisedOnTheDeskItIsToldOnlyToThoseWhoDoNotKnow() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		assertThat(toldAtOnce(number)).containsExactly("head");
		this.cases.changeImportance(number, Importance.VERY_IMPORTANT, "director");
		assertThat(toldAtOnce(number)).contains("operations").doesNotHaveDuplicates();
	}

	private List<String> toldAtOnce(CaseNumber number) {
		return this.jdbc.queryForList(
				"select username from app.outbox_message where case_number = ? and kind = 'TOLD_AT_ONCE'", String.class,
				number.value());
	}

}
