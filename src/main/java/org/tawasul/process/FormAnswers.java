package org.tawasul.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered in a task's form, on its way to the case. It travels as one
 * transient value, so that nothing of it is ever stored with the process.
 *
 * @param values by field key
 */
record FormAnswers(Map<String, @Nullable Object> values) {

	/** Under this name the answers travel from the caller to the task's completion. */
	static final String NAME = "formAnswers";

	static Map<String, Object> wrap(@Nullable Map<String, Object> submitted) {
		Map<String, @Nullable Object> plain = new HashMap<>();
		if (submitted != null) {
			submitted.keySet().forEach((key) -> plain.put(key, submitted.get(key)));
		}
		return Variables.putValueTyped(NAME, Variables.untypedValue(new FormAnswers(plain), true));
	}

	@Nullable String text(String key) {
		Object value = this.values.get(key);
		return (value instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

}
