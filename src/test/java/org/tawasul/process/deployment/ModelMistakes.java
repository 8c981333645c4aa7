package org.tawasul.process.deployment;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.of;

/**
 * The real files with one slip each, for every rule of the contract: what it is, the
 * files, the file and element that must be named, and what must be said.
 */
final class ModelMistakes {

	private static final String BPMN = "CaseLifecycle.bpmn";

	private static final String INVITE = "Task_InviteToRate";

	private ModelMistakes() {
	}

	static Stream<Arguments> all() {
		return Stream
			.of(shapes(), statuses(), wires(), TableAndFormMistakes.tables(), TableAndFormMistakes.forms(),
					TableAndFormMistakes.palette())
			.flatMap(List::stream);
	}

	private static List<Arguments> shapes() {
		ModelFiles real = ModelFiles.real();
		return List.of(
				of("an id that Modeler made up", real.renamed(BPMN, INVITE, "Activity_0abc123"),
						BPMN + ", Activity_0abc123", "Modeler made up"),
				of("an id without its prefix", real.renamed(BPMN, INVITE, "InviteToRate"), BPMN + ", InviteToRate",
						"does not begin with Task_"),
				mistake("a model without a version", " camunda:versionTag=\"1.4.0\"", "", "CaseLifecycle",
						"versionTag"),
				mistake("a model whose history stays for ever", " camunda:historyTimeToLive=\"P365D\"", "",
						"CaseLifecycle", "history time to live"),
				mistake("a model that does not run", "isExecutable=\"true\"", "isExecutable=\"false\"", "CaseLifecycle",
						"not executable"),
				mistake("a nameless model", " name=\"دورة حياة الطلب\"", "", "CaseLifecycle", "no name"),
				mistake("a nameless task", " name=\"دعوة المستفيد إلى تقييم الخدمة\"", "", INVITE, "no name"),
				mistake("a nameless event", " name=\"أُغلق الطلب\"", "", "EndEvent_CaseClosed", "no name"),
				mistake("a nameless question", " name=\"ما قرار الدراسة؟\"", "", "Gateway_AssessmentDecision",
						"no name"),
				mistake("a step without an English name",
						"<camunda:property name=\"label.en\" value=\"Invite the reporter to rate the service\" />", "",
						INVITE, "no English name"),
				mistake("a model without an English name",
						"<camunda:property name=\"label.en\" value=\"Case lifecycle\" />", "", "CaseLifecycle",
						"no English name"),
				mistake("an end that nobody reaches", "targetRef=\"EndEvent_CaseClosed\"",
						"targetRef=\"" + INVITE + "\"", "EndEvent_CaseClosed", "cannot be reached"),
				mistake("a way that goes round for ever", "targetRef=\"EndEvent_CaseClosed\"",
						"targetRef=\"" + INVITE + "\"", INVITE, "reaches no end"),
				mistake("a task that is not drawn", "bpmnElement=\"" + INVITE + "\"", "bpmnElement=\"Task_RouteCase\"",
						INVITE, "no shape"),
				mistake("a flow that is not drawn", "bpmnElement=\"Flow_ToRate\"", "bpmnElement=\"Flow_Final\"",
						"Flow_ToRate", "no line"));
	}

	private static List<Arguments> statuses() {
		return List.of(
				mistake("a status without a name", "<camunda:property name=\"status.label\" value=\"مغلق\" />", "",
						"EndEvent_CaseClosed", "without the extension property status.label"),
				mistake("a status without an English name",
						"<camunda:property name=\"status.label.en\" value=\"Closed\" />", "", "EndEvent_CaseClosed",
						"without the extension property status.label.en"),
				mistake("a status with two names", "value=\"in_progress\"", "value=\"under_study\"", "Task_ResolveCase",
						"otherwise than another node"),
				mistake("a status without a phase", "<camunda:property name=\"phase\" value=\"DONE\" />", "",
						"EndEvent_CaseClosed", "without a phase"),
				mistake("a status where nobody looks", "value=\"Routing overdue\" />",
						"value=\"Routing overdue\" /><camunda:property name=\"status\" value=\"unrouted\" />"
								+ "<camunda:property name=\"phase\" value=\"RECEIVED\" />",
						"BoundaryEvent_RoutingOverdue", "nobody reads"),
				mistake("a status beside a task that goes on", "name=\"انتهت مهلة الدراسة\" attached",
						"name=\"انتهت مهلة الدراسة\" cancelActivity=\"false\" attached", "Task_AssessCase",
						"in a parallel branch"),
				of("a status behind a parallel gateway", parallel(), BPMN + ", Task_ResolveCase",
						"in a parallel branch"));
	}

