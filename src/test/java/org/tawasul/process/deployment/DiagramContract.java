package org.tawasul.process.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Ids, names, labels, ways: what one sees of a diagram. */
final class DiagramContract {

	private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry("startEvent", "StartEvent_"),
			Map.entry("endEvent", "EndEvent_"), Map.entry("intermediateCatchEvent", "CatchEvent_"),
			Map.entry("intermediateThrowEvent", "ThrowEvent_"), Map.entry("boundaryEvent", "BoundaryEvent_"),
			Map.entry("eventBasedGateway", "EventGateway_"), Map.entry("subProcess", "SubProcess_"),
			Map.entry("callActivity", "CallActivity_"), Map.entry("sequenceFlow", "Flow_"),
			Map.entry("message", "Message_"));

	private final ParsedModel drawing;

	private final ContractViolations violations;

	/** Asking each element for its own place searches the whole drawing each time. */
	private final Set<String> drawn;

	private DiagramContract(ParsedModel drawing) {
		this.drawing = drawing;
		this.violations = new ContractViolations(drawing.path());
		this.drawn = Stream.of(BpmnShape.class, BpmnEdge.class)
			.flatMap((kind) -> drawing.all(kind).stream())
			.map((place) -> String.valueOf(place.getAttributeValue("bpmnElement")))
			.collect(Collectors.toSet());
	}

	static List<String> check(ParsedModel drawing) {
		DiagramContract contract = new DiagramContract(drawing);
		drawing.all(Process.class).forEach(contract::process);
		drawing.all(FlowNode.class).forEach((node) -> {
			contract.id(node.getElementType().getTypeName(), node.getId());
			contract.name(node);
			contract.violations.require(contract.drawn.contains(node.getId()), node.getId(),
					"has no shape: draw it in Modeler");
		});
		drawing.all(SequenceFlow.class).forEach((flow) -> {
			contract.id("sequenceFlow", flow.getId());
			contract.violations.require(contract.drawn.contains(flow.getId()), flow.getId(),
					"has no line: draw it in Modeler");
		});
		drawing.all(Message.class).forEach((message) -> contract.id("message", message.getId()));
		contract.ways();
		return contract.violations.messages();
	}

	private void process(Process process) {
		String id = process.getId();
		this.violations.require(process.isExecutable(), id, "is not executable: tick Executable");
		this.violations.require(process.getCamundaVersionTag() != null, id,
				"has no versionTag: give it one, such as 1.0.0");
		this.violations.require(String.valueOf(process.getCamundaHistoryTimeToLiveString()).matches("P?\\d+D?"), id,
				"has no history time to live: give it one, such as P365D");
		this.violations.require(process.getName() != null, id, "has no name: name it in Arabic");
		english(process, id);
		this.violations.require((id + ".bpmn").equals(ModelFiles.name(this.drawing.path())), id,
				"is not called like its file");
	}

	private void id(String type, String id) {
		String prefix = PREFIXES.getOrDefault(type, type.endsWith("Gateway") ? "Gateway_" : "Task_");
		this.violations.require(!id.matches("[A-Z]\\w*_(?=[a-z]*\\d)[0-9a-z]{7}"), id,
				"is an id that Modeler made up: say what the element is");
		this.violations.require(id.startsWith(prefix), id, "has an id that does not begin with " + prefix);
	}

	private void name(FlowNode node) {
		if (node.getName() == null || node.getName().isBlank()) {
			boolean joins = node instanceof Gateway && node.getOutgoing().size() < 2;
			this.violations.require(joins, node.getId(), "has no name: name it in Arabic");
			return;
		}
		english(node, node.getId());
	}

	private void english(BaseElement element, String id) {
		this.violations.require(!ParsedModel.properties(element).getOrDefault("label.en", "").isBlank(), id,
				"has no English name: give it the extension property label.en");
	}

	private void ways() {
		Map<FlowNode, Set<FlowNode>> ways = this.drawing.successors();
		Set<SubProcess> byEvent = this.drawing.all(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.collect(Collectors.toSet());
		Collection<FlowNode> begun = ParsedModel.reachable(ways, this.drawing.all(StartEvent.class), Set.of());
		Collection<FlowNode> ending = ParsedModel.reachable(ParsedModel.reversed(ways),
				this.drawing.all(EndEvent.class), Set.of());
		for (FlowNode node : this.drawing.all(FlowNode.class)) {
			this.violations.require(begun.contains(node) || byEvent.contains(node), node.getId(),
					"cannot be reached: draw a flow to it or delete it");
			this.violations.require(ending.contains(node) || byEvent.contains(node), node.getId(),
					"reaches no end: draw a way to an end event");
		}
	}

}
