package org.tawasul.webapps.audit;

import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class EngineTargetsTest {

	@Autowired
	private EngineTargets targets;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private HistoryService history;

	@Autowired
	private CaseScenario scenario;

	@Test
	void aDeploymentIsDescribedByItsNameAndFiles() {
		assertThat(this.targets.lastDeployment()).containsKeys("name", "files")
			.hasEntrySatisfying(EngineTargets.SUBJECT,
					(id) -> assertThat(this.repository.createDeploymentQuery().deploymentId(id).count()).isOne());
	}

	@Test
	void aTaskAndAProcessAreDescribedByTheNumberOfTheirCase() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String task = this.scenario.task(number).getId();
		String process = this.scenario.process(number).getId();
		assertThat(describe("POST", "/engine-rest/task/" + task + "/assignee"))
			.containsEntry(EngineTargets.SUBJECT, number.toString())
			.containsEntry("step", "Task_AssessCase");
		assertThat(describe("DELETE", "/engine-rest/process-instance/" + process)).containsEntry(EngineTargets.SUBJECT,
				number.toString());
		assertThat(describe("DELETE", "/engine-rest/process-instance/no-such")).isEmpty();
	}

	@Test
	void aJobOfTheEnginesOwnHasNoStepAndStopsNobody() {
		String cleanup = this.history.cleanUpHistoryAsync(true).getId();
		assertThat(describe("POST", "/engine-rest/job/" + cleanup + "/execute")).doesNotContainKey("step");
	}

	private Map<String, String> describe(String method, String path) {
		return this.targets.describe(EngineAuditRules.find(method, path).orElseThrow());
	}

}
