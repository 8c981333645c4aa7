package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a record is made of, by field, as editors compare it.
 */
final class FieldValues {

	private FieldValues() {
	}

	/** The values as hidden fields of a form hold them: nothing is an empty text. */
	static Map<String, String> texts(Map<String, @Nullable String> values) {
		Map<String, String> texts = new LinkedHashMap<>();
		values.forEach((name, value) -> texts.put(name, Objects.requireNonNullElse(value, "")));
		return texts;
	}

	/**
	 * What has become another value, as the audit trail records it; nothing is left out.
	 */
	static Map<String, String> changes(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
		Map<String, String> changes = new LinkedHashMap<>();
		after.forEach((name, value) -> {
			String known = before.get(name);
			if (!Objects.equals(known, value)) {
				put(changes, "before." + name, known);
				put(changes, "after." + name, value);
			}
		});
		before.forEach((name, known) -> {
			if (!after.containsKey(name)) {
				put(changes, "before." + name, known);
			}
		});
		return changes;
	}

	private static void put(Map<String, String> changes, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			changes.put(name, value);
		}
	}

}
