package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNotFoundException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CaseReminders;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;
import org.tawasul.process.error.InvalidProcessRequestException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Each action reads its inputs, makes its call and writes its outputs, and nothing after
 * a refusal.
 */
class CaseActionTest {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private static final CaseNumber NUMBER = new CaseNumber(41001);

	private static final EscalationLevel HEAD = new EscalationLevel("SAFETY", EscalationLevelKind.HEAD);

	private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Riyadh"));

	private final CaseWorkflow workflow = mock();

	private final CaseReminders reminders = mock();

	private final WorkingCalendar calendar = mock();

	private final MinistryDirectory ministry = mock();

	private final EscalationPath path = mock();

	private final CaseNotifications notifications = mock();

	private final DelegateExecution execution = mock();

	private final CaseFile caseFile = mock();

	private final CaseAssignment assignment = mock();

	@BeforeEach
	void aCaseInItsProcess() {
		given(this.execution.getProcessBusinessKey()).willReturn("41001");
		given(this.workflow.lock(NUMBER)).willReturn(this.caseFile);
		given(this.caseFile.getNumber()).willReturn(NUMBER);
		given(this.caseFile.getAssignment()).willReturn(this.assignment);
		given(this.caseFile.getReport()).willReturn(CaseScenario.report(CaseType.INCIDENT, null, "SA-01"));
	}

	@Test
	void aReferralSetsTheUnitOrNoneForTheCareCentre() {
		given(this.workflow.refer(NUMBER)).willReturn(Optional.of("BUILDINGS")).willReturn(Optional.empty());
		new ReferCase(this.workflow, this.notifications).execute(this.execution);
		verify(this.execution).setVariable("unit", "BUILDINGS");
		new ReferCase(this.workflow, this.notifications).execute(this.execution);
		verify(this.execution).setVariable("unit", null);
		verify(this.notifications, times(2)).notifyReporter(this.caseFile, MessageKind.REFERRED, Map.of());
	}

	@Test
	void anotherProcessThatBearsTheNumberMovesNothing() {
		DelegateExecution inspection = mock();
		given(inspection.getProcessInstanceId()).willReturn("inspection");
		given(this.execution.getProcessInstance()).willReturn(inspection);
		given(this.caseFile.getWorkflowId()).willReturn("lifecycle");
		assertThatExceptionOfType(InvalidProcessRequestException.class)
			.isThrownBy(() -> new ReferCase(this.workflow, this.notifications).execute(this.execution));
		verify(this.workflow, never()).refer(NUMBER);
		DelegateExecution lifecycle = mock();
		given(lifecycle.getProcessInstance()).willReturn(lifecycle);
		given(lifecycle.getProcessInstanceId()).willReturn("lifecycle");
		given(inspection.getSuperExecution()).willReturn(lifecycle);
		given(this.workflow.refer(NUMBER)).willReturn(Optional.empty());
		new ReferCase(this.workflow, this.notifications).execute(this.execution);
		verify(this.workflow).refer(NUMBER);
	}

	@Test
	void aRefusedReferralSetsNothing() {
		willThrow(new CaseActionNotAllowedException("decision.missing")).given(this.workflow).refer(NUMBER);
		assertThatExceptionOfType(CaseActionNotAllowedException.class)
			.isThrownBy(() -> new ReferCase(this.workflow, this.notifications).execute(this.execution));
		verify(this.execution, never()).setVariable(any(), any());
		verifyNoInteractions(this.notifications);
	}

	@Test
	void theCareCentresChoiceBecomesTheUnit() {
		given(this.workflow.route(NUMBER)).willReturn("BUILDINGS");
		new RouteToUnit(this.workflow, this.notifications).execute(this.execution);
		verify(this.execution).setVariable("unit", "BUILDINGS");
	}

	@Test
	void withoutAChoiceTheDirectorateOfTheRegionGetsTheCase() {
		given(this.ministry.directorateOf("SA-01")).willReturn(Optional.of(unit("RIYADH", UnitKind.DIRECTORATE)));
		new RouteToDirectorate(this.workflow, this.ministry, this.notifications).execute(this.execution);
		verify(this.workflow).routeAutomatically(NUMBER, "RIYADH");
		verify(this.execution).setVariable("unit", "RIYADH");
	}

	@Test
	void withoutARegionGeneralEducationGetsIt() {
		given(this.ministry.directorateOf("SA-01")).willReturn(Optional.empty());
		given(this.ministry.generalEducation()).willReturn(unit("GENERAL", UnitKind.AGENCY));
		new RouteToDirectorate(this.workflow, this.ministry, this.notifications).execute(this.execution);
		verify(this.workflow).routeAutomatically(NUMBER, "GENERAL");
	}

	@Test
	void anEscalationIsRecordedBeforeLevelsAreSkipped() {
		given(this.path.nextLevel(this.caseFile)).willReturn(HEAD);
		new EscalateCase(this.workflow, this.path).execute(this.execution);
		InOrder order = inOrder(this.workflow, this.path);
		order.verify(this.workflow).escalate(NUMBER);
		order.verify(this.path).nextLevel(this.caseFile);
		order.verify(this.workflow).moveToLevel(NUMBER, HEAD);
	}

	@Test
	void anObjectionGoesToTheNextLevel() {
		given(this.path.nextLevel(this.caseFile)).willReturn(HEAD);
		new RecordObjection(this.workflow, this.path).execute(this.execution);
		verify(this.workflow).moveToLevel(NUMBER, HEAD);
		verify(this.workflow, never()).escalate(NUMBER);
	}

