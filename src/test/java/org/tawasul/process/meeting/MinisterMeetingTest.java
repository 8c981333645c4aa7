package org.tawasul.process.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Phase;
import org.tawasul.meeting.CalledOffBy;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingChangedException;
import org.tawasul.meeting.MeetingCommitment;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingOverlapException;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingStep;
import org.tawasul.meeting.MeetingTime;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Each way of the model of meetings. Days lie far ahead, each test's apart from the
 * others', since the Minister is at one meeting at a time.
 */
@TawasulTest
class MinisterMeetingTest {

	private static final List<MeetingNumber> OPENED = new ArrayList<>();

	@Autowired
	private MeetingService meetings;

	@Autowired
	private CaseService cases;

	@Autowired
	private ProcessEngine engine;

	private MeetingScenario scenario;

	@BeforeEach
	void prepare() {
		this.scenario = new MeetingScenario(this.meetings, this.engine);
	}

	@AfterEach
	void leave() {
		OPENED.forEach(this.scenario::leave);
		OPENED.clear();
	}

	private MeetingNumber open() {
		return kept(this.scenario.open());
	}

	private static MeetingNumber kept(MeetingNumber number) {
		OPENED.add(number);
		return number;
	}

	@Test
	void requestIsScreenedAcceptedScheduledHeldAndItsCommitmentsBecomeCases() {
		MeetingNumber number = open();
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("screening");
		assertThat(this.scenario.meeting(number).getHandlers()).isEqualTo("care");
		this.scenario.forward(number);
		this.scenario.at(number).isWaitingAt("Task_DecideMeeting");
		assertThat(this.scenario.meeting(number).getHandlers()).isEqualTo("minister-office");
		this.scenario.accept(number);
		this.scenario.schedule(number, "15/06/2031", "10:30");
		Meeting scheduled = this.scenario.meeting(number);
		assertThat(scheduled.getStatus()).isEqualTo("scheduled");
		assertThat(scheduled.getPhase()).isEqualTo(Phase.WAITING);
		assertThat(scheduled.getHandlers()).isNull();
		assertThat(scheduled.getTime())
			.contains(new MeetingTime(Instant.parse("2031-06-15T07:30:00Z"), 30, "ديوان الوزارة"));
		this.scenario.turnClockTo(Instant.parse("2031-06-15T08:01:00Z"));
		this.scenario.runTimer(number, "CatchEvent_MeetingOver");
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("awaiting_outcome");
		this.scenario.complete(number, "offmin.officer1",
				Map.of("outcome", "HELD", "outcomeText", "استمع معاليه إلى الطلب ووجّه بدراسته.", "commitment1",
						"نقل الطالبة إلى أقرب مدرسة\nقبل بداية الفصل", "commitment1Type", "COMPLAINT",
						"commitment1Unit", "EDU-01-SCH", "commitment2", "مراجعة آلية النقل", "commitment2Type",
						"SUGGESTION", "commitment2Unit", "AGY-GEN"));
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("held");
		assertThat(this.scenario.process(number)).isNull();
		List<MeetingCommitment> made = this.meetings.commitments(number);
		assertThat(made).hasSize(2);
		CaseFile first = this.cases.find(made.get(0).getCaseNumber().orElseThrow()).orElseThrow();
		assertThat(first.getReport().type()).isEqualTo(CaseType.COMPLAINT);
		assertThat(first.getReport().subject()).isEqualTo("نقل الطالبة إلى أقرب مدرسة");
		assertThat(first.getAssignment().getUnit()).isEqualTo("EDU-01-SCH");
		assertThat(first.getReport().reporter().mobile()).isEqualTo("+966551234567");
		CaseFile second = this.cases.find(made.get(1).getCaseNumber().orElseThrow()).orElseThrow();
		assertThat(second.getAssignment().getUnit()).isEqualTo("AGY-GEN");
		assertThat(second.getStatus()).isEqualTo("under_study");
	}

	@Test
	void requestThatIsDeclinedWhileScreenedTellsTheReason() {
		MeetingNumber number = open();
		this.scenario.complete(number, "care",
				Map.of("decision", "DECLINE", "declineReason", "الموضوع لدى المحكمة الإدارية."));
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("declined");
		assertThat(this.scenario.meeting(number).getDeclineReason()).isEqualTo("الموضوع لدى المحكمة الإدارية.");
		assertThat(this.scenario.process(number)).isNull();
	}

	@Test
	void officeDeclinesToo() {
		MeetingNumber number = open();
		this.scenario.forward(number);
		this.scenario.complete(number, "offmin.officer1",
				Map.of("decision", "DECLINE", "declineReason", "وُجّهت الجهة بالرد خلال أسبوع."));
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("declined");
	}

