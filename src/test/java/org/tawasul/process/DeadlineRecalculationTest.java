package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.ImportanceChangePreview;
import org.tawasul.desk.ImportanceChangePreview.Consequence;

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
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ImportanceChangePreview preview;

	@BeforeEach
	void monday() {
		this.scenario.turnClockTo(MONDAY);
	}

	@Test
	void raisedWhileItIsStudiedTheShorterTimeCountsFromTheChange() {
		CaseNumber number = aBrokenDoor();
		Instant promised = this.scenario.file(number).getPromisedAt();
		this.scenario.turnClockBy(Duration.ofMinutes(10));
		raise(number);
		assertDue(number, "BoundaryEvent_AssessmentOverdue", MONDAY.plus(Duration.ofMinutes(40)));
		assertThat(timer(number, "BoundaryEvent_AssessmentReminder")).isEqualTo(MONDAY.plus(Duration.ofMinutes(25)));
		assertThat(this.scenario.file(number).getAssignment().getClockSince())
			.isEqualTo(MONDAY.plus(Duration.ofMinutes(10)));
		assertThat(this.scenario.file(number).getPromisedAt()).isEqualTo(promised);
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-BLD.head");
		assertThat(this.scenario.due(number)).isEqualTo(MONDAY.plus(Duration.ofMinutes(70)).plusSeconds(1));
	}

	@Test
	void loweredWhileItIsResolvedTheLongerTimeCountsFromTheChange() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(number, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofHours(4)));
		this.scenario.turnClockBy(Duration.ofHours(1));
		this.cases.changeImportance(number, Importance.NORMAL, "director");
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofDays(3)).plus(Duration.ofHours(1)));
		assertThat(timer(number, "BoundaryEvent_ResolutionReminder")).isAfter(MONDAY.plus(Duration.ofDays(2)));
	}

	@Test
	void raisedAfterTheShorterTimeWouldBeOverItDoesNotClimbPastTheColleagueWhoHasClaimedIt() {
		CaseNumber number = aBrokenDoor();
		this.tasks.claim(this.scenario.task(number).getId(), "edu01bld.coordinator1");
		this.scenario.turnClockBy(Duration.ofHours(3));
		raise(number);
		assertDue(number, "BoundaryEvent_AssessmentOverdue", MONDAY.plus(Duration.ofMinutes(210)));
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
		assertThat(this.scenario.task(number).getAssignee()).isEqualTo("edu01bld.coordinator1");
	}

	@Test
	void raisedWhileTheReporterIsAskedTheWholeOfTheNewTimeIsLeftAfterTheAnswer() {
		CaseNumber number = aBrokenDoor();
		askAfterADay(number);
		raise(number);
		this.scenario.at(number).isWaitingAt("EventGateway_ReporterAnswer");
		this.scenario.turnClockBy(Duration.ofHours(5));
		this.cases.addInformation(number, "في الطابق الثاني");
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofHours(9)));
	}

	@Test
	void raisedAfterAnAnswerTheNewTimeCountsFromTheChangeToo() {
		CaseNumber number = aBrokenDoor();
		askAfterADay(number);
		this.cases.addInformation(number, "في الطابق الثاني");
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofDays(3)));
		this.scenario.turnClockBy(Duration.ofHours(2));
		raise(number);
		assertDue(number, "BoundaryEvent_ResolutionOverdue", MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofHours(6)));
	}

	@Test
	void whatWouldFollowIsSaidBeforeAndThenFollows() {
		CaseNumber number = aBrokenDoor();
		this.scenario.turnClockBy(Duration.ofMinutes(90));
		Consequence consequence = this.preview.of(this.scenario.file(number), Importance.VERY_IMPORTANT);
		assertThat(this.scenario.due(number)).isEqualTo(MONDAY.plus(Duration.ofDays(1)));
		assertThat(consequence.groups()).containsExactlyInAnyOrder("operations", "EDU-01-BLD.head");
		raise(number);
		assertThat(this.scenario.due(number)).isEqualTo(consequence.due());
		assertThat(this.scenario.messages(number)).contains("told_at_once:operations");
		assertThat(this.preview.of(this.scenario.file(number), Importance.NORMAL).groups()).isEmpty();
	}

	@Test
	void whereNoDeadlineIsCountedAnewThePreviewSaysSo() {
		CaseNumber unrouted = this.scenario.open(CaseScenario.unroutable("SA-01"));
		Consequence consequence = this.preview.of(this.scenario.file(unrouted), Importance.VERY_IMPORTANT);
		assertThat(consequence.due()).isNull();
		assertThat(consequence.timeLeft()).isNull();
		CaseNumber asked = aBrokenDoor();
		askAfterADay(asked);
		assertThat(this.preview.of(this.scenario.file(asked), Importance.VERY_IMPORTANT).timeLeft())
			.isEqualTo(Duration.ofHours(4));
	}

	@Test
	void withTheCareCentreItCountsFromTheNextStepOn() {
		CaseNumber number = this.scenario.open(CaseScenario.unroutable("SA-01"));
		raise(number);
		assertDue(number, "BoundaryEvent_RoutingOverdue", MONDAY.plus(Duration.ofHours(2)));
		this.scenario.route(number, "EDU-01-SCH");
		assertDue(number, "BoundaryEvent_AssessmentOverdue", MONDAY.plus(Duration.ofMinutes(30)));
	}

	@Test
	void theMinistersDailyReminderAndTheTimeToObjectStayAsTheyAre() {
		CaseNumber top = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.escalateToMinister(top);
		Instant daily = timer(top, "BoundaryEvent_MinisterReminder");
		this.scenario.turnClockBy(Duration.ofHours(1));
		this.cases.changeImportance(top, Importance.IMPORTANT, "director");
		assertThat(timer(top, "BoundaryEvent_MinisterReminder")).isEqualTo(daily);
		CaseNumber resolved = aBrokenDoor();
		this.scenario.handle(resolved, "edu01bld.coordinator1");
		this.scenario.resolve(resolved, "edu01bld.coordinator1");
		Instant window = timer(resolved, "CatchEvent_ObjectionWindowOver");
		raise(resolved);
		assertThat(timer(resolved, "CatchEvent_ObjectionWindowOver")).isEqualTo(window);
	}

	private CaseNumber aBrokenDoor() {
		return this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
	}

	private void askAfterADay(CaseNumber number) {
		this.scenario.complete(number, "edu01bld.coordinator1", Map.of("importance", "NORMAL", "decision", "HANDLE"));
		this.scenario.turnClockTo(MONDAY.plus(Duration.ofDays(1)));
		this.scenario.ask(number, "edu01bld.coordinator1", "في أي طابق؟");
	}

	private void raise(CaseNumber number) {
		this.cases.changeImportance(number, Importance.VERY_IMPORTANT, "director");
	}

	private Instant timer(CaseNumber number, String node) {
		return this.scenario.timer(number, node).getDuedate().toInstant();
	}

	private void assertDue(CaseNumber number, String node, Instant due) {
		assertThat(timer(number, node)).isEqualTo(due);
		assertThat(this.scenario.due(number)).isEqualTo(due);
		assertThat(this.scenario.task(number).getDueDate().toInstant()).isEqualTo(due);
	}

}