	private static ModelFiles parallel() {
		String text = ModelFiles.real().texts().get("processes/" + BPMN);
		int from = text.indexOf("<bpmn:exclusiveGateway id=\"Gateway_AssessmentDecision\"");
		String gateway = text.substring(from, text.indexOf("</bpmn:exclusiveGateway>", from) + 24);
		return ModelFiles.real().with(BPMN, gateway, gateway.replace("exclusiveGateway", "parallelGateway"));
	}

	private static List<Arguments> wires() {
		return List.of(
				mistake("a flow without a condition", "${decision == 'REFER'}", "REFER", "Flow_ReferAtAssessment",
						"no condition"),
				mistake("a gateway that asks what nobody knows", "${unit != null}", "${place != null}",
						"Flow_UnitFound", "variable place, which nobody declares"),
				mistake("a timer that waits for nothing", "${routingDue}</bpmn:timeDate>",
						"${routingEnd}</bpmn:timeDate>", "Timer_RoutingOverdue",
						"variable routingEnd, which nobody declares"),
				mistake("a timer that reads what is gone", "${routingDue}</bpmn:timeDate>",
						"${routing}</bpmn:timeDate>", "Timer_RoutingOverdue",
						"variable routing, which nobody declares"),
				mistake("a time in the diagram", "${routingDue}</bpmn:timeDate>", "PT2H</bpmn:timeDate>",
						"Timer_RoutingOverdue", "time of its own"),
				mistake("a due date that nobody sets", "{assessDue}\"", "{assessEnd}\"", "Task_AssessCase",
						"variable assessEnd, which nobody declares"),
				mistake("an input that no table answers", "${assess}", "${assessTime}", "Task_AssignHandlers",
						"variable assessTime, which nobody declares"),
				mistake("a message that nobody has written", ">received<", ">recieved<", "Task_AcknowledgeReceipt",
						"nobody has written: recieved"),
				mistake("a task for nobody", "Groups=\"${handlers}\"", "Groups=\"everybody\"", "Task_AssessCase",
						"given to nobody"),
				mistake("a task without a group", " camunda:candidateGroups=\"${handlers}\"", "", "Task_AssessCase",
						"given to nobody"),
				mistake("a task for one person", "Groups=\"${handlers}\"",
						"Groups=\"${handlers}\" camunda:assignee=\"x\"", "Task_AssessCase", "given to nobody"),
				mistake("a task without a form", " camunda:formRef=\"RouteCase\" camunda:formRefBinding=\"deployment\"",
						"", "Task_RouteCase", "no form"),
				mistake("a rule task without a table", " camunda:decisionRef=\"CaseRouting\"", "",
						"Task_FindResponsibleUnit", "asks no table"),
				mistake("an action that is missing", " camunda:delegateExpression=\"${inviteToRate}\"", "", INVITE,
						"does nothing"),
				mistake("a step of its own transaction", "id=\"Task_AssignHandlers\"",
						"id=\"Task_AssignHandlers\" camunda:asyncBefore=\"true\"", "Task_AssignHandlers",
						"asynchronous"),
				mistake("a message that nobody sends", "name=\"ObjectionRaised\"", "name=\"Objection\"",
						"Message_ObjectionRaised", "nobody sends: Objection"),
				mistake("another process with the case number", "<bpmn:sequenceFlow id=\"Flow_CaseReceived\"",
						"<bpmn:callActivity id=\"CallActivity_Meeting\" name=\"لقاء\" calledElement=\"MinisterMeeting\">"
								+ "<bpmn:extensionElements><camunda:in businessKey=\"${unit}\" /></bpmn:extensionElements>"
								+ "</bpmn:callActivity><bpmn:sequenceFlow id=\"Flow_CaseReceived\"",
						"CallActivity_Meeting", "case number"));
	}

	private static Arguments mistake(String what, String from, String to, String element, String words) {
		return of(what, ModelFiles.real().with(BPMN, from, to), BPMN + ", " + element, words);
	}

}
