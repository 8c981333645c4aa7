package org.tawasul.process.contract.diagram;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;
import org.tawasul.process.expression.PlainExpression.Comparison;
import org.w3c.dom.Element;

/**
 * The condition of a flow, as the engine reads it.
 *
 * @param text what it says, empty where there is none
 * @param isPlain whether it only reads and compares, so that it can be judged here
 * @param variables those that it reads
 */
record FlowCondition(String text, boolean isPlain, Set<String> variables) {

	static FlowCondition of(Element flow) {
		String text = Diagram.children(flow, "conditionExpression")
			.stream()
			.map((condition) -> ModelXml.text(condition).strip())
			.findFirst()
			.orElse("");
		boolean plain = PlainExpression.isIn(text) && PlainExpression.variablesOf(text).isPresent();
		return new FlowCondition(text, plain,
				plain ? PlainExpression.variablesOf(text).orElse(Collections.emptySet()) : Set.of());
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	/** What it compares its variables with. */
	List<Comparison> comparisons() {
		return PlainExpression.comparisonsOf(this.text);
	}

	/**
	 * Decides the condition.
	 * @param values by variable, the empty one for none
	 * @return whether it is met
	 */
	boolean isMet(Map<String, String> values) {
		Map<String, @Nullable Object> typed = new HashMap<>();
		values.forEach((name, value) -> typed.put(name, switch (value) {
			case "" -> null;
			case "true", "false" -> Boolean.valueOf(value);
			default -> value;
		}));
		return PlainExpression.test(this.text, typed);
	}

}
