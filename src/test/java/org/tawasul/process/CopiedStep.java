package org.tawasul.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lifecycle after somebody has followed {@code docs/add-a-step.md} to the letter: the
 * step of {@code processes/snippets}, copied, named and connected, with its way back and
 * its form.
 */
public final class CopiedStep {

	/** The step. */
	public static final String STEP = "Task_ApproveResolution";

	/** Its form. */
	public static final String FORM = "ApproveResolution.form";

	/** Steps 4 and 5 of the guide. */
	private static final String CONNECTED = """
			<bpmn:exclusiveGateway id="Gateway_Approved" name="هل اعتُمد الحل؟" default="Flow_Returned"
			 camunda:modelerTemplate="org.tawasul.label" camunda:modelerTemplateVersion="1">
			  <bpmn:extensionElements>
			    <camunda:properties><camunda:property name="label.en" value="Approved?" /></camunda:properties>
			  </bpmn:extensionElements>
			</bpmn:exclusiveGateway>
			<bpmn:sequenceFlow id="Flow_ApprovalDecided" sourceRef="Task_ApproveResolution" targetRef="Gateway_Approved" />
			<bpmn:sequenceFlow id="Flow_Approved" sourceRef="Gateway_Approved" targetRef="Task_SampleAnswer">
			  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'APPROVED'}</bpmn:conditionExpression>
			</bpmn:sequenceFlow>
			<bpmn:sequenceFlow id="Flow_Returned" sourceRef="Gateway_Approved" targetRef="Gateway_JoinResolving" />
			<bpmn:sequenceFlow id="Flow_ApprovalOverdue" sourceRef="BoundaryEvent_ApprovalOverdue"
			 targetRef="Gateway_JoinEscalations" />
			""";

	/** Step 3 of the guide: ids and names, the longest first. */
	private static final Map<String, String> NAMES = new LinkedHashMap<>();

	static {
		NAMES.put("BoundaryEvent_NewStepOverdue", "BoundaryEvent_ApprovalOverdue");
		NAMES.put("BoundaryEvent_NewStepReminder", "BoundaryEvent_ApprovalReminder");
		NAMES.put("Task_RemindOfNewStep", "Task_RemindOfApproval");
		NAMES.put("EndEvent_NewStepReminded", "EndEvent_ApprovalReminded");
		NAMES.put("Flow_NewStepReminded", "Flow_ApprovalReminded");
		NAMES.put("Flow_NewStepReminder", "Flow_ApprovalReminder");
		NAMES.put("Task_NewStep", STEP);
		NAMES.put("formRef=\"NewStep\"", "formRef=\"ApproveResolution\"");
		NAMES.put("\"خطوة جديدة\"", "\"اعتماد الحل\"");
		NAMES.put("\"New step\"", "\"Approve the resolution\"");
		NAMES.put("\"انتهت مهلة الخطوة\"", "\"انتهت مهلة الاعتماد\"");
		NAMES.put("\"Step overdue\"", "\"Approval overdue\"");
		NAMES.put("\"اقترب موعد الخطوة\"", "\"اقترب موعد الاعتماد\"");
		NAMES.put("\"Step due soon\"", "\"Approval due soon\"");
		NAMES.put("\"تذكير المعالجين بالخطوة\"", "\"تذكير المعالجين بالاعتماد\"");
		NAMES.put("\"Remind the handlers of the step\"", "\"Remind the handlers of the approval\"");
	}

	private CopiedStep() {
	}

	/** The released lifecycle with the step. */
	public static String lifecycle() throws IOException {
		String snippet = Files.readString(Path.of("processes/snippets/HandlersStep.bpmn"));
		for (Map.Entry<String, String> name : NAMES.entrySet()) {
			if (!snippet.contains(name.getKey())) {
				throw new IllegalStateException("The snippet has no " + name.getKey());
			}
			snippet = snippet.replace(name.getKey(), name.getValue());
		}
		String step = between(snippet, "</bpmn:documentation>", "</bpmn:process>");
		String drawn = between(snippet, "bpmnElement=\"HandlersStep\">", "</bpmndi:BPMNPlane>");
		String model = replaced(ChangedModels.releasedLifecycle(),
				"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_SampleAnswer\"",
				"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"" + STEP + "\"");
		model = replaced(model, "</bpmn:process>", step + CONNECTED + "</bpmn:process>");
		model = model.replaceFirst("(<bpmn:process [^>]*camunda:versionTag=\"[^\"]*)\"", "$1-approval\"");
		return ModelDrawing.draw(replaced(model, "</bpmndi:BPMNPlane>", drawn + "</bpmndi:BPMNPlane>"));
	}

	private static String replaced(String text, String from, String to) {
		if (!text.contains(from)) {
			throw new IllegalStateException("The lifecycle has no " + from);
		}
		return text.replace(from, to);
	}

	private static String between(String text, String from, String to) {
		return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
	}

}
