package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.SafePattern;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.form.FormValidator;

import org.springframework.stereotype.Component;

/**
 * Fills in forms: each combination of what gateways may ask, and for the rest something
 * that the form allows.
 */
@Component
class TrialAnswers {

	/** Fields that choose no way in the release's model; they take turns. */
	private static final Set<String> TURNS = Set.of("category", "scoreComplete", "scoreClear", "scorePolite",
			"scoreInTime", "meetingMinutes", "commitment1Type", "commitment2Type", "commitment3Type");

	private static final int MOST = 24;

	private static final int LEAST_TEXT = 10;

	private static final String DAY = "2030-01-01";

	private static final String TEXT = "تجربة النموذج قبل نشره. ";

	/**
	 * The answers that a form can be given.
	 * @param form the form
	 * @param turn counts the times that forms are filled in
	 * @param known what a field can be given that not every text or number will do for;
	 * null for others
	 * @return answers by what they choose
	 */
	Map<String, Map<String, Object>> to(FormSchema form, int turn, Function<String, @Nullable String> known) {
		Map<String, Object> filled = new TreeMap<>();
		List<FormField> choices = new ArrayList<>();
		for (FormField field : form.fields()) {
			if (field.readOnly()) {
				continue;
			}
			Set<String> options = field.options();
			String given = known.apply(field.key());
			if (options != null && !options.isEmpty() && TURNS.contains(field.key())) {
				filled.put(field.key(), List.copyOf(options).get(turn % options.size()));
			}
			else if (options != null && !options.isEmpty()) {
				choices.add(field);
			}
			else if (field.type().equals("checkbox")) {
				filled.put(field.key(), turn % 2 == 0);
			}
			else if (given != null) {
				filled.put(field.key(), given);
			}
			else if (field.type().startsWith("text")) {
				filled.put(field.key(), text(field));
			}
			else if (field.type().equals("number")) {
				filled.put(field.key(), number(field));
			}
			else if (field.type().equals("datetime")) {
				filled.put(field.key(), DAY);
			}
		}
		Map<String, Map<String, Object>> all = combinations(filled, choices);
		all.replaceAll((choice, answers) -> FormValidator.sent(form, answers));
		return all;
	}

	private static String text(FormField field) {
		int least = Math.max(LEAST_TEXT, field.validate().path("minLength").asInt(0));
		int most = field.validate().path("maxLength").asInt(Integer.MAX_VALUE);
		String whole = TEXT.repeat(least / TEXT.length() + 1).strip();
		String text = whole.substring(0, Math.min(whole.length(), most));
		String pattern = field.pattern();
		return (pattern == null) ? text : Stream.concat(Stream.of(text), SampleText.of(pattern).stream())
			.filter((one) -> one.length() >= field.validate().path("minLength").asInt(0) && one.length() <= most)
			.filter((one) -> SafePattern.find(pattern, one))
			.findFirst()
			.orElse(text);
	}

	private static Integer number(FormField field) {
		Integer least = field.number("min");
		Integer most = field.number("max");
		return (least != null) ? least : (most != null) ? Integer.valueOf(Math.min(most, 1)) : Integer.valueOf(1);
	}

	private static Map<String, Map<String, Object>> combinations(Map<String, Object> filled, List<FormField> choices) {
		Map<String, Map<String, Object>> all = new TreeMap<>(Map.of("", filled));
		for (FormField field : choices) {
			Map<String, Map<String, Object>> longer = new TreeMap<>();
			all.forEach((label, answers) -> {
				for (String option : options(field)) {
					Map<String, Object> more = new TreeMap<>(answers);
					more.put(field.key(), option);
					longer.put((label + " " + option).strip(), more);
				}
			});
			if (longer.size() > MOST) {
				all.values().forEach((answers) -> answers.put(field.key(), options(field).iterator().next()));
			}
			else {
				all = longer;
			}
		}
		return all;
	}

	private static Set<String> options(FormField field) {
		return (field.options() != null) ? field.options() : Set.of();
	}

}
