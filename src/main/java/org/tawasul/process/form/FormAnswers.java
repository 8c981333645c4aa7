package org.tawasul.process.form;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.PlainText;
import org.tawasul.language.VisibleText;

/**
 * What somebody answered in a task's form, on its way to the case. It travels as one
 * transient value, so that nothing of it is ever stored with the process.
 *
 * @param values by field key
 */
public record FormAnswers(Map<String, @Nullable Object> values) implements Serializable {

	/** Name of the transient variable that carries the answers to the completion. */
	public static final String NAME = "formAnswers";

	static Map<String, Object> wrap(@Nullable Map<String, Object> submitted) {
		Map<String, @Nullable Object> plain = new HashMap<>();
		if (submitted != null) {
			submitted.keySet().forEach((key) -> plain.put(key, value(submitted, key)));
		}
		return Variables.putValueTyped(NAME, Variables.untypedValue(new FormAnswers(plain), true));
	}

	/** A value that cannot be deserialised is kept as one that no field accepts. */
	private static @Nullable Object value(Map<String, Object> submitted, String key) {
		try {
			Object value = submitted.get(key);
			return (value instanceof TypedValue typed) ? typed.getValue() : value;
		}
		catch (RuntimeException ex) {
			return new Unreadable(key);
		}
	}

	public @Nullable String text(String key) {
		Object value = this.values.get(key);
		return (value instanceof String text && !VisibleText.isEmpty(text)) ? VisibleText.trim(PlainText.clean(text))
				: null;
	}

	/** The engine serialises even transient values: keep the answers out of that. */
	@JsonValue
	String inWords() {
		return NAME;
	}

	private Object writeReplace() {
		return inWords();
	}

	private record Unreadable(String key) {

	}

}
