package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseFile;
import org.tawasul.directory.OrgUnit;
import org.tawasul.process.expression.SafePattern;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.form.FormValidator;
import org.tawasul.process.form.ReferralTargets;

import org.springframework.stereotype.Component;

/**
 * Fills in forms: each combination of what gateways may ask, and for the rest something
 * that the form allows.
 */
@Component
class TrialAnswers {

	/** Fields of a case that choose no way in the release's model; they take turns. */
	private static final Set<String> TURNS = Set.of("category", "scoreComplete", "scoreClear", "scorePolite",
			"scoreInTime");

	private static final int MOST = 24;

	private static final int LEAST_TEXT = 10;

	private static final String DAY = "2030-01-01";

	private static final String TEXT = "تجربة النموذج قبل نشره. ";

	private final ReferralTargets targets;

	TrialAnswers(ReferralTargets targets) {
		this.targets = targets;
	}

	/**
	 * The answers that a form can be given.
	 * @param form the form
	 * @param file the case
	 * @param turn counts the times that forms are filled in
	 * @return answers by what they choose
	 */
	Map<String, Map<String, Object>> to(FormSchema form, CaseFile file, int turn) {
		Map<String, Object> filled = new TreeMap<>();
		List<FormField> choices = new ArrayList<>();
		for (FormField field : form.fields()) {
			if (field.readOnly()) {
				continue;
			}
			Set<String> options = field.options();
			if (options != null && !options.isEmpty() && TURNS.contains(field.key())) {
				filled.put(field.key(), List.copyOf(options).get(turn % options.size()));
			}
			else if (options != null && !options.isEmpty()) {
				choices.add(field);
			}
			else if (field.type().equals("checkbox")) {
				filled.put(field.key(), turn % 2 == 0);
			}
			else if (field.key().equals("referTo") || field.key().equals("unit")) {
				units(field.key(), file).stream().findFirst().ifPresent((unit) -> filled.put(field.key(), unit.code()));
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

	private List<OrgUnit> units(String key, CaseFile file) {
		return key.equals("unit") ? this.targets.forRouting(file) : this.targets.forReferral(file);
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
