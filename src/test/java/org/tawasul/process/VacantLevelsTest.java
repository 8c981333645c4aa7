package org.tawasul.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.directory.AppointmentService;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Escalation continues where nobody is there, or only those who have decided already.
 */
@TawasulTest
class VacantLevelsTest {

	private static final String UNIT = "EDU-10-SAF";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private Clock clock;

	private final Deque<Runnable> restore = new ArrayDeque<>();

	private Instant now;

	@BeforeEach
	void readClock() {
		this.now = this.clock.instant();
	}

	@AfterEach
	void restoreTheMinistry() {
		this.scenario.resetClock();
		this.restore.forEach(Runnable::run);
	}

	@Test
	void aVacantPostIsPassedOverAndTheTimelineAndTheCareCentreHearOfIt() {
		vacateHead();
		noStandIn();
		CaseNumber number = aFire();
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-10-SAF coordinators", "EDU-10 head");
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned", "escalated", "post_vacant",
				"assigned");
		assertThat(this.scenario.messages(number)).filteredOn("post_vacant:care"::equals).hasSize(1);
		assertThat(this.scenario.messages(number)).filteredOn("escalated:reporter"::equals).hasSize(1);
		this.scenario.escalateToMinister(number);
		assertThat(this.scenario.escalationLevels(number)).hasSize(4);
	}

	@Test
	void aVacantPostWithAStandInIsNotVacant() {
		vacateHead();
		CaseNumber number = aFire();
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10-SAF.head");
		assertThat(this.scenario.messages(number)).contains("escalated_to_you:edu10bld.head");
	}

	@Test
	void anAbsentHoldersStandInGetsTheCase() {
		away("edu10saf.head");
		CaseNumber number = aFire();
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10-SAF.head");
		assertThat(this.scenario.messages(number)).contains("escalated_to_you:edu10bld.head")
			.doesNotContain("escalated_to_you:edu10saf.head");
	}

	@Test
	void anAbsentHolderWithoutAStandInIsPassedOver() {
		away("edu10saf.head");
		away("edu10bld.head");
		CaseNumber number = aFire();
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10.head");
		assertThat(this.scenario.timeline(number)).contains("post_vacant");
	}

	@Test
	void withoutACoordinatorTheCaseStartsWithTheHead() {
		away("edu10saf.coordinator1");
		away("edu10saf.coordinator2");
		CaseNumber number = aFire();
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-10-SAF head");
		assertThat(this.scenario.timeline(number)).containsExactly("received", "post_vacant", "assigned");
	}

	@Test
	void withNobodyAnywhereTheCaseStillReachesTheMinistersOffice() {
		for (String who : new String[] { "edu10saf.coordinator1", "edu10saf.coordinator2", "edu10saf.head",
				"edu10bld.head", "edu10.head", "edu10sch.head", "edu10hlt.head" }) {
			away(who);
		}
		away("undersecretary");
		away("agyaff.head");
		away("minister");
		CaseNumber number = aFire();
		this.scenario.escalateToMinister(number);
		assertThat(this.scenario.handlers(number)).isEqualTo("minister-office");
		assertThat(this.scenario.messages(number)).contains("escalated_to_you:offmin.officer1");
	}

	@Test
	void whoDecidedAsCoordinatorDoesNotDecideAgainAsHead() {
		coordinatorStandsInForTheHead();
		CaseNumber number = aFire();
		this.scenario.escalate(number, "edu10saf.coordinator1");
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-10-SAF coordinators", "EDU-10 head");
		assertThat(this.scenario.messages(number)).doesNotContain("post_vacant:care");
		assertThat(this.scenario.timeline(number)).contains("post_vacant");
	}

	@Test
	void whoTookItOnAndLetTheTimePassDoesNotGetItAgainAsHead() {
		coordinatorStandsInForTheHead();
		CaseNumber number = aFire();
		this.scenario.handle(number, "edu10saf.coordinator1");
		this.scenario.advanceToTimer(number, "BoundaryEvent_ResolutionOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10.head");
	}

	@Test
	void anObjectionNeverComesBackToWhoResolvedIt() {
		coordinatorStandsInForTheHead();
		CaseNumber number = aFire();
		this.scenario.handle(number, "edu10saf.coordinator1");
		this.scenario.resolve(number, "edu10saf.coordinator1");
		this.cases.object(number, "لم تُصلح المشكلة");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10.head");
	}

	@Test
	void aColleaguesDecisionDoesNotKeepTheStandInFromDeciding() {
		coordinatorStandsInForTheHead();
		CaseNumber number = aFire();
		this.scenario.escalate(number, "edu10saf.coordinator2");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10-SAF.head");
	}

	@Test
	void whoDecidedTwoLevelsBelowMayDecideAgain() {
		CaseNumber number = aFire();
		this.scenario.escalate(number, "edu10saf.coordinator1");
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.file(number).getAssignment().getLastDeciders()).isEmpty();
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-10.head");
	}

	private CaseNumber aFire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-10"));
	}

	private void away(String username) {
		this.appointments.recordAbsence(username, this.now, null);
		this.restore.push(() -> this.appointments.endAbsence(username, this.now));
	}

	private void vacateHead() {
		this.appointments.vacate(UNIT, Role.HEAD, "edu10saf.head", this.now);
		this.restore.push(() -> this.appointments.appoint(UNIT, Role.HEAD, "edu10saf.head", this.now, null));
	}

	private void noStandIn() {
		this.appointments.endStandIn(UNIT, Role.HEAD, "edu10bld.head", this.now);
		this.restore.push(() -> this.appointments.appointStandIn(UNIT, Role.HEAD, "edu10bld.head", this.now, null));
	}

	private void coordinatorStandsInForTheHead() {
		noStandIn();
		this.appointments.appointStandIn(UNIT, Role.HEAD, "edu10saf.coordinator1", this.now, null);
		this.restore.push(() -> this.appointments.endStandIn(UNIT, Role.HEAD, "edu10saf.coordinator1", this.now));
		away("edu10saf.head");
	}

}
