package org.tawasul.process;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A lifecycle that gives a task to others than those who have the case, put into the
 * database where no deployment is checked.
 */
@TawasulTest
class TaskGroupListenerTest {

	private static final String OWN = "camunda:candidateGroups=\"${handlers}\"";

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	private String deployment;

	@BeforeEach
	void deploy() {
		this.deployment = ChangedModels.deploy(this.repository, ChangedModels.releasedLifecycle()).getId();
	}

	@AfterEach
	void cleanUp() {
		store(ChangedModels.releasedLifecycle());
		this.repository.deleteDeployment(this.deployment, true);
	}

	@ParameterizedTest
	@CsvSource({ "camunda:candidateGroups=\"owners\"", "'camunda:candidateGroups=\"${handlers},owners\"'",
			"camunda:candidateGroups=\"${handlers}\" camunda:candidateUsers=\"owner\"",
			"camunda:candidateGroups=\"${handlers}\" camunda:assignee=\"owner\"",
			"camunda:candidateGroups=\"${importance}\"" })
	void noTaskOfACaseIsForOthersThanItsHandlers(String others) {
		store(ChangedModels.releasedLifecycle().replace(OWN, others));
		assertThatThrownBy(() -> this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")))
			.hasStackTraceContaining("task.group");
	}

	private void store(String lifecycle) {
		this.jdbc.sql("update public.act_ge_bytearray set bytes_ = :bytes where deployment_id_ = :id and name_ = :name")
			.param("bytes", lifecycle.getBytes(StandardCharsets.UTF_8))
			.param("id", this.deployment)
			.param("name", "CaseLifecycle.bpmn")
			.update();
		this.engine.getDeploymentCache().discardProcessDefinitionCache();
	}

}
