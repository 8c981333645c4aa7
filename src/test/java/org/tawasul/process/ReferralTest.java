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
	private CaseScenario life;

	@Test
	void theNewUnitGetsItsWholeTimeAndTheReporterKeepsTheDate() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Instant promised = this.life.file(number).getPromisedAt();
		this.life.turnClockBy(Duration.ofMinutes(20));
		this.life.refer(number, "coordinator", "EDU-01-BLD");
		this.life.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
		assertThat(Duration.between(this.life.file(number).getAssignment().getClockSince(), this.life.due(number)))
			.isEqualTo(Duration.ofMinutes(30));
		assertThat(this.life.file(number).getPromisedAt()).isEqualTo(promised);
		this.life.handle(number, "edu01bld.coordinator1");
		this.life.refer(number, "edu01bld.coordinator1", "EDU-01-SCH");
		this.life.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-SCH.coordinators");
		assertThat(this.life.timeline(number)).containsExactly("received", "assigned", "assessed", "referred",
				"assigned", "assessed", "referred", "assigned");
	}

	@ParameterizedTest(name = "to {0}")
	@CsvSource({ "EDU-01-BLD", "EDU-01-SAF", "EDU-01", "AGY-GEN", "MOE", "EDU-99-XYZ" })
	void theHolderTheSenderThoseAboveAndTheUnknownAreRefused(String unit) {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.refer(number, "coordinator", "EDU-01-BLD");
		var before = this.life.timeline(number);
		assertThatThrownBy(() -> this.life.refer(number, "edu01bld.coordinator1", unit)).isNotNull();
		this.life.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
		assertThat(this.life.timeline(number)).isEqualTo(before);
	}

	@Test
	void afterTheThirdReferralTheCareCentreDecides() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.refer(number, "coordinator", "EDU-01-BLD");
		this.life.refer(number, "edu01bld.coordinator1", "EDU-01-SCH");
		this.life.refer(number, "edu01sch.coordinator1", "EDU-01-HLT");
		this.life.at(number).isWaitingAt("Task_RouteCase");
		assertThat(this.life.file(number).getStatus()).isEqualTo("unrouted");
		assertThat(this.life.handlers(number)).isEqualTo("care");
		this.life.route(number, "EDU-01-SAF");
		this.life.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-SAF.coordinators");
		this.life.refer(number, "coordinator", "EDU-01-BLD");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
	}

	@Test
	void whatNoRuleKnowsGoesToTheCareCentre() {
		CaseNumber number = this.life.open(CaseScenario.unroutable("SA-01"));
		this.life.at(number).isWaitingAt("Task_RouteCase");
		assertThat(this.life.messages(number)).contains("received:reporter", "new_task:care");
		assertThat(Duration.between(this.life.file(number).getAssignment().getClockSince(), this.life.due(number)))
			.isEqualTo(Duration.ofHours(2));
		this.life.route(number, "UNI-KSU");
		assertThat(this.life.handlers(number)).isEqualTo("UNI-KSU.coordinators");
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "SA-01, EDU-01", "SA-14, EDU-14", "ABROAD, AGY-GEN" })
	void whatTheCareCentreDoesNotRouteInTimeGoesToTheDirectorate(String region, String unit) {
		CaseNumber number = this.life.open(CaseScenario.unroutable(region));
		this.life.advanceToTimer(number, "BoundaryEvent_RoutingOverdue");
		this.life.at(number).isWaitingAt("Task_AssessCase");
		assertThat(this.life.handlers(number)).isEqualTo(unit + ".coordinators");
	}

	@ParameterizedTest(name = "to {0}")
	@CsvSource({ "MOE", "EDU-99-XYZ" })
	void theCareCentreCannotRouteToTheMinisterOrToNobody(String unit) {
		CaseNumber number = this.life.open(CaseScenario.unroutable("SA-01"));
		assertThatThrownBy(() -> this.life.route(number, unit)).isNotNull();
		this.life.at(number).isWaitingAt("Task_RouteCase");
	}

}
