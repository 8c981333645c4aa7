package org.tawasul.process;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whatever is done by hand in the engine, an open case keeps its one process and a closed
 * case gets none.
 */
@TawasulTest
class LifecycleListenersTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseConsistencyCheck agreement;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private IdentityService identity;

	@Autowired
	private PlatformTransactionManager transactions;

	private CaseNumber number;

	private String process;

	@BeforeEach
	void aFire() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.process = this.scenario.process(this.number).getId();
	}

	@AfterEach
	void nothingHasChanged() {
		this.identity.clearAuthentication();
		assertThat(this.agreement.findInconsistencies(List.of(this.number))).isEmpty();
	}

	@Test
	void theSameReportOpenedTwiceIsTwoCases() {
		CaseNumber second = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(second).isNotEqualTo(this.number);
		assertThat(this.scenario.process(second).getId()).isNotEqualTo(this.process);
	}

	@Test
	void aCaseHasOneProcess() {
		refused(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle", this.number.toString()));
		refused(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle", this.number.toString(),
				Map.of("unit", "EDU-01")));
		refused(() -> this.runtime.createProcessInstanceByKey("CaseLifecycle")
			.businessKey(this.number.toString())
			.startBeforeActivity("Task_ResolveCase")
			.execute());
	}

	@Test
	void aClosedCaseGetsNoNewProcess() {
		this.scenario.handle(this.number, "coordinator");
		this.scenario.resolve(this.number, "coordinator");
		this.cases.accept(this.number);
		refused(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle", this.number.toString()));
		refused(() -> this.runtime.createProcessInstanceByKey("CaseLifecycle")
			.businessKey(this.number.toString())
			.startBeforeActivity("Task_ResolveCase")
			.execute());
	}

	@Test
	void noProcessWithoutACase() {
		refused(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle"));
		refused(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle", "999999999"));
		refused(() -> this.runtime.startProcessInstanceByKey("CaseLifecycle", "'; drop table"));
		refused(() -> this.runtime.createProcessInstanceByKey("CaseLifecycle")
			.startBeforeActivity("Task_ResolveCase")
			.execute());
	}

	@Test
	void theAdministratorDoesNotDeleteTheProcessOfAnOpenCase() {
		refused(() -> this.runtime.deleteProcessInstance(this.process, "by mistake"));
		refused(() -> this.runtime.deleteProcessInstance(this.process, "by mistake", true));
		refused(() -> this.runtime.deleteProcessInstance(this.process, "by mistake", true, true, true, true));
		refused(() -> this.runtime.createProcessInstanceModification(this.process)
			.cancelAllForActivity("Task_AssessCase")
			.execute(true, true));
	}

	@Test
	void noDeploymentIsDeletedWithItsCases() {
		String deployment = this.repository
			.getProcessDefinition(this.scenario.process(this.number).getProcessDefinitionId())
			.getDeploymentId();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			refused(() -> this.repository.deleteDeployment(deployment, true, true, true));
		});
	}

	@Test
	void aHandlerCannotEndACaseByAnErrorOrAnEscalation() {
		String task = this.scenario.task(this.number).getId();
		this.identity.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		refused(() -> this.tasks.handleBpmnError(task, "anything"));
		refused(() -> this.tasks.handleBpmnError(task, "anything", "words", Map.of("ministerReached", true)));
		refused(() -> this.tasks.handleEscalation(task, "anything"));
		refused(() -> this.tasks.handleEscalation(task, "anything", Map.of("ministerReached", true)));
	}

	@Test
	void aHandlerCannotChangeWhatGatewaysAndTimersRead() {
		String task = this.scenario.task(this.number).getId();
		this.identity.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		forbidden(() -> this.tasks.setVariable(task, "ministerReached", true));
		forbidden(() -> this.tasks.setVariableLocal(task, "handlers", "care"));
		forbidden(() -> this.tasks.removeVariable(task, "assessDue"));
		forbidden(() -> this.runtime.setVariable(this.process, "ministerReached", true));
		forbidden(() -> this.runtime.deleteProcessInstance(this.process, "no"));
		forbidden(() -> this.runtime.correlateMessage("CaseWithdrawn", this.number.toString()));
		refused(() -> this.tasks.resolveTask(task, Map.of("ministerReached", true)));
		this.identity.clearAuthentication();
		assertThat(this.runtime.getVariable(this.process, "ministerReached")).isEqualTo(false);
	}

	@Test
	void aHandlerWhoIsSignedInMayDoAllThatTheFormOffers() {
		this.identity.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		this.scenario.handle(this.number, "coordinator");
		this.scenario.ask(this.number, "coordinator", "في أي طابق؟");
		this.identity.clearAuthentication();
		this.cases.addInformation(this.number, "في الطابق الثاني");
		this.identity.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		this.scenario.escalate(this.number, "coordinator");
		this.identity.clearAuthentication();
		assertThat(this.scenario.handlers(this.number)).isEqualTo("EDU-01-SAF.head");
	}

	@Test
	void whileTheAdministratorHasSuspendedACaseReportersAreToldSo() {
		this.runtime.suspendProcessInstanceById(this.process);
		assertThatThrownBy(() -> this.cases.addInformation(this.number, "الدخان يزداد"))
			.isInstanceOf(CaseActionNotAllowedException.class);
		this.runtime.activateProcessInstanceById(this.process);
		this.cases.addInformation(this.number, "الدخان يزداد");
		assertThat(this.scenario.timeline(this.number)).filteredOn("information_added"::equals).hasSize(1);
	}

	private static void forbidden(ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOf(AuthorizationException.class);
	}

	private static void refused(ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOf(ProcessEngineException.class)
			.satisfies((refusal) -> assertThat(refusal.getMessage()).isNotBlank().doesNotContain("ENGINE-"));
	}

}
