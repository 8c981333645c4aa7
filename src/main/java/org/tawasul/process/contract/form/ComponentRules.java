package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.language.VisibleText;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ReservedVariables;
import org.tawasul.process.expression.SafePattern;
import org.tawasul.process.form.FormField;

/**
 * What the components of a form are: kinds that the server checks too, under keys of
 * their own, with labels, limits and options.
 */
final class ComponentRules {

	private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	/** Mean something else in the conditions of gateways, forms and tables. */
	private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true",
			"false", "null", "empty", "div", "mod", "instanceof", "if", "then", "else", "for", "in", "return",
			"between", "some", "every", "satisfies", "function");

	private static final int LONGEST_LABEL = 300;

	private static final Set<String> TEXTS = Set.of("textfield", "textarea");

	private static final Set<String> CHOICES = Set.of("select", "radio");

	private static final Set<String> FIELDS = Set.of("textfield", "textarea", "number", "checkbox", "select", "radio",
			"datetime");

	private static final Set<String> OTHERS = Set.of("text", "html", "image", "separator", "spacer", "group");

	private static final int MAX_COMPONENTS = 150;

	private static final int MAX_OPTIONS = 200;

	private static final int HIGHEST = 1_000_000_000;

	private final FormFile form;

	private final List<ModelViolation> violations = new ArrayList<>();

	ComponentRules(FormFile form) {
		this.form = form;
	}

	List<ModelViolation> check() {
		List<JsonNode> components = this.form.components();
		if (components.size() > MAX_COMPONENTS) {
			return List.of(this.form.violation("form-large", String.valueOf(components.size())));
		}
		Set<String> keys = new HashSet<>();
		Set<String> ids = new HashSet<>();
		for (JsonNode component : components) {
			String type = component.path("type").asText();
			String id = component.path("id").asText("");
			if (!id.isEmpty() && !ids.add(id)) {
				report(component, "component-twice", id);
			}
			if (FIELDS.contains(type)) {
				field(component, type, keys);
			}
			else if (!OTHERS.contains(type) || type.equals("group") && component.hasNonNull("path")
					&& !component.path("path").asText().isEmpty()) {
				report(component, "component-kind", type);
			}
		}
		return this.violations;
	}

	private void field(JsonNode field, String type, Set<String> keys) {
		String key = field.path("key").asText("");
		if (!KEY.matcher(key).matches()) {
			report(field, "field-key", key);
		}
		else if (ReservedVariables.contains(key)) {
			report(field, "reserved", key);
		}
		else if (FormVocabulary.isTaken(key) || WORDS.contains(key)) {
			report(field, "field-taken", key);
		}
		else if (!keys.add(key)) {
			report(field, "field-twice", key);
		}
		if (FormVocabulary.PANELS.contains(this.form.id())) {
			report(field, "panel-field", key);
		}
		label(field);
		for (String rule : List.of("required", "disabled", "readonly")) {
			JsonNode value = rule.equals("required") ? field.path("validate").path(rule) : field.path(rule);
			if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
				report(field, "field-switch", rule);
			}
		}
		if (TEXTS.contains(type)) {
			text(field);
		}
		else if (CHOICES.contains(type)) {
			choice(field);
		}
		else if (type.equals("number")) {
			number(field);
		}
		else if (type.equals("checkbox") && field.hasNonNull("defaultValue")
				&& !field.path("defaultValue").isBoolean()) {
			report(field, "field-default", field.path("defaultValue").asText());
		}
	}

	private void label(JsonNode field) {
		String label = field.path("label").asText("");
		if (!ARABIC.matcher(label).find()) {
			report(field, "field-label", "");
		}
		FormFile.texts(field, "label").values().forEach((text) -> {
			if (text.length() > LONGEST_LABEL || VisibleText.turnsRound(text)) {
				report(field, "label-long", String.valueOf(LONGEST_LABEL));
			}
			if (text.contains("{{") || text.startsWith("=")) {
				report(field, "label-computed", text);
			}
		});
	}

	private void text(JsonNode field) {
		JsonNode rules = field.path("validate");
		Integer most = FormField.whole(rules.path("maxLength"));
		if (most == null || most < 1 || most > FormVocabulary.LONGEST) {
			report(field, "text-length", rules.path("maxLength").asText(""));
			return;
		}
		Integer least = rules.hasNonNull("minLength") ? FormField.whole(rules.path("minLength")) : Integer.valueOf(0);
		if (least == null || least < 0 || least > most) {
			report(field, "text-least", rules.path("minLength").asText());
		}
		JsonNode pattern = rules.path("pattern");
		if (rules.hasNonNull("pattern") && !pattern.asText().isEmpty() && !SafePattern.isSafe(pattern.asText())) {
			report(field, "field-pattern", pattern.asText());
		}
		if (field.path("defaultValue").asText("").length() > most) {
			report(field, "field-default", "");
		}
	}

	private void number(JsonNode field) {
		Integer least = null;
		Integer most = null;
		for (String limit : List.of("min", "max")) {
			JsonNode value = field.path("validate").path(limit);
			Integer number = FormField.whole(value);
			if (field.path("validate").hasNonNull(limit) && (number == null || Math.abs((long) number) > HIGHEST)) {
				report(field, "number-limit", value.asText());
			}
			least = limit.equals("min") ? number : least;
			most = limit.equals("max") ? number : most;
		}
		if (least != null && most != null && least > most) {
			report(field, "number-limit", least + " > " + most);
		}
		JsonNode given = field.path("defaultValue");
		if (field.hasNonNull("defaultValue") && (!given.isNumber() || least != null && given.asDouble() < least
				|| most != null && given.asDouble() > most)) {
			report(field, "field-default", given.asText());
		}
	}

	private void choice(JsonNode field) {
		JsonNode values = field.path("values");
		String list = field.path("valuesKey").asText("");
		boolean offered = values.isArray() && !values.isEmpty();
		if (field.hasNonNull("valuesExpression") || !offered && !FormVocabulary.LISTS.contains(list)
				|| offered && !list.isEmpty() || values.size() > MAX_OPTIONS) {
			report(field, "options-none", list);
			return;
		}
		Set<String> seen = new HashSet<>();
		Set<String> labels = new HashSet<>();
		for (JsonNode option : values) {
			String value = option.path("value").asText("");
			String label = option.path("label").asText("");
			if (!option.path("value").isTextual() || value.isBlank() || !value.equals(value.strip()) || label.isBlank()
					|| label.contains("{{")) {
				report(field, "option-empty", value.isBlank() ? label : value);
			}
			else if (!seen.add(value)) {
				report(field, "option-twice", value);
			}
			else if (!labels.add(label.strip())) {
				report(field, "option-label-twice", label);
			}
		}
		if (field.hasNonNull("defaultValue") && !seen.contains(field.path("defaultValue").asText())) {
			report(field, "field-default", field.path("defaultValue").asText());
		}
	}

	private void report(JsonNode component, String rule, String detail) {
		this.violations.add(this.form.violation(component, rule, detail));
	}

}
