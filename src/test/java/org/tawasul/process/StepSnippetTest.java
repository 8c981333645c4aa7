package org.tawasul.process;

import java.io.IOException;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A step that an owner copies from {@code processes/snippets} behind the answer, as
 * {@code docs/add-a-step.md} tells, and connects with the gateway of escalations.
 */
@TawasulTest
class StepSnippetTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	private String deployment = "";

	@BeforeEach
	void anOwnerPublishesTheLifecycleWithTheCopiedStep() throws IOException {
		this.scenario.resetClock();
		this.deployment = ChangedModels.deploy(this.repository, CopiedStep.lifecycle(), "ReviewResolution.form")
			.getId();
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.scenario.resetClock();
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void whatIsDecidedInTheStepLetsTheCaseGoOn() {
		CaseNumber number = inStep();
		this.scenario.complete(number, "coordinator", Map.of("review", "APPROVED"));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("resolved");
		this.cases.accept(number);
	}

	@Test
	void aStepThatNobodyDoesIsRemindedOfAndClimbsTheLadder() {
		CaseNumber number = inStep();
		this.scenario.advanceToTimer(number, "BoundaryEvent_NewStepReminder");
		assertThat(this.scenario.timeline(number)).contains("reminded");
		this.scenario.advanceToTimer(number, "BoundaryEvent_NewStepOverdue");
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		this.scenario.complete(number, "head", Map.of("review", "APPROVED"));
		this.cases.accept(number);
	}

	private CaseNumber inStep() {
		CaseNumber number = this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber();
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo("Task_NewStep");
		return number;
	}

}
