package org.tawasul.process.trial;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.engine.EngineClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

/**
 * Whole walks through lifecycles that go wrong. The rules refuse such models before they
 * are tried, so here they take the place of one that keeps the rules: the trial has to
 * find by itself what the rules might not.
 */
@TawasulTest
class TrialWalksTest {

	@Autowired
	private TrialOptions options;

	@Autowired
	private TrialInvariants invariants;

	@Autowired
	private TrialCases cases;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private SpringProcessEngineConfiguration engine;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Clock clock;

	@Autowired
	private EngineClock engineClock;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void aLifecycleOfFewStepsHolds() {
		assertThat(walk(SmallLifecycle.whole())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void whatGoesWrongOnAWayIsFoundWhereItDoes(String model, String element, String rule) {
		assertThat(walk(model)).extracting((fault) -> fault.element() + " " + fault.rule())
			.contains(element + " " + rule);
	}

	static Stream<Arguments> whatGoesWrongOnAWayIsFoundWhereItDoes() {
		return Stream.of(
				// The case was never linked to the one that it waits for.
				of(SmallLifecycle.leading("Flow_Overdue", "CatchEvent_MainCase"), "CatchEvent_MainCase", "trial-stuck"),
				of(SmallLifecycle.leading("Flow_Assigned", "Task_AssignAgain"), "", "trial-timeline-twice"),
				of(SmallLifecycle.leading("Flow_Overdue", "Task_DecideDeadlines"), "BoundaryEvent_AssessmentOverdue",
						"trial-not-to-minister"),
				of(SmallLifecycle.leading("Flow_Decided", "Task_DecideAsMinister"), "", "trial-never-closed"));
	}

	@Test
	void whatThereWasNoTimeForIsNamed() {
		List<TrialStart> starts = this.cases.starts("CaseLifecycle", "SA-01");
		TrialWalks walks = new TrialWalks(this.options, this.invariants, this.cases, this.entities,
				new TrialPaths(new TrialTime(this.clock, this.engineClock, this.calendar)), System.nanoTime() - 1);
		assertThat(walks.through(starts)).isEmpty();
		assertThat(walks.complete()).isFalse();
		assertThat(walks.untried(starts)).contains("INCIDENT FIRE", "INQUIRY", "NORMAL HEAD", "VERY_IMPORTANT MINISTER")
			.doesNotHaveDuplicates();
	}

	/** In a transaction that is rolled back, with one kind of report. */
	private List<TrialFault> walk(String model) {
		return Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			takePlace(deploy(), model);
			TrialTime time = new TrialTime(this.clock, this.engineClock, this.calendar);
			try {
				return new TrialWalks(this.options, this.invariants, this.cases, this.entities, new TrialPaths(time),
						System.nanoTime() + Duration.ofMinutes(10).toNanos())
					.through(this.cases.starts("CaseLifecycle", "SA-01").subList(0, 1));
			}
			finally {
				time.end();
			}
		}));
	}

	private String deploy() {
		DeploymentBuilder builder = this.repository.createDeployment().name("trial").source("release");
		ChangedModels.releasedFiles()
			.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		return builder.deploy().getId();
	}

	private void takePlace(String deployment, String model) {
		this.jdbc
			.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = 'CaseLifecycle.bpmn'")
			.params(model.getBytes(StandardCharsets.UTF_8), deployment)
			.update();
		String definition = this.repository.createProcessDefinitionQuery()
			.deploymentId(deployment)
			.singleResult()
			.getId();
		this.jdbc
			.sql("delete from act_ru_jobdef where proc_def_id_ = ? and act_id_ not in "
					+ "('BoundaryEvent_AssessmentOverdue', 'BoundaryEvent_MinisterReminder')")
			.param(definition)
			.update();
		this.engine.getDeploymentCache().removeProcessDefinition(definition);
	}

}
