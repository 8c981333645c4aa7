package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Escalation while machines stop, fail and race: nothing is lost, nothing happens twice.
 */
@TawasulTest
class EscalationUnderFaultsTest {

	private static final String OVERDUE = "BoundaryEvent_AssessmentOverdue";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ModelCoverageRecorder recorder;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	private Instant now;

	@BeforeEach
	void stopTheClock() {
		this.now = ClockUtil.getCurrentTime().toInstant();
		this.scenario.turnClockTo(this.now);
	}

	@Test
	void theEngineIsStoppedAndStartedBetweenAnyTwoSteps() {
		CaseNumber number = aFire();
		for (String group : List.of("EDU-01-SAF.head", "EDU-01.head", "AGY-GEN.head", "minister-office")) {
			String before = this.scenario.handlers(number);
			this.scenario.turnClockTo(this.scenario.due(number).plusSeconds(1));
			assertThat(this.scenario.handlers(number)).isEqualTo(before);
			runEngineUntilIdle();
			assertThat(this.scenario.handlers(number)).isEqualTo(group);
		}
		assertThat(this.scenario.escalationLevels(number)).hasSize(5).doesNotHaveDuplicates();
	}

	@ParameterizedTest(name = "at {0}")
	@ValueSource(strings = { "Task_EscalateCase", "Task_SendInterimReply", "Task_DecideDeadlines",
			"Task_AssignHandlers", "Task_AssessCase" })
	void aStepThatFailsInTheMiddleLeavesNothingAndIsDoneOnceAfterwards(String node) {
		CaseNumber number = aFire();
		List<String> messages = this.scenario.messages(number);
		List<String> timeline = this.scenario.timeline(number);
		this.recorder.failOnceAt(node, number);
		this.scenario.turnClockTo(this.scenario.due(number).plusSeconds(1));
		assertThatThrownBy(() -> this.scenario.runTimer(number, OVERDUE))
			.hasStackTraceContaining("Failure injected at");
		assertThat(this.scenario.messages(number)).isEqualTo(messages);
		assertThat(this.scenario.timeline(number)).isEqualTo(timeline);
		assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SAF.coordinators");
		this.scenario.runTimer(number, OVERDUE);
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
		assertThat(this.scenario.timeline(number)).filteredOn("escalated"::equals).hasSize(1);
		assertThat(this.scenario.messages(number)).filteredOn("escalated_to_you:head"::equals).hasSize(1);
		assertThat(this.scenario.messages(number)).filteredOn("escalated:reporter"::equals).hasSize(1);
	}

	@Test
	void theEngineTriesAFailedStepAgainByItselfAfterTenSeconds() {
		CaseNumber number = aFire();
		this.recorder.failOnceAt("Task_SendInterimReply", number);
		this.scenario.turnClockTo(this.scenario.due(number).plusSeconds(1));
		runEngineUntilIdle();
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators");
		this.scenario.turnClockBy(Duration.ofSeconds(11));
		runEngineUntilIdle();
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
		assertThat(this.scenario.messages(number)).filteredOn("escalated_to_you:head"::equals).hasSize(1);
	}

	@RepeatedTest(3)
	void ofTwoMachinesThatRunTheSameTimerOneWins() {
		CaseNumber number = aFire();
		String timer = this.scenario.timer(number, OVERDUE).getId();
		this.scenario.turnClockTo(this.scenario.due(number).plusSeconds(1));
		List<Callable<?>> machines = Collections.nCopies(2, () -> {
			this.management.executeJob(timer);
			return null;
		});
		assertThat(ConcurrentCalls.run(machines)).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
		assertThat(this.scenario.messages(number)).filteredOn("escalated_to_you:head"::equals).hasSize(1);
	}

	@Test
	void afterTenDaysOfDowntimeFiftyCasesMoveUpOneLevelEachWithItsFullTime() {
		List<CaseNumber> numbers = IntStream.range(0, 50).mapToObj((i) -> aFire()).toList();
		Instant later = this.now.plus(Duration.ofDays(10));
		this.scenario.turnClockTo(later);
		runEngineUntilIdle();
		assertThat(numbers).allSatisfy((number) -> {
			assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-SAF.head");
			assertThat(this.scenario.due(number)).isEqualTo(later.plus(Duration.ofMinutes(30)));
			assertThat(this.scenario.messages(number)).filteredOn("escalated:reporter"::equals).hasSize(1);
		});
		this.scenario.turnClockTo(later.plus(Duration.ofMinutes(30)).plusSeconds(1));
		runEngineUntilIdle();
		assertThat(numbers).allSatisfy((number) -> assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01.head"));
	}

	@Test
	void tenDaysLaterTheMinistersOfficeIsRemindedOnce() {
		CaseNumber number = aFire();
		this.scenario.escalateToMinister(number);
		this.scenario.turnClockBy(Duration.ofDays(10));
		runEngineUntilIdle();
		assertThat(this.scenario.messages(number)).filteredOn("reminder:minister"::equals).hasSize(1);
	}

	@Test
	void skippingListenersInCockpitChangesNothing() {
		CaseNumber number = aFire();
		this.scenario.handle(number, "coordinator");
		this.runtime.createProcessInstanceModification(this.scenario.process(number).getId())
			.cancelAllForActivity("Task_ResolveCase")
			.startBeforeActivity("Task_EscalateCase")
			.execute(true, false);
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("under_study");
	}

	private CaseNumber aFire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private void runEngineUntilIdle() {
		// Ten days later ten mornings' reports are due, which are none of this.
		this.management.updateJobSuspensionState().byProcessDefinitionKey("PeriodicReport").suspend();
		JobExecutor executor = this.engine.getJobExecutor();
		executor.setWaitTimeInMillis(20);
		executor.setMaxWait(100);
		executor.start();
		try {
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.pollInterval(Duration.ofMillis(50))
				.until(() -> this.management.createJobQuery().executable().active().count() == 0);
		}
		finally {
			executor.shutdown();
			this.management.updateJobSuspensionState().byProcessDefinitionKey("PeriodicReport").activate();
		}
	}

}
