package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

/**
 * What is known of variables behind a gateway that asks them: on each way they have the
 * values only by which that way is taken.
 */
final class GatewayAnswers {

	private final Diagram diagram;

	/** By gateway and the values before it: those with which each way is taken. */
	private final Map<Element, Map<Map<String, Set<String>>, Map<Element, Map<String, Set<String>>>>> taken = new HashMap<>();

	GatewayAnswers(Diagram diagram) {
		this.diagram = diagram;
	}

	/**
	 * The variables on a way out of an exclusive gateway.
	 * @param flow the way
	 * @param state the variables before the gateway
	 * @return nothing while none of the values leads that way
	 */
	Optional<Map<String, Set<Origin>>> by(Element flow, Map<String, Set<Origin>> state) {
		Element gateway = this.diagram.node(flow.getAttribute("sourceRef")).orElse(null);
		if (gateway == null || this.diagram.outgoing(gateway).size() < 2) {
			return Optional.of(state);
		}
		GatewayConditions conditions = this.diagram.conditions(gateway);
		Map<String, Set<String>> domains = conditions.domains(state);
		if (!conditions.areKnown() || GatewayConditions.combinations(domains).isEmpty()) {
			return Optional.of(state);
		}
		Map<String, Set<String>> values = this.taken.computeIfAbsent(gateway, (one) -> new HashMap<>())
			.computeIfAbsent(domains, (one) -> taken(conditions, one))
			.get(flow);
		if (values == null) {
			return Optional.empty();
		}
		Map<String, Set<Origin>> behind = new HashMap<>(state);
		values
			.forEach((variable, some) -> behind.computeIfPresent(variable, (name, origins) -> narrowed(origins, some)));
		return Optional.of(behind);
	}

	private static Map<Element, Map<String, Set<String>>> taken(GatewayConditions conditions,
			Map<String, Set<String>> domains) {
		Map<Element, Map<String, Set<String>>> taken = new HashMap<>();
		for (Map<String, String> values : GatewayConditions.combinations(domains).orElse(List.of())) {
			conditions.way(values).ifPresent((way) -> {
				Map<String, Set<String>> some = taken.computeIfAbsent(way, (one) -> new TreeMap<>());
				values.forEach((name, value) -> some.computeIfAbsent(name, (variable) -> new HashSet<>()).add(value));
			});
		}
		return taken;
	}

	private static Set<Origin> narrowed(Set<Origin> origins, Set<String> values) {
		if (origins.stream().anyMatch((origin) -> origin.values().isEmpty())) {
			return origins;
		}
		Set<Origin> narrowed = new HashSet<>();
		for (Origin origin : origins) {
			Set<String> some = new HashSet<>(values);
			some.removeIf((value) -> !origin.values().contains(value)
					&& (value.isEmpty() || !origin.values().contains(ActionVocabulary.ANY)));
			if (origin.equals(VariableFlow.NOWHERE)) {
				narrowed.add(origin);
			}
			else if (!some.isEmpty()) {
				narrowed.add(new Origin(origin.step(), origin.stored(), some));
			}
		}
		return narrowed.equals(origins) ? origins : narrowed;
	}

}
