package org.tawasul.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Category;
import org.tawasul.rehearsal.move.RunningModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Cases that began with version 1.0.0 of the lifecycle, which had no steps that refer and
 * route, and how they get to the present one: see {@code docs/adr/0010}.
 */
@TawasulTest
class OldModelVersionTest {

	private static final String OVERDUE = "BoundaryEvent_AssessmentOverdue";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RunningModels models;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	private final List<CaseNumber> opened = new ArrayList<>();

	private final List<Deployment> deployments = new ArrayList<>();

	private String oldVersion;

	@BeforeEach
	void theOldVersionIsTheLatest() {
		this.oldVersion = publish();
		String old = ChangedModels.releasedLifecycle()
			.replaceAll("(?s)<bpmn:serviceTask id=\"Task_(RouteToUnit|ReferCase)\".*?</bpmn:serviceTask>", "")
			.replaceAll("<bpmn:sequenceFlow id=\"Flow_(RoutedToUnit|ToRefer)\"[^>]*/>", "")
			.replace("targetRef=\"Task_RouteToUnit\"", "targetRef=\"Gateway_JoinCareCentre\"")
			.replace("sourceRef=\"Task_ReferCase\"", "sourceRef=\"Gateway_JoinReferrals\"")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
			.replace("camunda:versionTag=\"1.4.0\"", "camunda:versionTag=\"1.0.0\"");
		// It could not be deployed any more, but it was once.
		int changed = this.jdbc.update(
				"update public.act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = 'CaseLifecycle.bpmn'",
				old.getBytes(StandardCharsets.UTF_8), this.deployments.get(0).getId());
		assertThat(changed).isOne();
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getDeploymentCache()
			.discardProcessDefinitionCache();
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.opened.forEach(this::close);
		this.deployments.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void administratorsAreToldThatTheLatestVersionLacksSteps() {
		String health = new StaffBrowser(this.port)
			.call("/actuator/health", "Authorization", "Basic YWRtaW46QmFsYWdoLTE5OTk2")
			.body();
		assertThat(health).startsWith("{\"status\":\"UP\"")
			.containsPattern(
					"\"publishedLifecycle\":\\{\"status\":\"WARNING\",\"details\":\\{\"CaseLifecycle version \\d+")
			.contains("Task_AssessCase: step-missing referCase", "Task_RouteCase: step-missing routeToUnit");
		publish();
		assertThat(
				new StaffBrowser(this.port).call("/actuator/health", "Authorization", "Basic YWRtaW46QmFsYWdoLTE5OTk2")
					.body())
			.contains("\"publishedLifecycle\":{\"status\":\"UP\"}");
	}

	@Test
	void aDecisionThatTheOldVersionCannotCarryOutIsRefusedAndNotLost() {
		CaseNumber number = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThatThrownBy(() -> this.life.refer(number, "coordinator", "EDU-01-BLD"))
			.hasStackTraceContaining("decision.ignored");
		assertThat(this.life.task(number).getTaskDefinitionKey()).isEqualTo("Task_AssessCase");
		assertThat(this.life.file(number).getAssignment().getUnit()).isEqualTo("EDU-01-SAF");
	}

	@Test
	void runningCasesAreMovedWhereverTheyAre() {
		CaseNumber assessed = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber unrouted = open(CaseScenario.unroutable("SA-01"));
		CaseNumber asked = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.handle(asked, "coordinator");
		this.life.ask(asked, "coordinator", "في أي طابق؟");
		CaseNumber resolved = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.life.handle(resolved, "coordinator");
		this.life.resolve(resolved, "coordinator");
		Map<CaseNumber, String> workflows = this.opened.stream()
			.collect(Collectors.toMap((number) -> number, (number) -> this.life.file(number).getWorkflowId()));
		var due = this.life.timer(assessed, OVERDUE).getDuedate();

		String newVersion = publish();
		move(newVersion);

		assertThat(this.opened).allSatisfy((number) -> {
			assertThat(this.life.process(number).getProcessDefinitionId()).isEqualTo(newVersion);
			assertThat(this.life.process(number).getId()).isEqualTo(workflows.get(number));
		});
		assertThat(this.life.timer(assessed, OVERDUE).getDuedate()).isEqualTo(due);
		this.life.refer(assessed, "coordinator", "EDU-01-BLD");
		assertThat(this.life.handlers(assessed)).isEqualTo("EDU-01-BLD.coordinators");
		this.life.route(unrouted, "EDU-01-SCH");
		assertThat(this.life.handlers(unrouted)).isEqualTo("EDU-01-SCH.coordinators");
		this.cases.addInformation(asked, "في الطابق الثاني");
		assertThat(this.life.task(asked).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		this.cases.object(resolved, "الرائحة ما زالت موجودة");
		assertThat(this.life.handlers(resolved)).isEqualTo("EDU-01-SAF.head");
	}

	/** As the page of the model does. */
	private void move(String newVersion) {
		int from = version(this.oldVersion);
		int to = version(newVersion);
		this.opened.forEach((number) -> {
			String process = this.life.process(number).getId();
			this.transaction.executeWithoutResult(
					(status) -> assertThat(this.models.move(process, "CaseLifecycle", from, to)).isTrue());
		});
	}

	private int version(String definition) {
		return this.repository.getProcessDefinition(definition).getVersion();
	}

	private String publish() {
		Deployment deployment = ChangedModels.deploy(this.repository, ChangedModels.releasedLifecycle());
		this.deployments.add(deployment);
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.deploymentId(deployment.getId())
			.singleResult();
		return definition.getId();
	}

	private CaseNumber open(CaseReport report) {
		CaseNumber number = this.cases.open(report).getNumber();
		this.opened.add(number);
		return number;
	}

	private void close(CaseNumber number) {
		if (this.life.task(number).getTaskDefinitionKey().equals("Task_AssessCase")) {
			this.life.handle(number, "coordinator");
		}
		this.life.resolve(number, "coordinator");
		this.cases.accept(number);
	}

}
