package org.tawasul.process.contract.diagram;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;
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
	static void check(Diagram diagram, Ways ways, DecidedWays decided, Findings findings) {
		Set<String> unknown = new LinkedHashSet<>(ways.entries());
		unknown.removeIf(
				(entry) -> ways.node(entry).flatMap(Diagram::scope).filter(Diagram::isEventSubProcess).isPresent());
		diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, LOSE) || isTable(node))
			.forEach((node) -> unknown.addAll(ways.after(Diagram.id(node))));
		decided.go(unknown, (node) -> isAction(node, FIND), (flow) -> isTakenWithout(diagram, flow))
			.stream()
			.flatMap((place) -> ways.node(place).stream())
			.filter((node) -> isAction(node, NEED))
			.distinct()
			.forEach((node) -> findings.report(node, "no-unit"));
	}

	private static boolean isTable(Element node) {
		return Diagram.is(node, "businessRuleTask")
				&& ModelXml.engineAttribute(node, "resultVariable").equals(CaseVariables.UNIT);
	}

	/** Whether a case may take a way that has no unit. */
	private static boolean isTakenWithout(Diagram diagram, Element flow) {
		Element gateway = diagram.node(flow.getAttribute("sourceRef")).orElse(null);
		if (gateway == null || !Diagram.is(gateway, "exclusiveGateway")) {
			return true;
		}
		String own = condition(flow);
		if (!own.isEmpty()) {
			return !asksUnit(own) || isMet(own);
		}
		return diagram.outgoing(gateway)
			.stream()
			.map(UnitRules::condition)
			.noneMatch((other) -> asksUnit(other) && isMet(other));
	}

	private static String condition(Element flow) {
		return Diagram.children(flow, "conditionExpression")
			.stream()
			.map((condition) -> ModelXml.text(condition).strip())
			.findFirst()
			.orElse("");
	}

	private static boolean asksUnit(String condition) {
		return PlainExpression.variablesOf(condition).orElse(Collections.emptySet()).equals(Set.of(CaseVariables.UNIT));
	}

	private static boolean isMet(String condition) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(CaseVariables.UNIT, null);
		return PlainExpression.test(condition, values);
	}

}
