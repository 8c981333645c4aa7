package org.tawasul.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

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

	/**
	 * Where there is room for the step: to the right of and below where it was copied.
	 */
	private static final int RIGHT = 3370;

	private static final int BELOW = 80;

	private static final Pattern PLACE = Pattern.compile(" x=\"(\\d+)\" y=\"(\\d+)\"");

	/** The new end of the arrow to the step. */
	private static final String REDIRECTED = ways("Flow_Resolved", 3465, 900, 3490, 900, 3490, 370, 3530, 370);

	/** What is drawn in steps 4 and 5 of the guide. */
	private static final String DRAWN = """
			<bpmndi:BPMNShape id="Shape_Gateway_Approved" bpmnElement="Gateway_Approved" isMarkerVisible="true">
			  <dc:Bounds x="3800" y="345" width="50" height="50" />
			  <bpmndi:BPMNLabel><dc:Bounds x="3860" y="363" width="80" height="14" /></bpmndi:BPMNLabel>
			</bpmndi:BPMNShape>
			""" + ways("Flow_ApprovalDecided", 3680, 370, 3800, 370)
			+ ways("Flow_Approved", 3825, 395, 3825, 460, 3510, 460, 3510, 825, 3605, 825, 3605, 860)
			+ ways("Flow_Returned", 3825, 345, 3825, 165, 3040, 165, 3040, 830, 3005, 830, 3005, 875)
			+ ways("Flow_ApprovalOverdue", 3605, 428, 3605, 490, 3475, 490, 3475, 1150, 2300, 1150, 2300, 1075);

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
		String drawn = PLACE.matcher(between(snippet, "bpmnElement=\"HandlersStep\">", "</bpmndi:BPMNPlane>"))
			.replaceAll((place) -> " x=\"%d\" y=\"%d\"".formatted(Integer.parseInt(place.group(1)) + RIGHT,
					Integer.parseInt(place.group(2)) + BELOW));
		String model = replaced(ChangedModels.releasedLifecycle(),
				"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"Task_SampleAnswer\"",
				"sourceRef=\"Gateway_ResolutionOutcome\" targetRef=\"" + STEP + "\"");
		model = replaced(model, "</bpmn:process>", step + CONNECTED + "</bpmn:process>");
		model = replacedFirst(model, "(<bpmn:process [^>]*camunda:versionTag=\"[^\"]*)\"", "$1-approval\"");
		model = replacedFirst(model, "(?s)<bpmndi:BPMNEdge [^>]*bpmnElement=\"Flow_Resolved\">.*?</bpmndi:BPMNEdge>",
				REDIRECTED);
		return replaced(model, "</bpmndi:BPMNPlane>", drawn + DRAWN + "</bpmndi:BPMNPlane>");
	}

	/** An arrow through places: from the left, from above, and so on. */
	private static String ways(String flow, int... places) {
		StringBuilder edge = new StringBuilder(
				"<bpmndi:BPMNEdge id=\"Edge_%1$s\" bpmnElement=\"%1$s\">".formatted(flow));
		for (int at = 0; at < places.length; at += 2) {
			edge.append("<di:waypoint x=\"%d\" y=\"%d\" />".formatted(places[at], places[at + 1]));
		}
		return edge.append("</bpmndi:BPMNEdge>").toString();
	}

	private static String replaced(String text, String from, String to) {
		if (!text.contains(from)) {
			throw new IllegalStateException("The lifecycle has no " + from);
		}
		return text.replace(from, to);
	}

	private static String replacedFirst(String text, String from, String to) {
		String replaced = text.replaceFirst(from, to);
		if (replaced.equals(text)) {
			throw new IllegalStateException("The lifecycle has no " + from);
		}
		return replaced;
	}

	private static String between(String text, String from, String to) {
		return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
	}

}