	@Test
	void requestThatNobodyScreensReachesTheOfficeAllTheSame() {
		MeetingNumber number = open();
		this.scenario.runTimer(number, "BoundaryEvent_ScreeningReminder");
		this.scenario.runTimer(number, "BoundaryEvent_ScreeningOverdue");
		this.scenario.at(number).isWaitingAt("Task_DecideMeeting");
		assertThat(this.meetings.history(number)).extracting((entry) -> entry.step())
			.contains(MeetingStep.REMINDED, MeetingStep.SCREENING_OVERDUE);
	}

	@Test
	void everyTaskIsRemindedOfAgainAndAgain() {
		MeetingNumber number = open();
		this.scenario.forward(number);
		this.scenario.runTimer(number, "BoundaryEvent_DecisionReminder");
		this.scenario.runTimer(number, "BoundaryEvent_DecisionReminder");
		this.scenario.accept(number);
		this.scenario.runTimer(number, "BoundaryEvent_SchedulingReminder");
		this.scenario.schedule(number, "16/06/2031", "10:30");
		this.scenario.turnClockTo(Instant.parse("2031-06-16T08:01:00Z"));
		this.scenario.runTimer(number, "CatchEvent_MeetingOver");
		this.scenario.runTimer(number, "BoundaryEvent_OutcomeReminder");
		assertThat(this.meetings.history(number)).filteredOn((entry) -> entry.step() == MeetingStep.REMINDED)
			.hasSize(4);
	}

	@Test
	void meetingIsMovedAndWhoCameLateIsToldSo() {
		MeetingNumber number = kept(this.scenario.scheduled("17/06/2031", "10:30"));
		int seen = this.scenario.meeting(number).getRevision();
		MeetingTime later = new MeetingTime(Instant.parse("2031-06-17T10:00:00Z"), 45, "مكتب معالي الوزير");
		this.meetings.move(number, seen, later, "offmin.officer1");
		assertThat(this.scenario.meeting(number).getTime()).contains(later);
		assertThat(this.scenario.meeting(number).getSequence()).isEqualTo(1);
		this.scenario.at(number).isWaitingAt("EventGateway_MeetingDay");
		assertThatThrownBy(() -> this.meetings.move(number, seen, later, "offmin.officer2"))
			.isInstanceOfSatisfying(MeetingChangedException.class, (ex) -> assertThat(ex.time()).contains(later));
		assertThatThrownBy(() -> this.meetings.callOff(number, seen, "ظرف طارئ", "offmin.officer2"))
			.isInstanceOf(MeetingChangedException.class);
	}

	@Test
	void ministerIsAtOneMeetingAtATime() {
		kept(this.scenario.scheduled("18/06/2031", "10:30"));
		MeetingNumber other = kept(this.scenario.scheduled("18/06/2031", "11:00"));
		MeetingTime overlapping = new MeetingTime(Instant.parse("2031-06-18T07:45:00Z"), 30, "ديوان الوزارة");
		int seen = this.scenario.meeting(other).getRevision();
		assertThatThrownBy(() -> this.meetings.move(other, seen, overlapping, "offmin.officer1"))
			.isInstanceOf(MeetingOverlapException.class);
		MeetingTime past = new MeetingTime(Instant.parse("2020-01-01T07:45:00Z"), 30, "ديوان الوزارة");
		assertThatThrownBy(() -> this.meetings.move(other, seen, past, "offmin.officer1"))
			.isInstanceOf(MeetingActionNotAllowedException.class);
		assertThat(this.scenario.meeting(other).getRevision()).isEqualTo(seen);
	}

	@Test
	void officeCallsARequestOffBeforeItHasATime() {
		MeetingNumber number = open();
		this.meetings.callOff(number, this.scenario.meeting(number).getRevision(), "سحب الطلب هاتفيًا", "care");
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("called_off");
		assertThat(this.scenario.process(number)).isNull();
	}

	@Test
	void requesterCancelsAScheduledMeetingOnce() {
		MeetingNumber number = kept(this.scenario.scheduled("19/06/2031", "10:30"));
		this.meetings.cancel(number, "سافرت");
		Meeting cancelled = this.scenario.meeting(number);
		assertThat(cancelled.getPhase()).isEqualTo(Phase.CANCELLED);
		assertThat(cancelled.getCalledOffBy()).isEqualTo(CalledOffBy.REQUESTER);
		assertThat(cancelled.getSequence()).isEqualTo(1);
		this.meetings.cancel(number, null);
		assertThat(this.scenario.meeting(number).getSequence()).as("pressed twice").isEqualTo(1);
		MeetingNumber next = kept(this.scenario.scheduled("19/06/2031", "10:30"));
		assertThat(this.scenario.meeting(next).getTime()).isPresent();
	}

