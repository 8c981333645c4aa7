package org.tawasul.process.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The new version needs what a case that has not come its way may lack: times, variables.
 */
@TawasulTest
class NewlyNeededTest extends AmongMovedCases {

	private static final String SECOND_REMINDER = """
			<bpmn:boundaryEvent id="BoundaryEvent_SecondReminder" name="تذكير ثانٍ" cancelActivity="false" attachedToRef="Task_AssessCase">
				<bpmn:extensionElements>
					<camunda:properties><camunda:property name="label.en" value="Second reminder" /></camunda:properties>
				</bpmn:extensionElements>
				<bpmn:outgoing>Flow_SecondReminder</bpmn:outgoing>
				<bpmn:timerEventDefinition id="Timer_SecondReminder">
					<bpmn:timeDate>${assessReminder}</bpmn:timeDate>
				</bpmn:timerEventDefinition>
			</bpmn:boundaryEvent>
			<bpmn:sequenceFlow id="Flow_SecondReminder" sourceRef="BoundaryEvent_SecondReminder" targetRef="Task_RemindOfAssessment" />
			""";

	@Test
	void anotherTimerOfTheNewVersionNeedsATimeThatIsNotOver() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		CaseNumber over = studied();
		set(over, "assessReminder", Date.from(Instant.now().minus(Duration.ofHours(1))));
		CaseNumber timeless = studied();
		this.runtime.removeVariable(this.life.process(timeless).getId(), "assessReminder");
		CaseNumber empty = studied();
		set(empty, "assessReminder", null);
		CaseNumber handled = handled();
		int to = this.versions.publish(ChangedModels.releasedLifecycle()
			.replace("<bpmn:userTask id=\"Task_ResolveCase\"",
					SECOND_REMINDER + "<bpmn:userTask id=\"Task_ResolveCase\""));

		assertObstacle(over, from, to, Reason.TIMER_OVER, ASSESS, "BoundaryEvent_SecondReminder");
		assertObstacle(timeless, from, to, Reason.TIMER_WITHOUT_TIME, ASSESS, "BoundaryEvent_SecondReminder");
		assertObstacle(empty, from, to, Reason.TIMER_WITHOUT_TIME, ASSESS, "BoundaryEvent_SecondReminder");
		assertThat(move(handled, from, to)).isTrue();
		assertThat(move(studied, from, to)).isTrue();
		assertThat(this.life.timer(studied, "BoundaryEvent_SecondReminder").getDuedate())
			.isEqualTo(this.life.timer(studied, REMINDER).getDuedate());
	}

	@Test
	void whatTheNewVersionAsksLaterMustBeKnown() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber handled = handled();
		CaseNumber visited = handled();
		set(visited, "siteVisited", true);
		CaseNumber resolved = resolved();
		int to = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replace("${outcome == 'RESOLVED'}", "${outcome == 'RESOLVED' and siteVisited}"));
		assertObstacle(handled, from, to, Reason.VARIABLE_MISSING, RESOLVE, "siteVisited");
		assertThat(move(visited, from, to)).isTrue();
		this.life.resolve(visited, "coordinator");
		// An objection leads back there.
		assertObstacle(resolved, from, to, Reason.VARIABLE_MISSING, VERDICT, "siteVisited");
	}

	@Test
	void whatTheOldVersionAsksAsWellIsNotNewlyNeeded() {
		String asking = ChangedModels.releasedLifecycle()
			.replace("${outcome == 'RESOLVED'}", "${outcome == 'RESOLVED' and siteVisited}");
		String listening = ChangedModels.releasedLifecycle()
			.replaceFirst("(?s)(<bpmn:serviceTask id=\"Task_RecordInformation\".*?<bpmn:extensionElements>)",
					"$1<camunda:inputOutput><camunda:inputParameter name=\"visited\">\\${siteVisited}"
							+ "</camunda:inputParameter></camunda:inputOutput>");
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber handled = handled();
		int asks = this.versions.publishUnchecked(asking);
		CaseNumber asked = handled();
		int listens = this.versions.publishUnchecked(listening);
		CaseNumber listened = handled();
		// Only as long as the case waits there.
		this.runtime.setVariableLocal(this.life.task(handled).getExecutionId(), "siteVisited", true);
		assertObstacle(handled, from, asks, Reason.VARIABLE_MISSING, RESOLVE, "siteVisited");
		assertObstacle(handled, from, listens, Reason.VARIABLE_MISSING, RESOLVE, "siteVisited");
		assertThat(move(asked, asks, this.versions.publishUnchecked(asking))).isTrue();
		assertThat(move(listened, listens, this.versions.publishUnchecked(listening))).isTrue();
	}

	private void set(CaseNumber number, String variable, Object value) {
		this.runtime.setVariable(this.life.process(number).getId(), variable, value);
	}

}
