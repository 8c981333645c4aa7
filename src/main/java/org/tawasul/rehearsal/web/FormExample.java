package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.FormConditions;
import org.tawasul.rehearsal.FormPreview.Field;
import org.tawasul.rehearsal.FormPreview.Option;

/**
 * What is answered in the example of a form: the first option of each choice, unless
 * somebody has chosen another one, and something in every other field.
 */
final class FormExample {

	/** Not a field: how many cases are linked to the case. */
	static final String LINKED_CASES = "linkedCases";

	/** Between key and answer of what somebody has chosen. */
	static final String SEPARATOR = "~";

	/** What a field says that nobody has answered. */
	static final String EMPTY = "";

	/** What a field says whose answer does not matter, as long as there is one. */
	static final String FILLED = "1";

	private final Map<String, List<String>> possible = new LinkedHashMap<>();

	private final Map<String, String> chosen = new LinkedHashMap<>();

	private final Map<String, String> types = new HashMap<>();

	private final FormConditions conditions;

	/**
	 * Puts an example together.
	 * @param fields of both versions
	 * @param choices {@code key~answer}, of which only what the form knows counts
	 */
	FormExample(Collection<Field> fields, Collection<String> choices, FormConditions conditions) {
		this.conditions = conditions;
		Set<String> asked = new LinkedHashSet<>();
		fields.stream()
			.map(Field::hiddenWhen)
			.filter((hide) -> !hide.isEmpty())
			.map(conditions::asked)
			.forEach(asked::addAll);
		for (Field field : fields) {
			if (asked.contains(field.key()) && !field.key().isEmpty()) {
				this.types.put(field.key(), field.type());
				List<String> answers = this.possible.computeIfAbsent(field.key(), (key) -> new ArrayList<>());
				List<String> offered = field.options().isEmpty() ? List.of(FILLED, EMPTY)
						: field.options().stream().map(Option::value).toList();
				offered.stream().filter((answer) -> !answers.contains(answer)).forEach(answers::add);
			}
		}
		if (asked.contains(LINKED_CASES)) {
			this.possible.put(LINKED_CASES, List.of(EMPTY, FILLED));
		}
		this.possible.forEach((key, answers) -> this.chosen.put(key, answers.get(0)));
		choices.forEach((choice) -> {
			int at = choice.indexOf(SEPARATOR);
			String key = (at < 0) ? choice : choice.substring(0, at);
			String answer = (at < 0) ? EMPTY : choice.substring(at + SEPARATOR.length());
			if (this.possible.getOrDefault(key, List.of()).contains(answer)) {
				this.chosen.put(key, answer);
			}
		});
	}

	/** What can be answered where anything depends on it, by key. */
	Map<String, List<String>> possible() {
		return this.possible;
	}

	boolean isChosen(String key, String answer) {
		return answer.equals(this.chosen.get(key));
	}

	/** What is chosen, with another answer for one key. */
	List<String> with(String key, String answer) {
		Map<String, String> all = new LinkedHashMap<>(this.chosen);
		all.put(key, answer);
		return all.entrySet().stream().map((one) -> one.getKey() + SEPARATOR + one.getValue()).toList();
	}

	/** What is chosen. */
	List<String> all() {
		return this.chosen.entrySet().stream().map((one) -> one.getKey() + SEPARATOR + one.getValue()).toList();
	}

	boolean shows(Field field) {
		return field.hiddenWhen().isEmpty() || !this.conditions.holds(field.hiddenWhen(), answers());
	}

	private Map<String, @Nullable Object> answers() {
		Map<String, @Nullable Object> answers = new HashMap<>();
		this.chosen.forEach((key, answer) -> answers.put(key, value(this.types.getOrDefault(key, ""), answer)));
		return answers;
	}

	private static @Nullable Object value(String type, String answer) {
		return switch (type) {
			case "checkbox" -> answer.equals(FILLED);
			case "number" -> answer.isEmpty() ? null : Integer.valueOf(1);
			default -> answer.isEmpty() ? null : answer;
		};
	}

}