	@Test
	void meetingThatWasNotHeldGetsAnotherTimeOrNone() {
		MeetingNumber number = kept(this.scenario.scheduled("20/06/2031", "10:30"));
		this.scenario.turnClockTo(Instant.parse("2031-06-20T08:01:00Z"));
		this.scenario.runTimer(number, "CatchEvent_MeetingOver");
		this.scenario.complete(number, "offmin.officer1", Map.of("outcome", "RESCHEDULE"));
		this.scenario.at(number).isWaitingAt("Task_ScheduleMeeting");
		Meeting postponed = this.scenario.meeting(number);
		assertThat(postponed.getTime()).isEmpty();
		assertThat(postponed.getFormerTime()).as("what calendars are told to drop")
			.contains(new MeetingTime(Instant.parse("2031-06-20T07:30:00Z"), 30, "ديوان الوزارة"));
		assertThat(postponed.mayBeCalledOff(Instant.parse("2031-06-20T08:02:00Z"))).isTrue();
		this.scenario.schedule(number, "21/06/2031", "10:30");
		this.scenario.turnClockTo(Instant.parse("2031-06-21T08:01:00Z"));
		this.scenario.runTimer(number, "CatchEvent_MeetingOver");
		this.scenario.complete(number, "offmin.officer1", Map.of("outcome", "NOT_HELD"));
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("not_held");
		assertThat(this.scenario.process(number)).isNull();
	}

	@Test
	void whoDidNotComeIsRecordedAsAbsentAndMayReadSo() {
		MeetingNumber number = kept(this.scenario.scheduled("23/06/2031", "10:30"));
		this.scenario.turnClockTo(Instant.parse("2031-06-23T08:01:00Z"));
		this.scenario.runTimer(number, "CatchEvent_MeetingOver");
		this.scenario.complete(number, "offmin.officer1", Map.of("outcome", "ABSENT"));
		assertThat(this.scenario.meeting(number).getStatus()).isEqualTo("absent");
		assertThat(this.scenario.meeting(number).getPhase()).isEqualTo(Phase.DONE);
		assertThat(this.meetings.history(number)).filteredOn((entry) -> entry.step().isForRequester())
			.last()
			.matches((entry) -> entry.step() == MeetingStep.ABSENT);
		assertThat(this.scenario.process(number)).isNull();
	}

	@Test
	void whileItsProcessIsPausedNothingChangesAndThatIsSaid() {
		MeetingNumber number = kept(this.scenario.scheduled("24/06/2031", "10:30"));
		int seen = this.scenario.meeting(number).getRevision();
		this.engine.getRuntimeService().suspendProcessInstanceById(this.scenario.process(number).getId());
		MeetingTime later = new MeetingTime(Instant.parse("2031-06-24T10:00:00Z"), 45, "مكتب معالي الوزير");
		List<ThrowingCallable> refused = List.of(() -> this.meetings.cancel(number, "سافرت"),
				() -> this.meetings.callOff(number, seen, "ظرف طارئ", "offmin.officer1"),
				() -> this.meetings.move(number, seen, later, "offmin.officer1"));
		assertThat(refused).allSatisfy((action) -> assertThatThrownBy(action).isInstanceOfSatisfying(
				MeetingActionNotAllowedException.class, (ex) -> assertThat(ex.code()).isEqualTo("suspended")));
		assertThat(this.scenario.meeting(number).getRevision()).isEqualTo(seen);
	}

	@ParameterizedTest
	@CsvSource({ "decision,MAYBE", "decision,ACCEPT", "decision,DECLINE", "unknown,x" })
	void whatTheFormDoesNotAllowChangesNothing(String field, String value) {
		MeetingNumber number = open();
		int before = this.scenario.meeting(number).getRevision();
		assertThatThrownBy(() -> this.scenario.complete(number, "care", Map.of(field, value)))
			.hasStackTraceContaining("form.");
		assertThat(this.scenario.meeting(number).getRevision()).isEqualTo(before);
		this.scenario.at(number).isWaitingAt("Task_ScreenMeeting");
	}

	@ParameterizedTest
	@CsvSource({ "32/13/2031,10:30,meeting.day", "22/06/2031,25:00,meeting.day", "22/06/2020,10:30,meeting.past" })
	void aTimeThatIsNoneIsRefused(String day, String time, String code) {
		MeetingNumber number = open();
		this.scenario.forward(number);
		this.scenario.accept(number);
		assertThatThrownBy(() -> this.scenario.schedule(number, day, time)).hasStackTraceContaining(code);
		this.scenario.at(number).isWaitingAt("Task_ScheduleMeeting");
	}

	@Test
	void hijriDaysAreReadAsWell() {
		MeetingNumber number = kept(this.scenario.scheduled("1 محرم 1453", "9:00"));
		assertThat(this.scenario.meeting(number).getTime().orElseThrow().startsAt())
			.isEqualTo(java.time.chrono.HijrahDate.of(1453, 1, 1)
				.atTime(java.time.LocalTime.of(9, 0))
				.atZone(java.time.ZoneId.of("Asia/Riyadh"))
				.toInstant());
	}

}
