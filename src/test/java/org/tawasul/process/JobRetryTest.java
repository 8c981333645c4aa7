package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;

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

	private void fail() {
		this.recorder.failOnceAt("Task_SendInterimReply", this.number);
		assertThatThrownBy(() -> this.scenario.runTimer(this.number, OVERDUE))
			.hasStackTraceContaining("Failure injected at Task_SendInterimReply");
	}

}
