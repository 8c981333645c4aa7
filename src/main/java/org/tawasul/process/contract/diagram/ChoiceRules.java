package org.tawasul.process.contract.diagram;

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
import org.w3c.dom.Element;

import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.tawasul.process.expression.PlainExpression;

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
		for (String variable : conditions.variables()) {
			if (values(gateway, variable) == null) {
				this.findings.require(conditions.hasDefault(), gateway, "choice-unknown", variable);
				return;
			}
			origins.put(variable, this.variables.at(gateway, variable));
		}
		GatewayConditions.combinations(conditions.domains(origins))
			.ifPresent((combinations) -> judge(gateway, conditions, combinations));
	}

	/**
	 * The engine takes any word but "true" for no, and never says that it has guessed.
	 */
	private void compared(Element gateway, Element flow, FlowCondition condition) {
		for (PlainExpression.Comparison comparison : condition.comparisons()) {
			Set<String> values = values(gateway, comparison.variable());
			Object value = comparison.value();
			if (values == null || value == null) {
				continue;
			}
			boolean yesOrNo = !values.equals(Set.of("")) && YES_OR_NO.containsAll(values);
			boolean alike = (value instanceof Boolean) ? yesOrNo : !yesOrNo && (!(value instanceof String)
					|| comparison.equality() || values.contains(value) || values.contains(ActionVocabulary.ANY));
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

	private void judge(Element gateway, GatewayConditions conditions, List<Map<String, String>> combinations) {
		Map<Element, FlowCondition> never = new LinkedHashMap<>(conditions.ways());
		for (Map<String, String> answers : combinations) {
			Optional<Element> way = conditions.way(answers);
			way.ifPresent(never::remove);
			this.findings.require(way.isPresent(), gateway, "choice-open", words(answers));
		}
		never.forEach((flow, condition) -> this.findings.report(flow, "choice-never", condition.text()));
	}

	private static String words(Map<String, String> answers) {
		List<String> words = new ArrayList<>();
		new TreeMap<>(answers).forEach((name, value) -> words.add(name + " = " + value));
		return String.join(", ", words);
	}

}
