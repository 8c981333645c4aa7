package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.tawasul.process.expression.PlainExpression;
import org.w3c.dom.Element;

/**
 * What is known of a variable behind a gateway that asks it alone: on each way it has the
 * values only by which that way is taken.
 */
final class GatewayAnswers {

	private final Diagram diagram;

	/** By flow and value; the conditions are parsed once for each. */
	private final Map<Element, Map<String, Boolean>> taken = new HashMap<>();

	GatewayAnswers(Diagram diagram) {
		this.diagram = diagram;
	}

	/** The variables on a way out of an exclusive gateway. */
	Map<String, Set<Origin>> by(Element flow, Map<String, Set<Origin>> state) {
		Element gateway = this.diagram.node(flow.getAttribute("sourceRef")).orElse(null);
		if (gateway == null || this.diagram.outgoing(gateway).size() < 2) {
			return state;
		}
		Set<String> asked = new HashSet<>();
		this.diagram.outgoing(gateway)
			.forEach((way) -> asked.addAll(PlainExpression.variablesOf(condition(way)).orElse(Set.of("?"))));
		String variable = (asked.size() == 1) ? asked.iterator().next() : "";
		Set<Origin> origins = state.get(variable);
		if (origins == null || origins.stream().anyMatch(GatewayAnswers::isAnything)) {
			return state;
		}
		Set<Origin> narrowed = new HashSet<>();
		for (Origin origin : origins) {
			Set<String> values = new HashSet<>(origin.values());
			values.removeIf((value) -> !isTaken(gateway, flow, variable, value));
			if (origin.equals(VariableFlow.NOWHERE)) {
				narrowed.add(origin);
			}
			else if (!values.isEmpty()) {
				narrowed.add(new Origin(origin.step(), origin.stored(), values));
			}
		}
		if (narrowed.isEmpty() || narrowed.equals(origins)) {
			return state;
		}
		Map<String, Set<Origin>> behind = new HashMap<>(state);
		behind.put(variable, narrowed);
		return behind;
	}

	private static boolean isAnything(Origin origin) {
		return origin.values().isEmpty() || origin.values().contains(ActionVocabulary.ANY);
	}

	private boolean isTaken(Element gateway, Element flow, String variable, String value) {
		return this.taken.computeIfAbsent(flow, (way) -> new HashMap<>()).computeIfAbsent(value, (one) -> {
			if (Diagram.id(flow).equals(gateway.getAttribute("default"))) {
				return this.diagram.outgoing(gateway)
					.stream()
					.filter((other) -> other != flow)
					.noneMatch((other) -> isMet(other, variable, one));
			}
			return isMet(flow, variable, one);
		});
	}

	private static boolean isMet(Element flow, String variable, String value) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(variable, switch (value) {
			case "" -> null;
			case "true", "false" -> Boolean.valueOf(value);
			default -> value;
		});
		return PlainExpression.test(condition(flow), values);
	}

	private static String condition(Element flow) {
		return Diagram.children(flow, "conditionExpression")
			.stream()
			.map((condition) -> ModelXml.text(condition).strip())
			.findFirst()
			.orElse("");
	}

}
