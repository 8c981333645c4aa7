package org.tawasul.process.migration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.PublishedVersions;
import org.tawasul.process.deployment.ModelLabels;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.MoveRefusedException;
import org.tawasul.rehearsal.move.RunningModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The engine would move these cases, and lose, double or repeat something.
 */
@TawasulTest
class RefusedMovesTest {

	private static final String KEY = "CaseLifecycle";

	private static final String ASSESS = "Task_AssessCase";

	private static final String RESOLVE = "Task_ResolveCase";

	private static final String REMINDER = "BoundaryEvent_AssessmentReminder";

	private static final String OVERDUE = "BoundaryEvent_AssessmentOverdue";

	private static final String SIGNED = "Task_AwaitSignature";

	@Autowired
	private RunningModels models;

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private MovePaths paths;

	@Autowired
	private ModelLabels labels;

	@Autowired
	private EngineAuthorization authorization;

	@Autowired
	private JdbcClient client;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final List<CaseNumber> opened = new ArrayList<>();

	private PublishedVersions versions;

	@BeforeEach
	void versions() {
		this.versions = new PublishedVersions(this.engine, this.jdbc);
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.versions.remove(this.opened);
	}

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

	@Test
	void whatNoRuleForeseesIsFoundAfterwardsAndTakenBack() {
		int from = this.versions.publish(ChangedModels.releasedLifecycle());
		CaseNumber studied = studied();
		CaseNumber timeless = studied();
		this.management.deleteJob(this.life.timer(timeless, OVERDUE).getId());
		int same = this.versions.publish(ChangedModels.releasedLifecycle());
		int without = this.versions.publishUnchecked(ChangedModels.releasedLifecycle()
			.replaceAll("(?s)<bpmn:boundaryEvent id=\"" + REMINDER + "\".*?</bpmn:boundaryEvent>", "")
			.replaceAll("<bpmn:sequenceFlow id=\"Flow_AssessmentReminder\"[^>]*/>", "")
			.replace("<bpmn:incoming>Flow_AssessmentReminder</bpmn:incoming>", "")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
		List<String> before = this.versions.state(this.opened);

		assertThatIllegalStateException()
			.isThrownBy(() -> move(blind(Set.of(REMINDER), Set.of()), process(studied), from, without))
			.withMessageContaining("lost [Kept[line=job");
		assertThatIllegalStateException()
			.isThrownBy(() -> move(blind(Set.of(), Set.of(OVERDUE)), process(timeless), from, same))
			.withMessageContaining("lost [], added [Kept[line=job");

		assertThat(this.versions.state(this.opened)).isEqualTo(before);
		assertThat(this.opened).allSatisfy((number) -> assertThat(this.versions.of(number)).isEqualTo(from));
	}

	/** Rules that take some events for others than they are. */
	private RunningModels blind(Set<String> unseen, Set<String> imagined) {
		RunningProcesses processes = new RunningProcesses(this.client) {
			@Override
			Optional<Waits> waits(String process, String definition, Collection<String> variables, Instant now) {
				return super.waits(process, definition, variables, now).map((waits) -> {
					Set<String> events = new HashSet<>(waits.events());
					events.removeAll(unseen);
					events.addAll(imagined);
					return new Waits(waits.steps(), events, waits.unknown(), waits.suspended(), waits.variables(),
							waits.empty(), waits.over());
				});
			}
		};
		return new EngineRunningModels(processes, this.paths, this.runtime, this.labels, this.authorization,
				Clock.systemUTC());
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

	private CaseNumber studied() {
		CaseNumber number = this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber();
		this.opened.add(number);
		return number;
	}

	private CaseNumber handled() {
		CaseNumber number = studied();
		this.life.handle(number, "coordinator");
		return number;
	}

	private String process(CaseNumber number) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString(), KEY)
			.singleResult()
			.getId();
	}

	private boolean move(CaseNumber number, int from, int to) {
		return move(this.models, process(number), from, to);
	}

	private boolean move(RunningModels with, String process, int from, int to) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> with.move(process, KEY, from, to)));
	}

	private void assertObstacle(CaseNumber number, int from, int to, Reason reason, String step, String subject) {
		MoveObstacle expected = new MoveObstacle(reason, step, subject);
		assertThatThrownBy(() -> move(number, from, to)).isInstanceOfSatisfying(MoveRefusedException.class,
				(refusal) -> assertThat(refusal.obstacle()).isEqualTo(expected));
		assertThat(this.versions.of(number)).isEqualTo(from);
		assertThat(this.models.check(KEY, from, to)).extracting(MoveGroup::obstacle).contains(expected);
	}

}
