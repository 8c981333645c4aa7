package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.tawasul.process.expression.PlainExpression;

/**
 * Whatever may be answered has a way out of the gateway that asks, and each way is taken
 * by something.
 */
final class ChoiceRules {

	private static final Set<String> YES_OR_NO = Set.of("true", "false", "");

	private static final int MAX_COMBINATIONS = 5_000;

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
		Map<Element, String> conditions = new LinkedHashMap<>();
		for (Element flow : this.diagram.outgoing(gateway)) {
			Diagram.children(flow, "conditionExpression")
				.stream()
				.map((condition) -> ModelXml.text(condition).strip())
				.filter((text) -> PlainExpression.isIn(text) && PlainExpression.variablesOf(text).isPresent())
				.forEach((text) -> conditions.put(flow, text));
		}
		conditions.forEach((flow, text) -> compared(gateway, flow, text));
		boolean hasDefault = !gateway.getAttribute("default").isEmpty();
		if (conditions.size() + (hasDefault ? 1 : 0) < this.diagram.outgoing(gateway).size()) {
			return;
		}
		Map<String, Set<String>> domains = new TreeMap<>();
		for (String text : conditions.values()) {
			for (String variable : PlainExpression.variablesOf(text).orElse(Set.of())) {
				Set<String> values = values(gateway, variable);
				if (values == null) {
					this.findings.require(hasDefault, gateway, "choice-unknown", variable);
					return;
				}
				domains.put(variable, values);
			}
		}
		judge(gateway, conditions, combinations(domains), hasDefault);
	}

	/**
	 * The engine takes any word but "true" for no, and never says that it has guessed.
	 */
	private void compared(Element gateway, Element flow, String text) {
		for (PlainExpression.Comparison comparison : PlainExpression.comparisonsOf(text)) {
			Set<String> values = values(gateway, comparison.variable());
			Object value = comparison.value();
			if (values == null || value == null) {
				continue;
			}
			boolean yesOrNo = !values.equals(Set.of("")) && YES_OR_NO.containsAll(values);
			boolean alike = (value instanceof Boolean) ? yesOrNo : !yesOrNo && (!(value instanceof String)
					|| comparison.equality() || values.contains(value) || values.contains(ActionVocabulary.ANY));
			this.findings.require(alike, flow, "choice-compared", text);
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

	private static List<Map<String, String>> combinations(Map<String, Set<String>> domains) {
		List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
		domains.forEach((variable, values) -> {
			List<Map<String, String>> longer = new ArrayList<>();
			combinations.stream()
				.limit(MAX_COMBINATIONS / Math.max(1, values.size()))
				.forEach((combination) -> values.forEach((value) -> {
					Map<String, String> more = new TreeMap<>(combination);
					more.put(variable, value);
					longer.add(more);
				}));
			combinations.clear();
			combinations.addAll(longer);
		});
		return combinations;
	}

	private void judge(Element gateway, Map<Element, String> conditions, List<Map<String, String>> combinations,
			boolean hasDefault) {
		Map<Element, String> never = new LinkedHashMap<>(conditions);
		for (Map<String, String> answers : combinations) {
			List<Element> taken = conditions.entrySet()
				.stream()
				.filter((way) -> PlainExpression.test(way.getValue(), typed(answers)))
				.map(Map.Entry::getKey)
				.toList();
			taken.forEach(never::remove);
			this.findings.require(hasDefault || !taken.isEmpty(), gateway, "choice-open", words(answers));
		}
		never.forEach((flow, text) -> this.findings.report(flow, "choice-never", text));
	}

	private static Map<String, @Nullable Object> typed(Map<String, String> answers) {
		Map<String, @Nullable Object> typed = new HashMap<>();
		answers.forEach((name, value) -> typed.put(name, switch (value) {
			case "" -> null;
			case "true", "false" -> Boolean.valueOf(value);
			default -> value;
		}));
		return typed;
	}

	private static String words(Map<String, String> answers) {
		List<String> words = new ArrayList<>();
		answers.forEach((name, value) -> words.add(name + " = " + value));
		return String.join(", ", words);
	}

}
