package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

/**
 * What is known of variables behind a gateway that asks them: on each way they have the
 * values only by which that way is taken.
 */
final class GatewayAnswers {

	private final Diagram diagram;

	/**
	 * By gateway and where what it asks comes from: the values with which each way is
	 * taken, nothing where there are too many.
	 */
	private final Map<Element, Map<Map<String, Set<Origin>>, Optional<Map<Element, Map<String, Set<String>>>>>> taken = new HashMap<>();

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
		if (!conditions.areKnown()) {
			return Optional.of(state);
		}
		Map<String, Set<Origin>> asked = new HashMap<>(state);
		asked.keySet().retainAll(conditions.variables());
		Optional<Map<Element, Map<String, Set<String>>>> taken = this.taken
			.computeIfAbsent(gateway, (one) -> new HashMap<>())
			.computeIfAbsent(asked, conditions::taken);
		if (taken.isEmpty()) {
			return Optional.of(state);
		}
		Map<String, Set<String>> values = taken.get().get(flow);
		if (values == null) {
			return Optional.empty();
		}
		Map<String, Set<Origin>> behind = new HashMap<>(state);
		values
			.forEach((variable, some) -> behind.computeIfPresent(variable, (name, origins) -> narrowed(origins, some)));
		ActionVocabulary.sometimes()
			.forEach((one) -> behind.computeIfPresent(one.variable(),
					(name, origins) -> sorted(origins, one.action(), values.getOrDefault(one.answer(), Set.of()))));
		return Optional.of(behind);
	}

	/**
	 * What an action stores by an answer is there behind it, and not behind the other.
	 */
	private static Set<Origin> sorted(Set<Origin> origins, String action, Set<String> answers) {
		boolean unsure = answers.isEmpty() || answers.size() > 1 && answers.contains("true");
		if (unsure || origins.stream().noneMatch((origin) -> origin.step().equals(action))) {
			return origins;
		}
		Set<Origin> sorted = new HashSet<>(origins);
		if (answers.contains("true")) {
			sorted.remove(Origin.notBy(action));
		}
		else {
			sorted.removeIf((origin) -> origin.step().equals(action));
			sorted.add(Origin.notBy(action));
		}
		return sorted;
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
			if (origin.absent()) {
				narrowed.add(origin);
			}
			else if (!some.isEmpty()) {
				narrowed.add(new Origin(origin.step(), origin.stored(), some));
			}
		}
		return narrowed.equals(origins) ? origins : narrowed;
	}

}
