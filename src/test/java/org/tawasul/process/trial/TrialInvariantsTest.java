package org.tawasul.process.trial;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.ProcessProperties;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing that must hold of a case where it waits is missed when it does not. */
@TawasulTest
class TrialInvariantsTest {

	@Autowired
	private TrialInvariants invariants;

	@Autowired
	private TrialCases cases;

	@Autowired
	private ProcessProperties properties;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private TrialTimers trialTimers;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void aCaseThatHasJustBeenOpenedLacksNothing() {
		assertThat(broken((file) -> {
		})).isEmpty();
	}

	@Test
	void aStatusOtherThanTheDrawnOneIsFound() {
		assertThat(broken((file) -> this.jdbc.sql("update app.case_file set status = 'received' where number = ?")
			.param(file.getNumber().value())
			.update())).contains("trial-other-status");
	}

	/** That the reporter may add something at any time leads nowhere. */
	@Test
	void aCaseThatWaitsWithoutATaskForNothingIsFound() {
		assertThat(broken((file) -> {
			leaveTask(file);
			timers(file).forEach((timer) -> this.management.deleteJob(timer.getId()));
			this.jdbc
				.sql("delete from act_ru_event_subscr where proc_inst_id_ = ? and activity_id_ like 'BoundaryEvent%'")
				.param(file.getWorkflowId())
				.update();
		})).contains("trial-waits-for-nothing");
	}

	@Test
	void aCaseThatWaitsWithoutATaskForWhatNobodyWillSeeIsFound() {
		Date late = Date.from(Instant.now().plus(500, ChronoUnit.DAYS));
		assertThat(broken((file) -> {
			leaveTask(file);
			timers(file).forEach((timer) -> this.management.setJobDuedate(timer.getId(), late, false));
		})).contains("trial-deadline-too-late");
	}

	private void leaveTask(CaseFile file) {
		this.jdbc
			.sql("delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task"
					+ " where proc_inst_id_ = :process)")
			.param("process", file.getWorkflowId())
			.update();
		this.jdbc.sql("delete from act_ru_task where proc_inst_id_ = ?").param(file.getWorkflowId()).update();
	}

	@Test
	void whatIsToldOnceIsInOrder() {
		assertThat(told((file) -> {
		})).isEmpty();
	}

	@Test
	void aLineOfTheTimelineThatOneStepWritesTwiceIsFound() {
		assertThat(told((file) -> this.jdbc
			.sql("insert into app.timeline_entry (id, case_number, at, event, unit, internal, facts)"
					+ " select -id, case_number, at, event, unit, internal, facts from app.timeline_entry"
					+ " where case_number = ? and event = 'ASSIGNED'")
			.param(file.getNumber().value())
			.update())).contains("trial-timeline-twice mining.event.ASSIGNED");
	}

	@Test
	void aMessageThatOneStepSendsTwiceIsFound() {
		assertThat(told((file) -> this.jdbc
			.sql("insert into app.outbox_message (id, case_number, kind, language, facts, written_at)"
					+ " select -id, case_number, kind, language, facts, written_at from app.outbox_message"
					+ " where case_number = ? and username is null and kind = 'RECEIVED'")
			.param(file.getNumber().value())
			.update())).contains("trial-message-twice notification.kind.received");
	}

	/** After some harm, as by the step that has opened the case. */
	private Optional<String> told(Consumer<CaseFile> harm) {
		return inVain(harm, (number) -> TrialLine.twice(Map.of(), this.cases.told(number), "", List.of())
			.map((fault) -> fault.rule() + " " + fault.detail()));
	}

	@Test
	void countersThatDoNotAgreeWithTheCasesAreFound() {
		Instant since = Instant.now().minus(1, ChronoUnit.HOURS);
		assertThat(inVain((file) -> {
		}, (number) -> this.cases.miscounted(since))).isEmpty();
		assertThat(inVain((file) -> this.jdbc
			.sql("delete from app.indicator_delta where xmin = cast(pg_current_xact_id() as xid)"
					+ " and id = (select max(id) from app.indicator_delta"
					+ " where xmin = cast(pg_current_xact_id() as xid))")
			.update(), (number) -> this.cases.miscounted(since))).isPresent();
	}

	@Test
	void aTaskThatIsOfferedToNobodyIsFound() {
		assertThat(broken((file) -> this.invariants.tasks(TrialCases.tried(file))
			.forEach((task) -> this.tasks.deleteCandidateGroup(task.getId(), file.getAssignment().getHandlers()))))
			.contains("trial-nobodys-task");
	}

	@Test
	void aTaskWithoutADeadlineIsFound() {
		assertThat(broken((file) -> timers(file).forEach((timer) -> this.management.deleteJob(timer.getId()))))
			.contains("trial-no-deadline");
	}

	@Test
	void aDeadlineThatNobodyWillSeeIsFound() {
		Date late = Date.from(Instant.now().plus(500, ChronoUnit.DAYS));
		assertThat(broken(
				(file) -> timers(file).forEach((timer) -> this.management.setJobDuedate(timer.getId(), late, false))))
			.contains("trial-deadline-too-late");
	}

	@Test
	void aDeadlineThatRunsTwiceIsFound() {
		assertThat(broken((file) -> this.jdbc
			.sql("update act_ru_job set job_def_id_ = :deadline where process_instance_id_ = :process")
			.param("deadline", deadline(file).getJobDefinitionId())
			.param("process", file.getWorkflowId())
			.update())).contains("trial-deadline-twice");
	}

	@Test
	void aDeadlineThatHasBeenGivenUpIsFound() {
		assertThat(broken((file) -> timers(file).forEach((timer) -> this.management.setJobRetries(timer.getId(), 0))))
			.contains("trial-deadline-given-up");
	}

	@Test
	void aCaseThatSaysThatItStandsElsewhereIsFound() {
		assertThat(broken((file) -> this.jdbc.sql("update app.case_file set step = 'Task_ResolveCase' where number = ?")
			.param(file.getNumber().value())
			.update())).contains("trial-elsewhere");
	}

	@Test
	void anOpenCaseWithoutAProcessIsFound() {
		assertThat(broken(
				(file) -> this.jdbc.sql("update act_ru_execution set business_key_ = null where proc_inst_id_ = ?")
					.param(file.getWorkflowId())
					.update()))
			.contains("trial-not-closed");
	}

	@Test
	void aClosedCaseWhoseProcessGoesOnIsFound() {
		assertThat(broken((file) -> this.jdbc.sql(
				"update app.case_file set phase = 'DONE', closed_at = now(), level_unit = null, handlers = null where number = ?")
			.param(file.getNumber().value())
			.update())).contains("trial-left-running");
	}

	private Job deadline(CaseFile file) {
		return timers(file).stream().filter(this.trialTimers::relieves).findFirst().orElseThrow();
	}

	private List<Job> timers(CaseFile file) {
		return this.management.createJobQuery().processInstanceId(file.getWorkflowId()).list();
	}

	/** What is found after some harm has been done to a case that nobody else sees. */
	private Optional<String> broken(Consumer<CaseFile> harm) {
		return inVain(harm,
				(number) -> this.invariants.broken(this.cases.find(number), "", List.of()).map(TrialFault::rule));
	}

	private Optional<String> inVain(Consumer<CaseFile> harm, Function<String, Optional<String>> look) {
		return Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			CaseNumber number = this.cases.open(TrialReports.of("CaseLifecycle", this.properties, "SA-01").get(0));
			this.entities.flush();
			harm.accept(this.cases.find(number));
			this.entities.flush();
			this.entities.clear();
			return look.apply(number.toString());
		}));
	}

}
