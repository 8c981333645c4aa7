package org.tawasul.process.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.expression.SafePattern;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Checks what was answered against the rules of the form's own file, as the form itself
 * does in the browser: a value that the form would not allow does not come in by another
 * way either.
 */
@Component
public class FormValidator {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	/** Well above the number of conditions in the forms of running cases. */
	private static final int MAX_CONDITIONS = 1_000;

	private static final Cache<String, ParseResult> CONDITIONS = Caffeine.newBuilder()
		.maximumSize(MAX_CONDITIONS)
		.build();

	private static final Set<String> ONE_OF = Set.of("select", "radio");

	/**
	 * Checks the answers.
	 * @param schema the form
	 * @param submitted what came in, unknown fields included
	 * @param known what the conditions of the form may ask for besides its fields
	 * @return the answers that count: without what is only shown
	 * @throws InvalidProcessRequestException naming the first field that the form would
	 * not allow
	 */
	public FormAnswers validate(FormSchema schema, FormAnswers submitted, Map<String, Object> known) {
		submitted.values().keySet().forEach((key) -> {
			if (schema.field(key).isEmpty()) {
				throw new InvalidProcessRequestException("form.unknown-field", key);
			}
		});
		Map<String, @Nullable Object> accepted = new HashMap<>();
		FormAnswers answers = cleaned(schema, submitted);
		for (FormField field : schema.fields()) {
			if (field.readOnly()) {
				continue;
			}
			Object value = answers.values().get(field.key());
			if (isHidden(field, answers, known)) {
				require(value == null, "form.not-asked", field);
				continue;
			}
			checkField(field, value);
			if (value != null) {
				accepted.put(field.key(), value);
			}
		}
		return new FormAnswers(accepted);
	}

	/**
	 * What of some answers a form would send: nothing for fields that are hidden then.
	 * @param schema the form
	 * @param answers by field key
	 * @return the answers of fields that are there
	 */
	public static Map<String, Object> sent(FormSchema schema, Map<String, Object> answers) {
		Map<String, Object> sent = new HashMap<>(answers);
		schema.fields()
			.stream()
			.filter((field) -> isHidden(field, new FormAnswers(new HashMap<>(answers)), Map.of()))
			.forEach((field) -> sent.remove(field.key()));
		return sent;
	}

	private static boolean isHidden(FormField field, FormAnswers submitted, Map<String, Object> known) {
		if (field.hideWhen() == null) {
			return false;
		}
		Map<String, Object> context = new HashMap<>(known);
		submitted.values().forEach((key, value) -> {
			if (value instanceof String || value instanceof Number || value instanceof Boolean) {
				context.put(key, value);
			}
		});
		ParseResult condition = CONDITIONS.get(field.hideWhen(), FEEL::parseExpression);
		if (condition.isFailure()) {
			return false;
		}
		EvaluationResult hidden = FEEL.evaluate(condition.parsedExpression(), context);
		return hidden.isSuccess() && Boolean.TRUE.equals(hidden.result());
	}

	/** Texts as they will be kept, so that what is counted is what comes in. */
	private static FormAnswers cleaned(FormSchema schema, FormAnswers submitted) {
		Map<String, @Nullable Object> values = new HashMap<>(submitted.values());
		schema.fields().forEach((field) -> values.computeIfPresent(field.key(), (key, value) -> clean(field, value)));
		return new FormAnswers(values);
	}

	private static @Nullable Object clean(FormField field, Object value) {
		if (!(value instanceof String text)) {
			return value;
		}
		Integer limit = field.number("maxLength");
		return (limit != null) ? TextNormalizer.normalizeText(text, limit) : TextNormalizer.normalizeText(text);
	}

	private static void checkField(FormField field, @Nullable Object value) {
		if (value == null) {
			if (field.required()) {
				throw new InvalidProcessRequestException("form.required", label(field));
			}
			return;
		}
		switch (field.type()) {
			case "number" -> checkNumber(field, value);
			case "checkbox" -> require(value instanceof Boolean, "form.yes-no", field);
			case "textfield", "textarea", "select", "radio", "datetime" -> checkText(field, value);
			default -> {
			}
		}
	}

	private static void checkNumber(FormField field, Object value) {
		require(value instanceof Number, "form.number", field);
		double number = ((Number) value).doubleValue();
		Integer min = field.number("min");
		Integer max = field.number("max");
		require((min == null || number >= min) && (max == null || number <= max), "form.not-offered", field);
	}

	private static void checkText(FormField field, Object value) {
		require(value instanceof String, "form.text", field);
		String text = (String) value;
		if (ONE_OF.contains(field.type())) {
			require(field.options() == null || field.options().contains(text), "form.not-offered", field);
		}
		require(PlainText.isReadable(text), "form.unreadable", field);
		Optional.ofNullable(field.number("minLength")).ifPresent((min) -> {
			if (VisibleText.length(text) < min) {
				throw new InvalidProcessRequestException("form.too-short", label(field), min);
			}
		});
		Optional.ofNullable(field.number("maxLength")).ifPresent((max) -> {
			if (VisibleText.length(text) > max) {
				throw new InvalidProcessRequestException("form.too-long", label(field), max);
			}
		});
		String pattern = field.pattern();
		require(pattern == null || SafePattern.find(pattern, text), "form.pattern", field);
	}

	private static String label(FormField field) {
		return field.label(LocaleContextHolder.getLocale());
	}

	private static void require(boolean allowed, String code, FormField field) {
		if (!allowed) {
			throw new InvalidProcessRequestException(code, label(field));
		}
	}

}
