package org.tawasul.process.migration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.deployment.ModelLabels;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.move.VersionsNotComparableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Our rules would let these cases be moved; the engine refuses them, or what it has done
 * is looked at and taken back.
 */
@TawasulTest
class TakenBackMovesTest extends AmongMovedCases {

	@Autowired
	private MovePaths paths;

	@Autowired
	private ModelLabels labels;

	@Autowired
	private EngineAuthorization authorization;

	@Autowired
	private JdbcClient client;

	@Test
	void whatNoRuleForeseesIsFoundAfterwardsAndTakenBack() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		CaseNumber timeless = studied();
		this.management.deleteJob(this.life.timer(timeless, OVERDUE).getId());
		int same = this.versions.publish(ChangedModels.releasedLifecycle());
		int without = this.versions
			.publishUnchecked(without(ChangedModels.releasedLifecycle(), REMINDER, "Flow_AssessmentReminder"));
		List<String> before = this.versions.state(this.opened);

		assertThatIllegalStateException()
			.isThrownBy(() -> move(by(seeing((events) -> events.remove(REMINDER))), process(studied), from, without))
			.withMessageContaining("lost [Kept[line=job");
		assertThatIllegalStateException()
			.isThrownBy(() -> move(by(seeing((events) -> events.add(OVERDUE))), process(timeless), from, same))
			.withMessageContaining("lost [], added [Kept[line=job");

		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		assertThat(this.opened).allSatisfy((number) -> assertThat(this.versions.of(number)).isEqualTo(from));
	}

	@ParameterizedTest
	@CsvSource({ "job,update public.act_ru_job set duedate_ = duedate_ + interval '1 hour'|process_instance_id_",
			"job,update public.act_ru_job set retries_ = 0|process_instance_id_",
			"event,update public.act_ru_event_subscr set event_name_ = 'CaseLost'|proc_inst_id_",
			"task,update public.act_ru_task set priority_ = 77|proc_inst_id_" })
	void whatChangesBetweenTheLookAndTheMoveIsFound(String kind, String change) {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		int to = this.versions.publish(ChangedModels.releasedLifecycle());
		String statement = change.replace("|", " where ") + " = ?";
		RunningModels late = by((waits) -> {
			this.jdbc.update(statement, process(studied));
			return waits;
		});
		assertThatIllegalStateException().isThrownBy(() -> move(late, process(studied), from, to))
			.withMessageContaining("lost [Kept[line=" + kind)
			.withMessageContaining("added [Kept[line=" + kind);
		assertThat(this.versions.of(studied)).isEqualTo(from);
	}

	@Test
	void whatTheEngineRefusesIsRefused() {
		String greeted = undrawn(ChangedModels.releasedLifecycle())
			.replace("targetRef=\"Task_AcknowledgeReceipt\"", "targetRef=\"Task_Greet\"")
			.replace("<bpmn:serviceTask id=\"Task_AcknowledgeReceipt\"", """
					<bpmn:userTask id="Task_Greet" />
					<bpmn:sequenceFlow id="Flow_Greeted" sourceRef="Task_Greet" targetRef="Task_AcknowledgeReceipt" />
					<bpmn:serviceTask id="Task_AcknowledgeReceipt\"""");
		int queue = this.versions
			.publishUnchecked(greeted.replace("id=\"Task_Greet\"", "id=\"Task_Greet\" camunda:asyncBefore=\"true\""));
		CaseNumber queued = studied();
		int greet = this.versions.publishUnchecked(greeted);
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		int to = this.versions
			.publishUnchecked(undrawn(ChangedModels.releasedLifecycle()).replace(ASSESS, "Task_LookAtCase"));

		assertThat(this.models.check(KEY, queue, greet)).containsExactly(new MoveGroup(null, 1));
		assertRefused(this.models, queued, queue, greet, new MoveObstacle(Reason.ENGINE_REFUSED, "", ""));
		RunningModels blind = by(
				(waits) -> new Waits(Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(), Set.of()));
		assertRefused(blind, studied, from, to, new MoveObstacle(Reason.STEP_CHANGED, ASSESS, ""));
	}

	@Test
	void betweenVersionsOfWhichOneIsNotThereNothingIsMoved() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		assertThatExceptionOfType(VersionsNotComparableException.class)
			.isThrownBy(() -> this.models.requireComparable(KEY, from, 99_999))
			.matches((ex) -> ex.from() == from);
		assertThatExceptionOfType(VersionsNotComparableException.class).isThrownBy(() -> move(studied, from, 99_999));
		this.models.requireComparable(KEY, from, from);
	}

	private static UnaryOperator<Waits> seeing(Consumer<Set<String>> change) {
		return (waits) -> {
			Set<String> events = new HashSet<>(waits.events());
			change.accept(events);
			return new Waits(waits.steps(), events, waits.unknown(), waits.suspended(), waits.variables(),
					waits.empty(), waits.over());
		};
	}

	/** Rules that take what a process waits for for something else. */
	private RunningModels by(UnaryOperator<Waits> eyes) {
		RunningProcesses processes = new RunningProcesses(this.client) {
			@Override
			Optional<Waits> waits(String process, String definition, Collection<String> variables, Instant now) {
				return super.waits(process, definition, variables, now).map(eyes);
			}
		};
		return new EngineRunningModels(processes, this.paths, this.runtime, this.labels, this.authorization,
				Clock.systemUTC());
	}

}
