package org.tawasul.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
		this.deployment = ChangedModels.deploy(this.repository, withStep(), "ReviewResolution.form").getId();
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

	private static String withStep() throws IOException {
		String snippet = Files.readString(Path.of("processes/snippets/HandlersStep.bpmn"))
			.replace("formRef=\"NewStep\"", "formRef=\"ReviewResolution\"");
		String step = between(snippet, "</bpmn:documentation>", "</bpmn:process>");
		String drawn = between(snippet, "bpmnElement=\"HandlersStep\">", "</bpmndi:BPMNPlane>");
		return ChangedModels.releasedLifecycle()
			.replace("sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_SampleAnswer\"",
					"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_NewStep\"")
			.replace("</bpmn:process>", step + """
					<bpmn:sequenceFlow id="Flow_NewStepDone" sourceRef="Task_NewStep" targetRef="Task_SampleAnswer" />
					<bpmn:sequenceFlow id="Flow_NewStepOverdue" sourceRef="BoundaryEvent_NewStepOverdue"
					 targetRef="Gateway_JoinEscalations" />
					</bpmn:process>""")
			.replace("</bpmndi:BPMNPlane>",
					drawn + edge("Flow_NewStepDone") + edge("Flow_NewStepOverdue") + "</bpmndi:BPMNPlane>");
	}

	private static String edge(String flow) {
		return """
				<bpmndi:BPMNEdge id="Edge_%1$s" bpmnElement="%1$s">
				  <di:waypoint x="310" y="290" /><di:waypoint x="400" y="290" />
				</bpmndi:BPMNEdge>
				""".formatted(flow);
	}

	private static String between(String text, String from, String to) {
		return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
	}

}
