package org.tawasul.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The step of {@code processes/snippets}, copied into the lifecycle behind the answer as
 * {@code docs/add-a-step.md} tells.
 */
public final class CopiedStep {

	private CopiedStep() {
	}

	/**
	 * The released lifecycle with the step, which the form {@code ReviewResolution}
	 * belongs to.
	 */
	public static String lifecycle() throws IOException {
		String snippet = Files.readString(Path.of("processes/snippets/HandlersStep.bpmn"))
			.replace("formRef=\"NewStep\"", "formRef=\"ReviewResolution\"");
		String step = between(snippet, "</bpmn:documentation>", "</bpmn:process>");
		String drawn = between(snippet, "bpmnElement=\"HandlersStep\">", "</bpmndi:BPMNPlane>");
		return ModelDrawing.draw(ChangedModels.releasedLifecycle()
			.replace("sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_SampleAnswer\"",
					"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_NewStep\"")
			.replace("</bpmn:process>", step + """
					<bpmn:sequenceFlow id="Flow_NewStepDone" sourceRef="Task_NewStep" targetRef="Task_SampleAnswer" />
					<bpmn:sequenceFlow id="Flow_NewStepOverdue" sourceRef="BoundaryEvent_NewStepOverdue"
					 targetRef="Gateway_JoinEscalations" />
					</bpmn:process>""")
			.replace("</bpmndi:BPMNPlane>",
					drawn + edge("Flow_NewStepDone") + edge("Flow_NewStepOverdue") + "</bpmndi:BPMNPlane>"));
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
