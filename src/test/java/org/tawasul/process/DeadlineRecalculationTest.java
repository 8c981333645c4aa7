package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Staff change the importance on the desk, and the deadlines that run follow.
 */
@TawasulTest
class DeadlineRecalculationTest {

	/** A Monday, 09:00 in Riyadh. */
	private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@BeforeEach
	void monday() {
		this.life.turnClockTo(MONDAY);
	}

	@Test
	void raisedWhileItIsStudiedItIsDueAfterTheShorterTimeFromTheBeginning() {
		CaseNumber number = aBrokenDoor();
		Instant promised = this.life.file(number).getPromisedAt();
		this.life.turnClockBy(Duration.ofMinutes(10));
		raise(number);
		assertDue(number, "BoundaryEvent_AssessmentOverdue", MONDAY.plus(Duration.ofMinutes(30)));
		assertThat(timer(number, "BoundaryEvent_AssessmentReminder")).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
		assertThat(this.life.file(number).getPromisedAt()).isEqualTo(promised);
		this.life.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-BLD.head");
		assertThat(this.life.due(number)).isEqualTo(MONDAY.plus(Duration.ofMinutes(60)).plusSeconds(1));
	}

	@Test
	void loweredWhileItIsResolvedItGetsTheLongerTime() {
		CaseNumber number = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.complete(number, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofHours(4)));
		this.cases.changeImportance(number, Importance.NORMAL, "director");
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofDays(3)));
		assertThat(timer(number, "BoundaryEvent_ResolutionReminder")).isAfter(MONDAY.plus(Duration.ofDays(2)));
	}

	@Test
	void raisedAfterTheShorterTimeIsOverItClimbsAtOnce() {
		CaseNumber number = aBrokenDoor();
		this.life.turnClockBy(Duration.ofHours(3));
		raise(number);
		assertThat(timer(number, "BoundaryEvent_AssessmentOverdue")).isBefore(MONDAY.plus(Duration.ofHours(3)));
		this.life.runTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.life.handlers(number)).isEqualTo("EDU-01-BLD.head");
		assertThat(this.life.due(number)).isEqualTo(MONDAY.plus(Duration.ofMinutes(210)));
	}

	@Test
	void raisedWhileTheReporterIsAskedTheSameShareIsLeftAfterTheAnswer() {
		CaseNumber number = aBrokenDoor();
		askAfterADay(number);
		raise(number);
		this.life.at(number).isWaitingAt("EventGateway_ReporterAnswer");
		this.cases.addInformation(number, "في الطابق الثاني");
		// Two of three days were left, so two thirds of four hours are.
		assertDue(number, "BoundaryEvent_ResolutionOverdue",
				MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(160)));
	}

	@Test
	void raisedAfterAnAnswerTheSameShareIsLeftToo() {
		CaseNumber number = aBrokenDoor();
		askAfterADay(number);
		this.cases.addInformation(number, "في الطابق الثاني");
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofDays(3)));
		raise(number);
		assertDue(number, "BoundaryEvent_ResolutionOverdue",
				MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(160)));
	}

	@Test
	void withTheCareCentreItCountsFromTheNextStepOn() {
		CaseNumber number = this.life.open(CaseScenario.unroutable("SA-01"));
		raise(number);
		assertDue(number, "BoundaryEvent_RoutingOverdue", MONDAY.plus(Duration.ofHours(2)));
		this.life.route(number, "EDU-01-SCH");
		assertDue(number, "BoundaryEvent_AssessmentOverdue", MONDAY.plus(Duration.ofMinutes(30)));
	}

	@Test
	void theMinistersDailyReminderAndTheTimeToObjectStayAsTheyAre() {
		CaseNumber top = this.life.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.escalateToMinister(top);
		Instant daily = timer(top, "BoundaryEvent_MinisterReminder");
		this.life.turnClockBy(Duration.ofHours(1));
		this.cases.changeImportance(top, Importance.IMPORTANT, "director");
		assertThat(timer(top, "BoundaryEvent_MinisterReminder")).isEqualTo(daily);
		CaseNumber resolved = aBrokenDoor();
		this.life.handle(resolved, "edu01bld.coordinator1");
		this.life.resolve(resolved, "edu01bld.coordinator1");
		Instant window = timer(resolved, "CatchEvent_ObjectionWindowOver");
		raise(resolved);
		assertThat(timer(resolved, "CatchEvent_ObjectionWindowOver")).isEqualTo(window);
	}

	private CaseNumber aBrokenDoor() {
		return this.life.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
	}

	private void askAfterADay(CaseNumber number) {
		this.life.complete(number, "edu01bld.coordinator1", Map.of("importance", "NORMAL", "decision", "HANDLE"));
		this.life.turnClockTo(MONDAY.plus(Duration.ofDays(1)));
		this.life.ask(number, "edu01bld.coordinator1", "في أي طابق؟");
	}

	private void raise(CaseNumber number) {
		this.cases.changeImportance(number, Importance.VERY_IMPORTANT, "director");
	}

	private Instant timer(CaseNumber number, String node) {
		return this.life.timer(number, node).getDuedate().toInstant();
	}

	private void assertDue(CaseNumber number, String node, Instant due) {
		assertThat(timer(number, node)).isEqualTo(due);
		assertThat(this.life.due(number)).isEqualTo(due);
		assertThat(this.life.task(number).getDueDate().toInstant()).isEqualTo(due);
	}

}
