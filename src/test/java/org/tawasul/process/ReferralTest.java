package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A case finds its unit: by referral, by the care centre, or by itself.
 */
@TawasulTest
class ReferralTest {

	@Autowired
	private CaseScenario scenario;

	@Test
	void theNewUnitGetsItsWholeTimeAndTheReporterKeepsTheDate() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Instant promised = this.scenario.file(number).getPromisedAt();
		this.scenario.turnClockBy(Duration.ofMinutes(20));
		this.scenario.refer(number, "coordinator", "EDU-01-BLD");
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
		assertThat(
				Duration.between(this.scenario.file(number).getAssignment().getClockSince(), this.scenario.due(number)))
			.isEqualTo(Duration.ofMinutes(30));
		assertThat(this.scenario.file(number).getPromisedAt()).isEqualTo(promised);
		assertThat(this.scenario.messages(number)).containsOnlyOnce("referred:reporter");
		this.scenario.handle(number, "edu01bld.coordinator1");
		this.scenario.refer(number, "edu01bld.coordinator1", "EDU-01-SCH");
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SCH.coordinators");
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned", "assessed", "referred",
				"assigned", "assessed", "referred", "assigned");
	}

	@ParameterizedTest(name = "to {0}")
	@CsvSource({ "EDU-01-BLD", "EDU-01-SAF", "EDU-01", "AGY-GEN", "MOE", "EDU-99-XYZ" })
	void theHolderTheSenderThoseAboveAndTheUnknownAreRefused(String unit) {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.refer(number, "coordinator", "EDU-01-BLD");
		var before = this.scenario.timeline(number);
		assertThatThrownBy(() -> this.scenario.refer(number, "edu01bld.coordinator1", unit)).isNotNull();
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
		assertThat(this.scenario.timeline(number)).isEqualTo(before);
	}

	@Test
	void afterTheThirdReferralTheCareCentreDecides() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.refer(number, "coordinator", "EDU-01-BLD");
		this.scenario.refer(number, "edu01bld.coordinator1", "EDU-01-SCH");
		this.scenario.refer(number, "edu01sch.coordinator1", "EDU-01-HLT");
		this.scenario.at(number).isWaitingAt("Task_RouteCase");
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("unrouted");
		assertThat(this.scenario.handlers(number)).isEqualTo("care");
		this.scenario.route(number, "EDU-01-SAF");
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SAF.coordinators");
		this.scenario.refer(number, "coordinator", "EDU-01-BLD");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
	}

	@Test
	void whatNoRuleKnowsGoesToTheCareCentre() {
		CaseNumber number = this.scenario.open(CaseScenario.unroutable("SA-01"));
		this.scenario.at(number).isWaitingAt("Task_RouteCase");
		assertThat(this.scenario.messages(number)).contains("received:reporter", "new_task:care");
		assertThat(
				Duration.between(this.scenario.file(number).getAssignment().getClockSince(), this.scenario.due(number)))
			.isEqualTo(Duration.ofHours(2));
		this.scenario.route(number, "UNI-KSU");
		assertThat(this.scenario.handlers(number)).isEqualTo("UNI-KSU.coordinators");
		assertThat(this.scenario.messages(number)).contains("referred:reporter");
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "SA-01, EDU-01", "SA-14, EDU-14", "ABROAD, AGY-GEN" })
	void whatTheCareCentreDoesNotRouteInTimeGoesToTheDirectorate(String region, String unit) {
		CaseNumber number = this.scenario.open(CaseScenario.unroutable(region));
		this.scenario.advanceToTimer(number, "BoundaryEvent_RoutingOverdue");
		this.scenario.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.scenario.handlers(number)).isEqualTo(unit + ".coordinators");
		assertThat(this.scenario.messages(number)).contains("referred:reporter");
	}

	@ParameterizedTest(name = "to {0}")
	@CsvSource({ "MOE", "EDU-99-XYZ" })
	void theCareCentreCannotRouteToTheMinisterOrToNobody(String unit) {
		CaseNumber number = this.scenario.open(CaseScenario.unroutable("SA-01"));
		assertThatThrownBy(() -> this.scenario.route(number, unit)).isNotNull();
		this.scenario.at(number).isWaitingAt("Task_RouteCase");
	}

}
