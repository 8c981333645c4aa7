package org.tawasul.process.trial;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.engine.EngineClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders that repeat come in a trial when they would on real days. */
@TawasulTest
class TrialTimersTest {

	private static final String REMINDER = "BoundaryEvent_AssessmentReminder";

	private static final Duration EVERY = Duration.ofHours(26);

	@Autowired
	private TrialTimers timers;

	@Autowired
	private TrialCases cases;

	@Autowired
	private ProcessProperties properties;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Clock clock;

	@Autowired
	private EngineClock engineClock;

	@Autowired
	private EntityManager entities;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void eachRepetitionIsCountedFromTheTimeOfTheTrialUntilTheLastOne() {
		List<TrialTimer> told = new ArrayList<>();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			deploy();
			TrialTime time = new TrialTime(this.clock, this.engineClock, this.calendar);
			try {
				time.begin();
				Instant begun = time.now();
				CaseFile file = this.cases
					.find(this.cases.open(TrialReports.of("CaseLifecycle", this.properties, "SA-01").get(0)));
				this.entities.flush();
				for (Optional<Job> next = reminder(file); next.isPresent(); next = reminder(file)) {
					TrialTimer timer = this.timers.tell(next.get());
					told.add(timer);
					time.pass(timer);
					this.timers.fire(next.get());
				}
				assertThat(told).extracting(TrialTimer::due)
					.containsExactly(begun.plus(EVERY), begun.plus(EVERY.multipliedBy(2)),
							begun.plus(EVERY.multipliedBy(3)));
			}
			finally {
				time.end();
			}
		});
		assertThat(told).noneMatch(TrialTimer::relieves)
			.extracting(TrialTimer::again)
			.containsExactly(List.of(told.get(1).due(), told.get(2).due()), List.of(told.get(2).due()), List.of());
	}

	private Optional<Job> reminder(CaseFile file) {
		return this.timers.of(String.valueOf(file.getWorkflowId()))
			.stream()
			.filter((timer) -> this.timers.tell(timer).element().equals(REMINDER))
			.findFirst();
	}

	private void deploy() {
		Map<String, byte[]> files = new TreeMap<>(ChangedModels.releasedFiles());
		files.put("CaseLifecycle.bpmn",
				ChangedModels.releasedLifecycle()
					.replaceFirst("<bpmn:timeDate([^>]*>)\\$\\{assessReminder}</bpmn:timeDate>",
							"<bpmn:timeCycle$1R3/PT26H</bpmn:timeCycle>")
					.getBytes(StandardCharsets.UTF_8));
		DeploymentBuilder builder = this.repository.createDeployment().name("trial").source("release");
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		builder.deploy();
	}

}
