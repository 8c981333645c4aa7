package org.tawasul.process.contract.diagram;

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
import org.springframework.context.MessageSourceResolvable;
import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.Words;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.tawasul.process.expression.VariableUses;

/**
 * Whatever may be answered has a way out of the gateway that asks, and each way is taken
 * by something.
 */
final class ChoiceRules {

	private static final Set<String> YES_OR_NO = Set.of("true", "false", "");

	private final Diagram diagram;

	private final VariableFlow variables;

	private final Findings findings;

	private ChoiceRules(Diagram diagram, VariableFlow variables, Findings findings) {
		this.diagram = diagram;
		this.variables = variables;
		this.findings = findings;
	}

	static void check(Diagram diagram, VariableFlow variables, Findings findings) {
		ChoiceRules rules = new ChoiceRules(diagram, variables, findings);
		diagram.all("exclusiveGateway")
			.stream()
			.filter((gateway) -> diagram.outgoing(gateway).size() > 1 && variables.reaches(gateway))
			.forEach(rules::gateway);
	}

	private void gateway(Element gateway) {
		GatewayConditions conditions = this.diagram.conditions(gateway);
		conditions.ways().forEach((flow, condition) -> compared(gateway, flow, condition));
		if (!conditions.areKnown()) {
			return;
		}
		Map<String, Set<Origin>> origins = new HashMap<>();
		Set<String> open = new TreeSet<>();
		for (String variable : conditions.variables()) {
			origins.put(variable, this.variables.at(gateway, variable));
			if (GatewayConditions.isOpen(variable, origins)) {
				open.add(variable);
			}
		}
		List<Map<String, String>> combinations = GatewayConditions.combinations(conditions.domains(origins))
			.orElse(null);
		if (combinations == null) {
			this.findings.report(gateway, "choice-many", String.join(", ", conditions.variables()));
			return;
		}
		if (open.isEmpty()) {
			combinations.stream()
				.filter((answers) -> conditions.way(answers).isEmpty())
				.findFirst()
				.ifPresent((answers) -> this.findings.report(gateway, "choice-open", new TreeMap<>(answers).toString(),
						List.of(words(answers))));
		}
		else {
			this.findings.require(conditions.hasDefault(), gateway, "choice-unknown", String.join(", ", open));
		}
		if (conditions.isComplete(origins)) {
			Set<Element> faulty = faults(conditions, combinations, origins);
			never(conditions, combinations, faulty);
		}
	}

	/**
	 * The engine takes any word but "true" for no, and never says that it has guessed.
	 */
	private void compared(Element gateway, Element flow, FlowCondition condition) {
		for (VariableUses.Comparison comparison : condition.uses().comparisons()) {
			Set<String> values = values(gateway, comparison.variable());
			Object value = comparison.value();
			if (values == null || value == null) {
				continue;
			}
			boolean yesOrNo = !values.equals(Set.of("")) && YES_OR_NO.containsAll(values);
			boolean alike = (value instanceof Boolean)
					? yesOrNo || values.contains(KnownValues.text(String.valueOf(value)))
					: !yesOrNo && (!(value instanceof String) || comparison.equality()
							|| values.contains(KnownValues.of(value)) || values.contains(KnownValues.ANY));
			this.findings.require(alike, flow, "choice-compared", condition.text());
		}
	}

	/** The values that a variable may have there; null when they are not known. */
	private @Nullable Set<String> values(Element gateway, String variable) {
		Set<String> values = new TreeSet<>();
		for (Origin origin : this.variables.at(gateway, variable)) {
			if (origin.values().isEmpty()) {
				return null;
			}
			values.addAll(origin.values());
		}
		return values;
	}

	/**
	 * What is not there is a fault of its own, and may be there after all if it is open.
	 */
	private Set<Element> faults(GatewayConditions conditions, List<Map<String, String>> combinations,
			Map<String, Set<Origin>> origins) {
		Set<String> perhaps = new HashSet<>(origins.keySet());
		perhaps.removeIf((variable) -> !GatewayConditions.isOpen(variable, origins)
				&& origins.getOrDefault(variable, Set.of()).stream().noneMatch(Origin::absent));
		Set<Element> faulty = new HashSet<>();
		for (Map<String, String> answers : combinations) {
			if (perhaps.stream().noneMatch((variable) -> "".equals(answers.get(variable)))) {
				conditions.fault(answers)
					.filter(faulty::add)
					.ifPresent((flow) -> this.findings.report(flow, "condition-answer", FlowCondition.of(flow).text(),
							List.of(words(answers))));
			}
		}
		return faulty;
	}

	private void never(GatewayConditions conditions, List<Map<String, String>> combinations, Set<Element> faulty) {
		Map<Element, FlowCondition> never = new LinkedHashMap<>(conditions.ways());
		combinations.forEach((answers) -> conditions.way(answers).ifPresent(never::remove));
		never.keySet().removeAll(faulty);
		never.forEach((flow, condition) -> {
			Optional<Element> first = combinations.stream()
				.filter((answers) -> condition.isMet(answers).orElse(false))
				.findFirst()
				.flatMap(conditions::way);
			this.findings.report(flow, "choice-never", condition.text(),
					List.of(first.map((way) -> Words.around("process.way.later", name(way)))
						.orElseGet(() -> Words.of("process.way.never", ""))));
		});
	}

	private MessageSourceResolvable name(Element way) {
		ModelViolation named = ModelViolation.at(this.diagram.file(), way, "choice-never", "");
		return Words.inBoth(named.name().isEmpty() ? named.element() : named.name(),
				named.english().isEmpty() ? named.element() : named.english());
	}

	static MessageSourceResolvable words(Map<String, String> answers) {
		return answers.isEmpty() ? Words.of("process.fact.any", "") : Words.list(new TreeMap<>(answers).entrySet()
			.stream()
			.map((answer) -> Words.around("process.fact.is", answer.getKey(), KnownValues.words(answer.getValue())))
			.toList());
	}

}
