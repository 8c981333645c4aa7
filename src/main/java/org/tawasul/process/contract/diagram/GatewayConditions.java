package org.tawasul.process.contract.diagram;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.tawasul.process.expression.PlainExpression.Comparison;
import org.w3c.dom.Element;

/**
 * What the ways out of an exclusive gateway ask, and which of them the engine takes: the
 * first one whose condition is met, else the default one.
 */
final class GatewayConditions {

	private static final int MAX_COMBINATIONS = 5_000;

	private final Map<Element, FlowCondition> ways = new LinkedHashMap<>();

	private final Set<String> variables = new TreeSet<>();

	/** What variables are compared with, and numbers beside those. */
	private final Set<String> words = new TreeSet<>();

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
			condition.comparisons().forEach((comparison) -> collect(comparison));
		}
		this.defaultWay = otherwise;
	}

	private void collect(Comparison comparison) {
		if (comparison.value() instanceof Number number) {
			BigDecimal limit = new BigDecimal(number.toString());
			for (BigDecimal near : List.of(limit.subtract(BigDecimal.ONE), limit, limit.add(BigDecimal.ONE))) {
				this.words.add(near.toPlainString());
			}
		}
		else if (comparison.value() != null) {
			this.words.add(String.valueOf(comparison.value()));
		}
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
			.filter((way) -> way.getValue().isMet(values))
			.map(Map.Entry::getKey)
			.findFirst()
			.or(() -> Optional.ofNullable(this.defaultWay));
	}

	/**
	 * The values that must be told apart.
	 * @param origins by variable, where each may come from
	 * @return by variable: its values, and where these may be any those that the gateway
	 * tells from others
	 */
	Map<String, Set<String>> domains(Map<String, Set<Origin>> origins) {
		Map<String, Set<String>> domains = new TreeMap<>();
		Set<String> all = new TreeSet<>(this.words);
		for (String variable : this.variables) {
			Set<String> values = new TreeSet<>();
			Set<Origin> some = origins.getOrDefault(variable, Set.of(VariableFlow.NOWHERE));
			some.forEach((origin) -> values.addAll(origin.values()));
			all.addAll(values);
			domains.put(variable, values);
		}
		all.addAll(Set.of("", "true", "false", ActionVocabulary.ANY));
		this.variables.forEach((variable) -> {
			Set<Origin> some = origins.getOrDefault(variable, Set.of(VariableFlow.NOWHERE));
			if (some.stream().anyMatch((origin) -> origin.values().isEmpty())) {
				domains.put(variable, all);
			}
			else if (some.stream().anyMatch(Origin::isAnything)) {
				Set<String> texts = new TreeSet<>(this.words);
				texts.addAll(domains.getOrDefault(variable, Set.of()));
				domains.put(variable, texts);
			}
		});
		return domains;
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
