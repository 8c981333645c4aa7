package org.tawasul.process.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Statuses: open words with labels, closed phases, and one way of the case at a time. */
final class StatusContract {

	/** Those on which the engine's listeners look for a status. */
	private static final Set<String> BEARERS = Set.of("startEvent", "userTask", "serviceTask", "businessRuleTask",
			"endEvent", "intermediateCatchEvent", "eventBasedGateway", "receiveTask");

	private StatusContract() {
	}

	static List<String> check(ParsedModel drawing) {
		ContractViolations violations = new ContractViolations(drawing.path());
		Set<FlowNode> beside = beside(drawing);
		Map<String, List<String>> named = new HashMap<>();
		for (FlowNode node : drawing.all(FlowNode.class)) {
			Map<String, String> properties = ParsedModel.properties(node);
			String status = properties.get("status");
			violations.require((status == null) == (properties.get("phase") == null), node.getId(),
					"has a status without a phase or a phase without a status: give both");
			if (status == null) {
				continue;
			}
			for (String name : List.of("status.label", "status.label.en")) {
				violations.require(!properties.getOrDefault(name, "").isBlank(), node.getId(),
						"has a status without the extension property " + name);
			}
			List<String> names = Stream.of("status.label", "status.label.en").map(properties::get).toList();
			violations.require(names.equals(named.computeIfAbsent(status, (word) -> names)), node.getId(),
					"names the status " + status + " otherwise than another node: " + names);
			violations.require(BEARERS.contains(node.getElementType().getTypeName()), node.getId(),
					"has a status that nobody reads: put it on a task, a start, an end or a waiting event");
			violations.require(!beside.contains(node), node.getId(),
					"has a status in a parallel branch: move it before or behind");
		}
		return violations.messages();
	}

	/** What runs while something else of the case runs. */
	private static Set<FlowNode> beside(ParsedModel drawing) {
		Map<FlowNode, Set<FlowNode>> ways = drawing.successors();
		Set<Gateway> joins = drawing.all(Gateway.class)
			.stream()
			.filter((gateway) -> isParallel(gateway) && gateway.getIncoming().size() > 1)
			.collect(Collectors.toSet());
		Set<FlowNode> beside = new HashSet<>();
		drawing.all(Gateway.class)
			.stream()
			.filter((gateway) -> isParallel(gateway) && gateway.getOutgoing().size() > 1)
			.forEach((gateway) -> beside.addAll(ParsedModel.reachable(ways, ways.get(gateway), joins)));
		drawing.all(BoundaryEvent.class)
			.stream()
			.filter((event) -> !event.cancelActivity())
			.forEach((event) -> beside.addAll(ParsedModel.reachable(ways, Set.of(event), Set.of())));
		drawing.all(StartEvent.class)
			.stream()
			.filter((event) -> !event.isInterrupting())
			.forEach((event) -> beside.addAll(ParsedModel.reachable(ways, Set.of(event), Set.of())));
		drawing.all(Activity.class)
			.stream()
			.filter((activity) -> activity.getLoopCharacteristics() != null)
			.forEach(beside::add);
		beside.removeAll(joins);
		return beside;
	}

	private static boolean isParallel(Gateway gateway) {
		return gateway instanceof ParallelGateway || gateway instanceof InclusiveGateway;
	}

}
