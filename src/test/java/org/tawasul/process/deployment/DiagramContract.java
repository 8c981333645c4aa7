package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * How the release names its elements and files, beyond what owners are held to.
 */
final class DiagramContract {

	private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry("startEvent", "StartEvent_"),
			Map.entry("endEvent", "EndEvent_"), Map.entry("intermediateCatchEvent", "CatchEvent_"),
			Map.entry("intermediateThrowEvent", "ThrowEvent_"), Map.entry("boundaryEvent", "BoundaryEvent_"),
			Map.entry("eventBasedGateway", "EventGateway_"), Map.entry("subProcess", "SubProcess_"),
			Map.entry("callActivity", "CallActivity_"), Map.entry("sequenceFlow", "Flow_"),
			Map.entry("message", "Message_"));

	private final ContractViolations violations;

	private DiagramContract(ParsedModel drawing) {
		this.violations = new ContractViolations(drawing.path());
	}

	static List<String> check(ParsedModel drawing) {
		DiagramContract contract = new DiagramContract(drawing);
		drawing.all(Process.class)
			.forEach((process) -> contract.violations.require(
					(process.getId() + ".bpmn").equals(ModelFiles.name(drawing.path())), process.getId(),
					"is not called like its file"));
		drawing.all(FlowNode.class).forEach((node) -> contract.id(node.getElementType().getTypeName(), node.getId()));
		drawing.all(SequenceFlow.class).forEach((flow) -> contract.id("sequenceFlow", flow.getId()));
		drawing.all(Message.class).forEach((message) -> contract.id("message", message.getId()));
		return contract.violations.messages();
	}

	private void id(String type, String id) {
		String prefix = PREFIXES.getOrDefault(type, type.endsWith("Gateway") ? "Gateway_" : "Task_");
		this.violations.require(id.startsWith(prefix), id, "has an id that does not begin with " + prefix);
	}

}
