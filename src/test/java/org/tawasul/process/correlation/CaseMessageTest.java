package org.tawasul.process.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the reporter does reaches everything in the case's own lifecycle that waits for
 * it, and no other process, whatever business key that has.
 */
@TawasulTest
class CaseMessageTest {

	private static final String CALL = "CallActivity_AwaitReporter";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseMessageCorrelator messages;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private PlatformTransactionManager transactions;

	private final List<CaseNumber> opened = new ArrayList<>();

	private String deployment;

	@BeforeEach
	void anOwnerCallsAnotherProcess() {
		this.deployment = ChangedModels
			.deploy(this.repository,
					ChangedModels.withStepAfterAssessment(CALL, ChangedModels.call(CALL, "AwaitReporter")),
					"AwaitReporter.bpmn")
			.getId();
	}

	/** A deployment is not deleted with open cases. */
	@AfterEach
	void theReleasedModelCountsAgain() {
		this.opened.forEach(this::close);
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void anotherProcessWithTheSameBusinessKeyHearsNothing() {
		CaseNumber number = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		ProcessInstance other = this.runtime.startProcessInstanceByKey("AwaitReporter", number.toString());
		this.cases.addInformation(number, "الدخان يزداد");
		assertThat(waiting(other.getId())).containsExactly("EventGateway_Reporter");
		assertThat(this.scenario.messages(number)).contains("information_added:coordinator");
	}

	@Test
	void whatTheLifecycleCalledGetsTheMessageThatItWaitsFor() {
		CaseNumber number = assessed(CaseScenario.incident(Category.FIRE, "SA-01"));
		String called = called(number).getId();
		ProcessInstance other = this.runtime.startProcessInstanceByKey("AwaitReporter", number.toString());
		deliver("ReporterAnswered", number);
		assertThat(isRunning(called)).isFalse();
		assertThat(waiting(lifecycle(number))).contains("Task_ResolveCase");
		assertThat(isRunning(other.getId())).isTrue();
	}

	@Test
	void everythingThatWaitsInTheLifecycleGetsTheMessage() {
		CaseNumber number = assessed(CaseScenario.incident(Category.FIRE, "SA-01"));
		String called = called(number).getId();
		this.cases.addInformation(number, "الدخان يزداد");
		assertThat(this.scenario.messages(number)).contains("information_added:coordinator");
		assertThat(isRunning(called)).isFalse();
		assertThat(waiting(lifecycle(number))).contains("Task_ResolveCase");
	}

	@Test
	void theLifecycleGetsItFirstAndMayCancelWhatItCalled() {
		CaseNumber number = assessed(CaseScenario.of(CaseType.INQUIRY, "SA-01"));
		String called = called(number).getId();
		this.cases.withdraw(number, null);
		assertThat(isRunning(called)).isFalse();
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("withdrawn");
		assertThat(isRunning(lifecycle(number))).isFalse();
	}

	@Test
	void aSuspendedCalledProcessIsReportedAndNothingIsHalfDelivered() {
		CaseNumber number = assessed(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.runtime.suspendProcessInstanceById(called(number).getId());
		assertThatExceptionOfType(CaseActionNotAllowedException.class)
			.isThrownBy(() -> this.cases.addInformation(number, "الدخان يزداد"))
			.withMessageContaining("suspended");
		assertThat(this.scenario.messages(number)).doesNotContain("information_added:coordinator");
		this.runtime.activateProcessInstanceById(called(number).getId());
	}

	@Test
	void nothingMovesASuspendedLifecycleByWhatItCalled() {
		CaseNumber number = assessed(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.runtime.suspendProcessInstanceById(lifecycle(number));
		assertThatExceptionOfType(CaseActionNotAllowedException.class)
			.isThrownBy(() -> deliver("ReporterAnswered", number))
			.withMessageContaining("suspended");
		assertThat(isRunning(called(number).getId())).isTrue();
		this.runtime.activateProcessInstanceById(lifecycle(number));
	}

	@Test
	void whatNothingWaitsForIsNotLostSilently() {
		CaseNumber number = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.runtime.startProcessInstanceByKey("AwaitReporter", number.toString());
		assertThatExceptionOfType(MismatchingMessageCorrelationException.class)
			.isThrownBy(() -> deliver("ReporterAnswered", number))
			.withMessageContaining(number.toString());
	}

	@Test
	void aCaseWhoseProcessWasModifiedStillGetsItsMessages() {
		CaseNumber number = open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.runtime.createProcessInstanceModification(lifecycle(number))
			.cancelAllForActivity("Task_AssessCase")
			.startBeforeActivity(CALL)
			.execute();
		this.cases.addInformation(number, "الدخان يزداد");
		assertThat(waiting(lifecycle(number))).contains("Task_ResolveCase");
	}

	private CaseNumber open(CaseReport report) {
		CaseNumber number = this.cases.open(report).getNumber();
		this.opened.add(number);
		return number;
	}

	private void close(CaseNumber number) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString())
			.processDefinitionKey("AwaitReporter")
			.rootProcessInstances()
			.list()
			.forEach((other) -> this.runtime.deleteProcessInstance(other.getId(), "not needed"));
		if (!this.scenario.file(number).getPhase().isOpen()) {
			return;
		}
		if (waiting(lifecycle(number)).contains("Task_AssessCase")) {
			this.scenario.handle(number, "coordinator");
		}
		if (called(number) != null) {
			this.cases.addInformation(number, "لا جديد");
		}
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
	}

	private CaseNumber assessed(CaseReport report) {
		CaseNumber number = open(report);
		this.scenario.handle(number, "coordinator");
		return number;
	}

	private void deliver(String message, CaseNumber number) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.messages.correlate(message, number, Map.of()));
	}

	private String lifecycle(CaseNumber number) {
		return this.scenario.file(number).getWorkflowId();
	}

	private ProcessInstance called(CaseNumber number) {
		return this.runtime.createProcessInstanceQuery().superProcessInstanceId(lifecycle(number)).singleResult();
	}

	private boolean isRunning(String instance) {
		return this.runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
	}

	private List<String> waiting(String instance) {
		return this.runtime.getActiveActivityIds(instance);
	}

}
