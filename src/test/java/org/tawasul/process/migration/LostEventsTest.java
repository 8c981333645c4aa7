package org.tawasul.process.migration;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a case waits for is not there, or is something else, in the new version.
 */
@TawasulTest
class LostEventsTest extends AmongMovedCases {

	@Test
	void whatWouldLoseSomethingStaysAsItIsAndSaysWhy() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		CaseNumber reminded = studied();
		this.life.runTimer(reminded, REMINDER);
		CaseNumber unrouted = open(CaseScenario.unroutable("SA-01"));
		CaseNumber handled = handled();
		CaseNumber asked = asked();
		CaseNumber resolved = resolved();
		String changed = without(without(ChangedModels.releasedLifecycle(), REMINDER, "Flow_AssessmentReminder"),
				LINKED, "Flow_ResolutionLinked")
			.replace("Task_RouteCase", "Task_RouteByCareCentre")
			.replace("name=\"ReporterAnswered\"", "name=\"ReporterWrote\"")
			.replaceAll("(?s)<bpmn:eventBasedGateway( id=\"EventGateway_ReporterVerdict\".*?</bpmn:)eventBasedGateway>",
					"<bpmn:userTask$1userTask>");
		int to = this.versions.publishUnchecked(changed);
		List<String> before = this.versions.state(this.opened);

		assertObstacle(studied, from, to, Reason.TIMER_GONE, ASSESS, REMINDER);
		assertObstacle(unrouted, from, to, Reason.STEP_GONE, "Task_RouteCase", "");
		assertObstacle(handled, from, to, Reason.MESSAGE_GONE, RESOLVE, LINKED);
		assertObstacle(asked, from, to, Reason.MESSAGE_CHANGED, "EventGateway_ReporterAnswer",
				"CatchEvent_ReporterAnswered");
		assertObstacle(resolved, from, to, Reason.STEP_CHANGED, VERDICT, "");
		assertThat(this.models.check(KEY, from, to)).hasSize(6)
			.contains(new MoveGroup(null, 1))
			.allSatisfy((group) -> assertThat(group.cases()).isOne());
		assertThat(this.models.nodeName(KEY, from, REMINDER, Locale.forLanguageTag("ar")))
			.contains("اقترب موعد الدراسة");

		assertThat(move(reminded, from, to)).as("what it waited for has been").isTrue();
		assertThat(this.versions.of(reminded)).isEqualTo(to);
		assertThat(this.versions.state(this.opened)).isEqualTo(before);
	}

	@Test
	void aSignalIsNotTheMessageThatWasWaitedFor() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber handled = handled();
		int to = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replace("<bpmn:messageEventDefinition id=\"Await_ResolutionLinked\" messageRef=\"Message_CaseLinked\" />",
					"<bpmn:signalEventDefinition id=\"Await_ResolutionLinked\" signalRef=\"Signal_CaseLinked\" />")
			.replaceFirst("<bpmn:message ",
					"<bpmn:signal id=\"Signal_CaseLinked\" name=\"CaseLinked\" /><bpmn:message "));
		assertObstacle(handled, from, to, Reason.EVENT_CHANGED, RESOLVE, LINKED);
	}

	@Test
	void aStatusThatTheNewVersionOrTheStepDoesNotHaveIsNotKept() {
		String released = ChangedModels.releasedLifecycle();
		String handling = "value=\"in_progress\"";
		int from = this.versions.publish(released);
		CaseNumber studied = studied();
		CaseNumber handled = handled();
		CaseNumber resolved = resolved();
		int renamed = this.versions.publishUnchecked(released.replace(handling, "value=\"being_handled\""));
		assertObstacle(handled, from, renamed, Reason.STATUS_GONE, RESOLVE, "");
		assertObstacle(resolved, from, renamed, Reason.STATUS_GONE, VERDICT, "");
		assertThat(move(studied, from, renamed)).as("its status is there").isTrue();

		int elsewhere = this.versions.publishUnchecked(released.replaceFirst(handling, "value=\"under_study\""));
		assertObstacle(handled, from, elsewhere, Reason.STATUS_CHANGED, RESOLVE, "");
		assertThat(move(resolved, from, elsewhere)).as("the status is drawn at another step").isTrue();

		int waiting = this.versions.publishUnchecked(released
			.replaceAll("(" + handling + " />\\s*<camunda:property name=\"phase\" value=\")ACTIVE", "$1WAITING"));
		assertObstacle(handled, from, waiting, Reason.STATUS_GONE, RESOLVE, "");
	}

}
