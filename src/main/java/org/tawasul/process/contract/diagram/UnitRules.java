package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

import static org.tawasul.process.contract.diagram.DecidedWays.isAction;

/**
 * Only a case whose unit is known is given to its handlers, and climbs: there is no path
 * of escalation without a unit.
 */
final class UnitRules {

	private static final Set<String> NEED = Set.of("assignHandlers", "escalateCase", "recordObjection");

	private static final Set<String> FIND = Set.of("routeToUnit", "routeToDirectorate", "adoptResolution");

	private static final Set<String> LOSE = Set.of("referCase");

	private UnitRules() {
	}

	/** Checks a lifecycle of cases. */
	static void check(Diagram diagram, Ways ways, DecidedWays decided, VariableFlow variables, Findings findings) {
		Set<String> unknown = new LinkedHashSet<>(ways.entries());
		Set<String> byEvent = new LinkedHashSet<>(ways.entries());
		byEvent
			.removeIf((entry) -> ways.node(entry).flatMap(Diagram::scope).filter(Diagram::isEventSubProcess).isEmpty());
		unknown.removeAll(byEvent);
		diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, LOSE) || isTable(node))
			.forEach((node) -> unknown.addAll(ways.after(Diagram.id(node))));
		Set<String> reached = without(diagram, decided, variables, unknown);
		if (reached.stream().anyMatch(ways::waits)) {
			reached.addAll(byEvent);
			reached = without(diagram, decided, variables, reached);
		}
		findings.report(ways.nodes(reached).filter((node) -> isAction(node, NEED)), "no-unit", "");
	}

	/** Where one comes to without finding a unit. */
	private static Set<String> without(Diagram diagram, DecidedWays decided, VariableFlow variables, Set<String> from) {
		return decided.go(from, (node) -> isAction(node, FIND),
				(flow) -> isTakenWithout(diagram, variables, flow) && variables.brings(flow, CaseVariables.UNIT));
	}

	private static boolean isTable(Element node) {
		return Diagram.is(node, "businessRuleTask")
				&& ModelXml.engineAttribute(node, "resultVariable").equals(CaseVariables.UNIT);
	}

	/** Whether a case may take a way that has no unit. */
	private static boolean isTakenWithout(Diagram diagram, VariableFlow variables, Element flow) {
		Element gateway = diagram.node(flow.getAttribute("sourceRef")).orElse(null);
		if (gateway == null || !Diagram.is(gateway, "exclusiveGateway") || diagram.outgoing(gateway).size() < 2) {
			return true;
		}
		GatewayConditions conditions = diagram.conditions(gateway);
		Map<String, Set<Origin>> origins = new HashMap<>();
		conditions.variables().forEach((variable) -> origins.put(variable, variables.at(gateway, variable)));
		origins.put(CaseVariables.UNIT, Set.of(VariableFlow.NOWHERE));
		return !conditions.variables().contains(CaseVariables.UNIT) || !conditions.areKnown()
				|| conditions.taken(origins).map((taken) -> taken.containsKey(flow)).orElse(true);
	}

}
