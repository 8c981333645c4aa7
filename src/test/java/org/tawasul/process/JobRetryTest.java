package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.desk.FailedJobService;
import org.tawasul.process.error.JobConflicts;
import org.tawasul.process.error.JobRetryCommand;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A job that fails is tried again with growing pauses for hours; only then an
 * administrator has to look.
 */
@TawasulTest
@ExtendWith(OutputCaptureExtension.class)
class JobRetryTest {

	private static final String OVERDUE = "BoundaryEvent_AssessmentOverdue";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ModelCoverageRecorder recorder;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ProcessProperties properties;

	@Autowired
	private ManagementService management;

	@Autowired
	private FailedJobService failedJobs;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private JobConflicts conflicts;

	private CaseNumber number;

	@BeforeEach
	void anOverdueCase() {
		this.scenario.turnClockTo(ClockUtil.getCurrentTime().toInstant());
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.turnClockTo(this.scenario.due(this.number).plusSeconds(1));
	}

	@AfterEach
	void itGoesOnInTheEnd() {
		this.scenario.runTimer(this.number, OVERDUE);
		this.scenario.resetClock();
		assertThat(this.scenario.escalationLevels(this.number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
	}

	@Test
	void itIsTriedForHoursBeforeAnAdministratorIsCalled() {
		List<Duration> pauses = Stream.of(this.properties.jobRetries().split(",")).map(Duration::parse).toList();
		assertThat(pauses).isSorted();
		assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofHours(7));
		for (Duration pause : pauses) {
			Instant failed = ClockUtil.getCurrentTime().toInstant();
			fail();
			Job job = this.scenario.timer(this.number, OVERDUE);
			assertThat(job.getRetries()).isPositive();
			assertThat(Duration.between(failed, job.getDuedate().toInstant())).isEqualTo(pause);
			this.scenario.turnClockTo(job.getDuedate().toInstant().plusSeconds(1));
		}
		fail();
		assertThat(this.scenario.timer(this.number, OVERDUE).getRetries()).isZero();
		assertThat(this.runtime.createIncidentQuery()
			.processInstanceId(this.scenario.process(this.number).getId())
			.incidentType("failedJob")
			.count()).isOne();
	}

	@Test
	void eachFailureIsLoggedOnceWithTheNumberOfTheCase(CapturedOutput output) {
		fail();
		assertThat(StringUtils.countOccurrencesOf(output.getAll(), "failed for case " + this.number)).isOne();
		assertThat(output).doesNotContain("ENGINE-16004", "ENGINE-14006");
	}

	@Test
	void whatWasGivenUpStandsOnTheAdministratorsListAndIsTriedAgainFromThere() {
		fail();
		String id = this.scenario.timer(this.number, OVERDUE).getId();
		assertThat(this.failedJobs.retry(id)).isFalse();
		this.management.setJobRetries(id, 0);
		assertThat(this.failedJobs.find(0, 1000, Locale.ENGLISH)).filteredOn((job) -> job.id().equals(id))
			.singleElement()
			.satisfies((job) -> {
				assertThat(job.caseNumber()).isEqualTo(this.number.toString());
				assertThat(job.step()).isEqualTo("Tell the reporter the reason and the new date");
				assertThat(job.reason()).startsWith("The program failed for a reason that it does not know.");
				assertThat(job.detail()).isEqualTo("java.lang.IllegalStateException");
			});
		assertThat(this.failedJobs.retry(id)).isTrue();
		assertThat(this.scenario.timer(this.number, OVERDUE).getRetries())
			.isEqualTo(this.properties.jobRetries().split(",").length + 1);
		assertThat(this.failedJobs.find(0, 1000, Locale.ENGLISH)).noneMatch((job) -> job.id().equals(id));
	}

	@Test
	void aConflictIsTriedAgainAtOnceButNotForEver(CapturedOutput output) {
		Job before = this.scenario.timer(this.number, OVERDUE);
		for (int time = 1; time <= 5; time++) {
			failWith(before.getId(), new OptimisticLockingException("somebody else"));
			Job tried = this.scenario.timer(this.number, OVERDUE);
			assertThat(tried.getRetries()).isEqualTo(before.getRetries());
			assertThat(tried.getDuedate()).isEqualTo(before.getDuedate());
		}
		assertThat(output).doesNotContain("counts as failed");
		failWith(before.getId(), new OptimisticLockingException("somebody else"));
		Job failed = this.scenario.timer(this.number, OVERDUE);
		assertThat(failed.getDuedate()).isAfter(ClockUtil.getCurrentTime());
		assertThat(failed.getExceptionMessage()).isEqualTo("somebody else");
		assertThat(StringUtils.countOccurrencesOf(output.getAll(), "counts as failed")).isOne();
	}

	@Test
	void aJobThatIsNoStepOfAModelHasTheSamePauses() {
		Batch batch = this.management.setJobRetriesAsync(List.of(this.scenario.timer(this.number, OVERDUE).getId()), 3);
		try {
			Job seed = this.management.createJobQuery().jobDefinitionId(batch.getSeedJobDefinitionId()).singleResult();
			failWith(seed.getId(), new IllegalStateException("the disk is full"));
			Job failed = this.management.createJobQuery().jobId(seed.getId()).singleResult();
			assertThat(failed.getRetries()).isEqualTo(this.properties.jobRetries().split(",").length);
			assertThat(failed.getDuedate()).isAfter(ClockUtil.getCurrentTime());
		}
		finally {
			this.management.deleteBatch(batch.getId(), true);
		}
	}

	private void failWith(String job, RuntimeException failure) {
		this.engine.getCommandExecutorTxRequired().execute(new JobRetryCommand(job, failure, this.conflicts));
	}

	private void fail() {
		this.recorder.failOnceAt("Task_SendInterimReply", this.number);
		assertThatThrownBy(() -> this.scenario.runTimer(this.number, OVERDUE))
			.hasStackTraceContaining("Failure injected at Task_SendInterimReply");
	}

}
