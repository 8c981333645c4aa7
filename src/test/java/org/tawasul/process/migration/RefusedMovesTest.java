package org.tawasul.process.migration;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.MoveRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The engine would move these cases, and lose, double or repeat something.
 */
@TawasulTest
class RefusedMovesTest extends AmongMovedCases {

	private static final String SIGNED = "Task_AwaitSignature";

	private static final String YEAR_OVER = """
			<bpmn:subProcess id="SubProcess_YearOver" triggeredByEvent="true">
				<bpmn:startEvent id="StartEvent_YearOver" isInterrupting="false">
					<bpmn:timerEventDefinition id="Timer_YearOver"><bpmn:timeDate>2199-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition>
				</bpmn:startEvent>
				<bpmn:endEvent id="EndEvent_YearOver" />
				<bpmn:sequenceFlow id="Flow_YearOver" sourceRef="StartEvent_YearOver" targetRef="EndEvent_YearOver" />
			</bpmn:subProcess>
			""";

	@Test
	void whatStandsBesideNothingIsNotPutBesideSomethingNorTheOtherWayRound() {
		int alone = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber single = handled();
		int beside = this.versions.publishUnchecked(beside());
		assertObstacle(single, alone, beside, Reason.PARALLEL_CHANGED, RESOLVE, "");

		CaseNumber twofold = handled();
		int again = this.versions.publishUnchecked(beside());
		assertThat(move(twofold, beside, again)).isTrue();
		assertObstacle(twofold, again, alone, Reason.STEP_GONE, "Task_Beside", "");
	}

