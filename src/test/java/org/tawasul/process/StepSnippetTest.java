package org.tawasul.process;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
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
 * The approval of answers that an owner has drawn by {@code docs/add-a-step.md}: cases
 * come to it, go on or come back, and climb from it by its own timers.
 */
@TawasulTest
class StepSnippetTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private TaskService tasks;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	private String deployment = "";

	@BeforeEach
	void anOwnerPublishesWhatTheGuideMakes() throws IOException {
		this.scenario.resetClock();
		this.deployment = ChangedModels.deploy(this.repository, CopiedStep.lifecycle(), CopiedStep.FORM).getId();
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.scenario.resetClock();
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void anApprovedResolutionReachesTheReporter() {
		CaseNumber number = inStep();
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("in_progress");
		assertThat(this.scenario.file(number).getResolution()).isNull();
		this.scenario.complete(number, "coordinator", Map.of("decision", "APPROVED"));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("resolved");
		this.cases.accept(number);
	}

	@Test
	void aReturnedResolutionComesBackToThoseWhoWroteItAndIsApprovedTheNextTime() {
		CaseNumber number = inStep();
		Instant due = this.scenario.due(number);
		this.scenario.complete(number, "coordinator", Map.of("decision", "RETURNED", "note", "أين فُحص المستودع؟"));
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		assertThat(this.scenario.file(number).getResolution()).isNull();
		assertThat(this.scenario.due(number)).isEqualTo(due);
		this.scenario.resolve(number, "coordinator");
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo(CopiedStep.STEP);
		// Forms are filled with variables of their keys: nobody returns it again unseen.
		assertThat(this.tasks.getVariables(this.scenario.task(number).getId())).doesNotContainValue("RETURNED");
		this.scenario.complete(number, "coordinator", Map.of("decision", "APPROVED"));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("resolved");
		this.cases.accept(number);
	}

	@Test
	void aStepThatNobodyDoesIsRemindedOfAndClimbsTheLadder() {
		CaseNumber number = inStep();
		this.scenario.advanceToTimer(number, "BoundaryEvent_ApprovalReminder");
		assertThat(this.scenario.timeline(number)).contains("reminded");
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo(CopiedStep.STEP);
		this.scenario.advanceToTimer(number, "BoundaryEvent_ApprovalOverdue");
		assertThat(this.scenario.escalationLevels(number)).containsExactly("EDU-01-SAF coordinators",
				"EDU-01-SAF head");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo(CopiedStep.STEP);
		this.scenario.complete(number, "head", Map.of("decision", "APPROVED"));
		this.cases.accept(number);
	}

	private CaseNumber inStep() {
		CaseNumber number = this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber();
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		assertThat(this.scenario.task(number).getTaskDefinitionKey()).isEqualTo(CopiedStep.STEP);
		return number;
	}

}
