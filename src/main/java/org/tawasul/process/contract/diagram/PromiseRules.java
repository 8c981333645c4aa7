package org.tawasul.process.contract.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;

import org.springframework.context.MessageSourceResolvable;

/**
 * Nodes by whose ids, statuses and actions programs, texts, lists and other models know
 * the lifecycle. Its owners may only move them together with all of those, so an
 * administrator has to agree: these rules begin with {@code promised-}.
 */
final class PromiseRules {

	private static final List<Promise> NODES = List.of(status("StartEvent_CaseReceived", "startEvent", "received"),
			action("Task_AcknowledgeReceipt", "notifyReporter"), table("Task_AssessImportance", "CaseImportance"),
			table("Task_FindResponsibleUnit", "CaseRouting"), node("Gateway_UnitFound", "exclusiveGateway"),
			status("Task_RouteCase", "userTask", "unrouted"), timer("BoundaryEvent_RoutingOverdue", "Task_RouteCase"),
			table("Task_DecideDeadlines", "CaseDeadline"), action("Task_AssignHandlers", "assignHandlers"),
			node("Gateway_MinisterReached", "exclusiveGateway"), status("Task_AssessCase", "userTask", "under_study"),
			timer("BoundaryEvent_AssessmentOverdue", "Task_AssessCase"),
			timer("BoundaryEvent_AssessmentReminder", "Task_AssessCase"),
			table("Task_DecideResolutionDeadline", "CaseDeadline"),
			action("Task_StartResolutionClock", "startResolutionClock"),
			status("Task_ResolveCase", "userTask", "in_progress"),
			timer("BoundaryEvent_ResolutionOverdue", "Task_ResolveCase"),
			timer("BoundaryEvent_ResolutionReminder", "Task_ResolveCase"), action("Task_AskReporter", "askReporter"),
			status("Task_AskReporter", "serviceTask", "awaiting_reporter"),
			node("EventGateway_ReporterAnswer", "eventBasedGateway"), action("Task_EscalateCase", "escalateCase"),
			action("Task_SendInterimReply", "sendInterimReply"),
			status("Task_DecideAsMinister", "userTask", "with_minister"),
			timer("BoundaryEvent_MinisterReminder", "Task_DecideAsMinister"),
			action("Task_NotifyDecision", "notifyDecision"), action("Task_NotifyResolution", "notifyResolution"),
			status("Task_NotifyResolution", "serviceTask", "resolved"),
			node("EventGateway_ReporterVerdict", "eventBasedGateway"),
			action("Task_RecordObjection", "recordObjection"),
			status("Task_RecordObjection", "serviceTask", "objected"), action("Task_InviteToRate", "inviteToRate"),
			status("EndEvent_CaseClosed", "endEvent", "closed"), node("SubProcess_InformationAdded", "subProcess"),
			node("SubProcess_CaseWithdrawn", "subProcess"), status("EndEvent_CaseWithdrawn", "endEvent", "withdrawn"));

	private PromiseRules() {
	}

	static void check(Diagram diagram, Element process, Findings findings) {
		if (diagram.key().equals(ProcessKeys.LIFECYCLE)) {
			NODES.forEach((promise) -> check(diagram, process, promise, findings));
		}
		ProcessKeys.promisedMessages(diagram.key())
			.stream()
			.filter((message) -> diagram.nodes()
				.stream()
				.noneMatch((node) -> diagram.message(node).filter(message::equals).isPresent()))
			.forEach((message) -> findings.report(process, "promised-message", message,
					PromiseWords.ofMessage(message)));
	}

	private static void check(Diagram diagram, Element process, Promise promise, Findings findings) {
		Optional<Element> node = diagram.node(promise.id()).filter((found) -> Diagram.is(found, promise.kind()));
		if (node.isEmpty()) {
			findings.report(process, "promised-node", promise.id(), promise.words());
			return;
		}
		Map<String, String> properties = Diagram.properties(node.get());
		String is = switch (promise.meaning()) {
			case "status" -> properties.getOrDefault("status", "");
			case "action" -> Diagram.action(node.get()).orElse("");
			case "table" -> ModelXml.engineAttribute(node.get(), "decisionRef");
			case "timer" -> Diagram.timer(node.get()).isPresent() ? node.get().getAttribute("attachedToRef") : "";
			default -> "";
		};
		if (!is.equals(promise.value())) {
			findings.report(node.get(), "promised-meaning", promise.value(), promise.words());
		}
	}

	private static Promise node(String id, String kind) {
		return new Promise(id, kind, "", "");
	}

	private static Promise status(String id, String kind, String status) {
		return new Promise(id, kind, "status", status);
	}

	private static Promise action(String id, String action) {
		return new Promise(id, "serviceTask", "action", action);
	}

	private static Promise table(String id, String table) {
		return new Promise(id, "businessRuleTask", "table", table);
	}

	private static Promise timer(String id, String task) {
		return new Promise(id, "boundaryEvent", "timer", task);
	}

	/**
	 * What a node is known for.
	 *
	 * @param id of the node
	 * @param kind of the node
	 * @param meaning what of it, if anything
	 * @param value of that
	 */
	private record Promise(String id, String kind, String meaning, String value) {

		List<MessageSourceResolvable> words() {
			return PromiseWords.ofNode(this.meaning, this.value.isEmpty() ? this.id : this.value);
		}

	}

}
