package org.tawasul.process.contract.diagram;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;
import org.tawasul.process.expression.VariableUses;
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
		boolean plain = PlainExpression.isAlone(text);
		return new FlowCondition(text, plain,
				plain ? PlainExpression.variablesOf(text).orElse(Collections.emptySet()) : Set.of());
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	/** What it asks of its variables. */
	VariableUses uses() {
		return VariableUses.of(this.text);
	}

	/**
	 * Decides the condition.
	 * @param values by variable, as {@link KnownValues} writes them
	 * @return whether it is met; nothing where the engine cannot tell
	 */
	Optional<Boolean> isMet(Map<String, String> values) {
		Map<String, @Nullable Object> typed = new HashMap<>();
		values.forEach((name, value) -> typed.put(name, KnownValues.typed(value)));
		return PlainExpression.answer(this.text, typed);
	}

}