	@Test
	void aResolutionIsPublishedBeforeTheReporterIsTold() {
		Instant until = NOW.plus(Duration.ofDays(10));
		given(this.execution.getVariable("time")).willReturn("P10D");
		given(this.calendar.due(NOW, "P10D", ClockKind.ROUND_THE_CLOCK)).willReturn(until);
		new NotifyResolution(this.workflow, this.calendar, this.notifications, this.clock).execute(this.execution);
		InOrder order = inOrder(this.workflow, this.notifications);
		order.verify(this.workflow).publishResolution(NUMBER);
		order.verify(this.workflow).awaitVerdict(NUMBER, until);
		order.verify(this.notifications)
			.notifyReporter(this.caseFile, MessageKind.RESOLVED, Map.of("objectionUntil", until.toString()));
		verify(this.execution).setVariable("objectionUntil", Date.from(until));
	}

	@Test
	void withoutADraftNobodyIsToldOfAResolution() {
		willThrow(new CaseActionNotAllowedException("decision.missing")).given(this.workflow).publishResolution(NUMBER);
		assertThatExceptionOfType(CaseActionNotAllowedException.class)
			.isThrownBy(() -> new NotifyDecision(this.workflow, this.notifications).execute(this.execution));
		verifyNoInteractions(this.notifications);
	}

	@Test
	void theMinistersDecisionIsFinal() {
		new NotifyDecision(this.workflow, this.notifications).execute(this.execution);
		verify(this.workflow).publishResolution(NUMBER);
		verify(this.notifications).notifyReporter(this.caseFile, MessageKind.RESOLVED, Map.of("final", "true"));
		verify(this.notifications).notifyFormerHandlersOfDecision(this.caseFile, "closed");
	}

	@Test
	void aQuestionStopsTheClockWithAtLeastATenthOfTheTime() {
		DeadlineTable table = mock();
		given(table.ruleFor(this.execution, this.caseFile))
			.willReturn(new DeadlineRule("PT1H", "PT10H", ClockKind.ROUND_THE_CLOCK, 75, ""));
		given(this.execution.getVariable("time")).willReturn("P5D");
		Instant whole = NOW.plus(Duration.ofHours(10));
		Instant due = NOW.plus(Duration.ofMinutes(5));
		given(this.calendar.due(NOW, "PT10H", ClockKind.ROUND_THE_CLOCK)).willReturn(whole);
		given(this.calendar.timeLeft(NOW, whole, ClockKind.ROUND_THE_CLOCK)).willReturn(Duration.ofHours(10));
		given(this.assignment.getDueAt()).willReturn(due);
		given(this.calendar.timeLeft(NOW, due, ClockKind.ROUND_THE_CLOCK)).willReturn(Duration.ofMinutes(5));
		given(this.calendar.due(NOW, "P5D", ClockKind.ROUND_THE_CLOCK)).willReturn(NOW.plus(Duration.ofDays(5)));
		given(this.workflow.askReporter(NUMBER, Duration.ofHours(1))).willReturn("في أي طابق؟");
		new AskReporter(this.workflow, table, this.calendar, this.notifications, this.clock).execute(this.execution);
		verify(this.notifications).notifyReporter(eq(this.caseFile), eq(MessageKind.QUESTION),
				eq(Map.of("question", "في أي طابق؟", "answerUntil", NOW.plus(Duration.ofDays(5)).toString())));
		verify(this.execution).setVariable("answerUntil", Date.from(NOW.plus(Duration.ofDays(5))));
	}

	@Test
	void aReminderIsRecordedAndSent() {
		new RemindHandlers(this.workflow, this.reminders, this.notifications, this.clock).execute(this.execution);
		verify(this.reminders).record(NUMBER);
		verify(this.notifications).notifyHandlers(this.caseFile, MessageKind.REMINDER, Map.of());
	}

	@Test
	void messagesAreNamedByTheModel() {
		given(this.execution.getVariable("message")).willReturn("received");
		new NotifyReporter(this.workflow, this.notifications).execute(this.execution);
		verify(this.notifications).notifyReporter(this.caseFile, MessageKind.RECEIVED, Map.of());
		given(this.execution.getVariable("message")).willReturn("new_task");
		new NotifyHandlers(this.workflow, this.notifications).execute(this.execution);
		verify(this.notifications).notifyHandlers(this.caseFile, MessageKind.NEW_TASK, Map.of());
	}

	@Test
	void whoHoldsTheCaseIsNotToldTwiceOfAWithdrawal() {
		given(this.assignment.getHandlers()).willReturn("SAFETY.head");
		given(this.ministry.members("SAFETY.head", NOW)).willReturn(Set.of());
		new RecordWithdrawal(this.workflow, this.notifications, this.ministry, this.clock).execute(this.execution);
		verify(this.notifications).notifyReporter(this.caseFile, MessageKind.WITHDRAWN, Map.of());
		verify(this.notifications).notifyFormerHandlers(this.caseFile, "withdrawn", Set.of());
	}

	@Test
	void aProcessWithoutACaseIsRefused() {
		given(this.execution.getProcessBusinessKey()).willReturn("no number");
		assertThatExceptionOfType(InvalidProcessRequestException.class)
			.isThrownBy(() -> new ReferCase(this.workflow, this.notifications).execute(this.execution));
		given(this.execution.getProcessBusinessKey()).willReturn("41001");
		willThrow(new CaseNotFoundException(NUMBER)).given(this.workflow).lock(NUMBER);
		assertThatExceptionOfType(CaseNotFoundException.class)
			.isThrownBy(() -> new ReferCase(this.workflow, this.notifications).execute(this.execution));
	}

	private static OrgUnit unit(String code, UnitKind kind) {
		return new OrgUnit(code, null, code, code, kind, null);
	}

}
