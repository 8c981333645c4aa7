package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

/**
 * What the ways out of an exclusive gateway ask, and which of them the engine takes: the
 * first one whose condition is met, else the default one.
 */
final class GatewayConditions {

	private static final int MAX_COMBINATIONS = 5_000;

	private final Map<Element, FlowCondition> ways = new LinkedHashMap<>();

	private final Set<String> variables = new TreeSet<>();

	private final AskedValues asked = new AskedValues();

	private final @Nullable Element defaultWay;

	GatewayConditions(Diagram diagram, Element gateway) {
		Element otherwise = null;
		for (Element flow : diagram.outgoing(gateway)) {
			if (Diagram.id(flow).equals(gateway.getAttribute("default"))) {
				otherwise = flow;
				continue;
			}
			FlowCondition condition = FlowCondition.of(flow);
			this.ways.put(flow, condition);
			this.variables.addAll(condition.variables());
			this.asked.add(condition.uses());
		}
		this.defaultWay = otherwise;
	}

	/** By way, in the order in which the engine asks; without the default one. */
	Map<Element, FlowCondition> ways() {
		return this.ways;
	}

	boolean hasDefault() {
		return this.defaultWay != null;
	}

	/** Whether it is known what each way asks. */
	boolean areKnown() {
		return this.ways.values().stream().allMatch(FlowCondition::isPlain);
	}

	/** All that is asked. */
	Set<String> variables() {
		return this.variables;
	}

	/** The way that is taken, if there is one. */
	Optional<Element> way(Map<String, String> values) {
		return this.ways.entrySet()
			.stream()
			.filter((way) -> way.getValue().isMet(values).orElse(false))
			.map(Map.Entry::getKey)
			.findFirst()
			.or(() -> Optional.ofNullable(this.defaultWay));
	}

	/** The way at which the engine gives up, if it does. */
	Optional<Element> fault(Map<String, String> values) {
		for (Map.Entry<Element, FlowCondition> way : this.ways.entrySet()) {
			Optional<Boolean> met = way.getValue().isMet(values);
			if (met.isEmpty()) {
				return Optional.of(way.getKey());
			}
			if (met.get()) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/**
	 * The values that must be told apart.
	 * @param origins by variable, where each may come from
	 * @return by variable: its values, and where these may be any those that the gateway
	 * tells from others; one for all those that it does not tell apart
	 */
	Map<String, Set<String>> domains(Map<String, Set<Origin>> origins) {
		Map<String, Set<String>> domains = new TreeMap<>();
		Set<String> all = new TreeSet<>();
		for (String variable : this.variables) {
			Set<String> values = new TreeSet<>();
			of(variable, origins).forEach((origin) -> values.addAll(origin.values()));
			all.addAll(values);
			domains.put(variable, values);
		}
		domains.forEach((variable, values) -> {
			if (isOpen(variable, origins)) {
				values.addAll(this.asked.samples(variable));
				if (this.asked.isLoose(variable)) {
					values.addAll(all);
				}
			}
			else if (values.contains(KnownValues.ANY)) {
				values.addAll(this.asked.texts(variable));
			}
			Set<String> alike = alike(variable, values);
			alike.stream().skip(1).forEach(values::remove);
		});
		return domains;
	}

	/** The words that no way asks for. */
	private Set<String> alike(String variable, Set<String> values) {
		if (!this.asked.areWords(variable)) {
			return Set.of();
		}
		Set<String> alike = new TreeSet<>(values);
		alike.removeAll(this.asked.texts(variable));
		alike.removeAll(Set.of("", "true", "false", KnownValues.ANY));
		return alike;
	}

	/** Where one word stands for some, all that do. */
	private void widen(Map<String, Set<String>> taken, Map<String, Set<Origin>> origins) {
		taken.forEach((variable, values) -> {
			Set<String> all = new TreeSet<>();
			of(variable, origins).forEach((origin) -> all.addAll(origin.values()));
			Set<String> alike = alike(variable, all);
			if (alike.stream().anyMatch(values::contains)) {
				values.addAll(alike);
			}
		});
	}

	private static Set<Origin> of(String variable, Map<String, Set<Origin>> origins) {
		return origins.getOrDefault(variable, Set.of(VariableFlow.NOWHERE));
	}

	/** Whether a variable may be anything, of any kind. */
	static boolean isOpen(String variable, Map<String, Set<Origin>> origins) {
		return of(variable, origins).stream().anyMatch((origin) -> origin.values().isEmpty());
	}

	/**
	 * Whether the values that are told apart stand for all that there may be, so that a
	 * way that none of them takes is never taken.
	 */
	boolean isComplete(Map<String, Set<Origin>> origins) {
		return this.variables.stream()
			.noneMatch((variable) -> this.asked.isLoose(variable)
					&& of(variable, origins).stream().anyMatch(Origin::isAnything));
	}

	/**
	 * By which values each way may be taken.
	 * @param origins by variable, where each may come from
	 * @return by way, then by variable; all values for a way of which that is not known;
	 * nothing at all where there are too many values to look at
	 */
	Optional<Map<Element, Map<String, Set<String>>>> taken(Map<String, Set<Origin>> origins) {
		Map<String, Set<String>> domains = domains(origins);
		return combinations(domains).map((combinations) -> {
			Map<Element, Map<String, Set<String>>> taken = new HashMap<>();
			combinations.forEach((values) -> way(values).ifPresent((way) -> {
				Map<String, Set<String>> some = taken.computeIfAbsent(way, (one) -> new TreeMap<>());
				values.forEach((name, value) -> some.computeIfAbsent(name, (variable) -> new HashSet<>()).add(value));
			}));
			if (!isComplete(origins)) {
				this.ways.keySet().forEach((way) -> taken.putIfAbsent(way, domains));
				Optional.ofNullable(this.defaultWay).ifPresent((way) -> taken.putIfAbsent(way, domains));
			}
			taken.values().forEach((values) -> widen(values, origins));
			return taken;
		});
	}

	/**
	 * All values together.
	 * @param domains the values of each variable
	 * @return nothing where they are too many to look at
	 */
	static Optional<List<Map<String, String>>> combinations(Map<String, Set<String>> domains) {
		List<Map<String, String>> combinations = List.of(Map.of());
		for (Map.Entry<String, Set<String>> domain : domains.entrySet()) {
			if (combinations.size() * Math.max(1, domain.getValue().size()) > MAX_COMBINATIONS) {
				return Optional.empty();
			}
			List<Map<String, String>> longer = new ArrayList<>();
			combinations.forEach((combination) -> domain.getValue().forEach((value) -> {
				Map<String, String> more = new HashMap<>(combination);
				more.put(domain.getKey(), value);
				longer.add(more);
			}));
			combinations = longer;
		}
		return Optional.of(combinations);
	}

}