	@Test
	void aTimerThatHasRunIsNotMadeAgain() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber reminded = studied();
		this.life.runTimer(reminded, REMINDER);
		CaseNumber studied = studied();
		CaseNumber lost = studied();
		this.management.deleteJob(this.life.timer(lost, OVERDUE).getId());
		int same = this.versions.publish(ChangedModels.releasedLifecycle());
		assertObstacle(lost, from, same, Reason.EVENT_AGAIN, ASSESS, OVERDUE);
		int ending = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replaceAll("(id=\"" + REMINDER + "\"[^>]*) cancelActivity=\"false\"", "$1"));
		assertObstacle(reminded, from, ending, Reason.EVENT_AGAIN, ASSESS, REMINDER);
		assertObstacle(studied, from, ending, Reason.TIMER_CHANGED, ASSESS, REMINDER);
		int lasting = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replaceAll("timeDate([^>]*>\\$\\{assessReminder}</bpmn:)timeDate", "timeDuration$1timeDuration"));
		assertObstacle(studied, from, lasting, Reason.TIMER_CHANGED, ASSESS, REMINDER);
	}

	@Test
	void anEventOfTheWholeProcessThatHasBeenIsNotWaitedForAgain() {
		String timed = undrawn(ChangedModels.releasedLifecycle()).replace(
				"<bpmn:subProcess id=\"SubProcess_CaseWithdrawn\"",
				YEAR_OVER + "<bpmn:subProcess id=\"SubProcess_CaseWithdrawn\"");
		int from = this.versions.publishUnchecked(timed);
		CaseNumber before = studied();
		CaseNumber after = studied();
		this.life.runTimer(after, "StartEvent_YearOver");
		int to = this.versions.publishUnchecked(timed);
		assertObstacle(after, from, to, Reason.EVENT_AGAIN, ASSESS, "StartEvent_YearOver");
		assertThat(move(before, from, to)).isTrue();
		assertThat(this.life.timer(before, "StartEvent_YearOver")).isNotNull();
	}

	@Test
	void whatIsInASubprocessThatAnEventHasBegunWaits() {
		String confirmed = undrawn(ChangedModels.releasedLifecycle())
			.replace("sourceRef=\"Task_RecordWithdrawal\" targetRef=\"EndEvent_CaseWithdrawn\"",
					"sourceRef=\"Task_RecordWithdrawal\" targetRef=\"Task_ConfirmWithdrawal\"")
			.replace("<bpmn:endEvent id=\"EndEvent_CaseWithdrawn\"",
					"""
							<bpmn:userTask id="Task_ConfirmWithdrawal" />
							<bpmn:sequenceFlow id="Flow_Confirmed" sourceRef="Task_ConfirmWithdrawal" targetRef="EndEvent_CaseWithdrawn" />
							<bpmn:endEvent id="EndEvent_CaseWithdrawn\"""");
		int from = this.versions.publishUnchecked(confirmed);
		CaseNumber withdrawn = open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.cases.withdraw(withdrawn, "زال السبب");
		int to = this.versions.publishUnchecked(confirmed);
		assertObstacle(withdrawn, from, to, Reason.EVENT_AGAIN, "Task_ConfirmWithdrawal", "StartEvent_CaseWithdrawn");
	}

	@Test
	void anotherMessageOfAStepWithADeadlineIsSaidAndNotAFailure() {
		int from = this.versions.publishUnchecked(awaiting("Message_ObjectionRaised"));
		CaseNumber waiting = handled();
		int to = this.versions.publishUnchecked(awaiting("Message_MainCaseResolved"));
		assertObstacle(waiting, from, to, Reason.STEP_CHANGED, SIGNED, "");
	}

	@Test
	void whatIsInACalledProcessWaits() {
		String calling = ChangedModels.withStepAfterAssessment("CallActivity_InspectSite",
				ChangedModels.call("CallActivity_InspectSite", "SiteInspection"));
		int from = this.versions.publish(calling, "SiteInspection.bpmn", "InspectSite.form");
		CaseNumber called = handled();
		int to = this.versions.publish(calling, "SiteInspection.bpmn", "InspectSite.form");
		assertObstacle(called, from, to, Reason.CALLED, "CallActivity_InspectSite", "");
	}

	@Test
	void whatIsSuspendedOrUnknownToTheEngineWaits() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber timer = studied();
		this.management.suspendJobById(this.life.timer(timer, REMINDER).getId());
		CaseNumber whole = studied();
		String process = process(whole);
		this.runtime.suspendProcessInstanceById(process);
		CaseNumber unknown = studied();
		this.jdbc.update("update public.act_ru_job set job_def_id_ = null where id_ = ?",
				this.life.timer(unknown, REMINDER).getId());
		int to = this.versions.publish(ChangedModels.releasedLifecycle());
		assertObstacle(timer, from, to, Reason.SUSPENDED, ASSESS, "");
		assertObstacle(unknown, from, to, Reason.TIMER_GONE, ASSESS, REMINDER);
		assertThatThrownBy(() -> move(this.models, process, from, to)).isInstanceOf(MoveRefusedException.class);
		this.runtime.activateProcessInstanceById(process);
		assertThat(move(whole, from, to)).isTrue();
	}

	/** The answer is worked on while something else is done, and both must be done. */
	private static String beside() {
		return ChangedModels.releasedLifecycle()
			.replace("sourceRef=\"Gateway_JoinResolving\" targetRef=\"Task_ResolveCase\"",
					"sourceRef=\"Gateway_JoinResolving\" targetRef=\"Gateway_Split\"")
			.replace("sourceRef=\"Task_ResolveCase\" targetRef=\"Gateway_ResolutionOutcome\"",
					"sourceRef=\"Gateway_Join\" targetRef=\"Gateway_ResolutionOutcome\"")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
			.replace("<bpmn:userTask id=\"Task_ResolveCase\"", """
					<bpmn:parallelGateway id="Gateway_Split" /><bpmn:parallelGateway id="Gateway_Join" />
					<bpmn:userTask id="Task_Beside" camunda:candidateGroups="${handlers}" />
					<bpmn:sequenceFlow id="Flow_SplitOne" sourceRef="Gateway_Split" targetRef="Task_ResolveCase" />
					<bpmn:sequenceFlow id="Flow_SplitTwo" sourceRef="Gateway_Split" targetRef="Task_Beside" />
					<bpmn:sequenceFlow id="Flow_JoinOne" sourceRef="Task_ResolveCase" targetRef="Gateway_Join" />
					<bpmn:sequenceFlow id="Flow_JoinTwo" sourceRef="Task_Beside" targetRef="Gateway_Join" />
					<bpmn:userTask id="Task_ResolveCase\"""");
	}

	private static String awaiting(String message) {
		return ChangedModels
			.withStepAfterAssessment(SIGNED,
					"<bpmn:receiveTask id=\"%s\" messageRef=\"%s\" />".formatted(SIGNED, message)
							+ ChangedModels.deadline("Signature", SIGNED, "assessDue"))
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
	}

}
