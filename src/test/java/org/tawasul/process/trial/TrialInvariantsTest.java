package org.tawasul.process.trial;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

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
		return Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			CaseNumber number = this.cases.open(TrialReports.of("CaseLifecycle", this.properties, "SA-01").get(0));
			this.entities.flush();
			harm.accept(this.cases.find(number));
			this.entities.flush();
			this.entities.clear();
			return this.invariants.broken(this.cases.find(number.toString()), "", List.of()).map(TrialFault::rule);
		}));
	}

}
