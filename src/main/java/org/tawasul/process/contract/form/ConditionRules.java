package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;
import org.tawasul.process.expression.FeelSyntax.Kind;
import org.tawasul.process.expression.FeelSyntax.Literal;
import org.tawasul.process.form.FormField;

/**
 * When fields are hidden: by conditions that the server can tell as well, and never when
 * the field is needed.
 */
final class ConditionRules {

	private static final int MAX_CASES = 5_000;

	private final FormFile form;

	private final List<ModelViolation> violations = new ArrayList<>();

	ConditionRules(FormFile form) {
		this.form = form;
	}

	List<ModelViolation> check() {
		this.form.components().forEach(this::written);
		if (this.violations.isEmpty()) {
			this.form.schema().fields().forEach(this::shown);
		}
		if (this.violations.isEmpty()) {
			promises().forEach(this::promised);
		}
		return this.violations;
	}

	private List<Promise> promises() {
		List<Promise> known = FormVocabulary.promises(this.form.id());
		if (!known.isEmpty()) {
			return known;
		}
		List<Promise> own = new ArrayList<>(FormVocabulary.implied(this.form.schema()));
		this.form.schema()
			.fields()
			.stream()
			.filter((field) -> Set.of("decision", "outcome").contains(field.key()))
			.map((field) -> Promise.decision(field.key()))
			.forEach(own::add);
		return own;
	}

	private void written(JsonNode component) {
		JsonNode hide = component.path("conditional").path("hide");
		if (hide.isMissingNode() || hide.isNull() || hide.asText().isEmpty()) {
			return;
		}
		String condition = hide.asText().strip();
		if (!condition.startsWith("=")) {
			this.violations.add(this.form.violation(component, "condition", condition));
			return;
		}
		String own = component.path("key").asText("");
		boolean shownOnly = !component.has("key") && component.path("components").isEmpty();
		try {
			FeelSyntax syntax = FeelSyntax.expression(condition.substring(1));
			syntax.names()
				.stream()
				.filter((name) -> this.form.schema().field(name).isEmpty() && !FormVocabulary.CONDITIONS.contains(name)
						&& !(shownOnly && FormVocabulary.SHOWN.contains(name)))
				.forEach((name) -> this.violations.add(this.form.violation(component, "condition-name", name)));
			if (syntax.names().contains(own)) {
				this.violations.add(this.form.violation(component, "condition-own", condition));
			}
			words(component, syntax);
		}
		catch (FeelFaultException ex) {
			this.violations.add(this.form.violation(component, "condition", condition));
		}
	}

	/** An answer that a field does not offer never comes. */
	private void words(JsonNode component, FeelSyntax syntax) {
		Set<String> offered = new LinkedHashSet<>();
		for (String name : syntax.names()) {
			Set<String> options = this.form.schema().field(name).map(FormField::options).orElse(null);
			if (options == null) {
				return;
			}
			offered.addAll(options);
		}
		syntax.literals()
			.stream()
			.filter((literal) -> literal.kind() == Kind.TEXT && !literal.text().isEmpty()
					&& !offered.contains(literal.text()))
			.forEach(
					(literal) -> this.violations.add(this.form.violation(component, "condition-word", literal.text())));
	}

	private void shown(FormField field) {
		if (field.hideWhen() != null && !any(field, (answers) -> true, false)) {
			this.violations.add(this.form.violation(field, "field-never-shown", field.hideWhen()));
		}
	}

	private void promised(Promise promise) {
		Optional<FormField> field = this.form.schema().field(promise.key());
		Optional<FormField> other = this.form.schema().field(promise.choice());
		if (field.isEmpty() || promise.presence() != Promise.Presence.REQUIRED
				|| promise.goesWithAny() && other.isEmpty()) {
			return;
		}
		Predicate<Map<String, @Nullable Object>> asked = (answers) -> promise.choice().isEmpty()
				|| isAnswered(promise, answers.get(promise.choice()));
		// What is hidden has no answer.
		Predicate<Map<String, @Nullable Object>> possible = (answers) -> !promise.goesWithAny()
				|| answers.get(promise.choice()) == null || !isHidden(other.get(), answers);
		String when = (promise.choice() + " " + promise.option()).strip();
		if (any(field.get(), possible.and(asked), true)) {
			this.violations.add(this.form.violation(field.get(), "field-hidden", when));
		}
		else if (!promise.choice().isEmpty() && any(field.get(), possible.and(asked.negate()), false)) {
			this.violations.add(this.form.violation(field.get(), "field-too-often", when));
		}
	}

	private static boolean isAnswered(Promise promise, @Nullable Object answer) {
		return promise.goesWithAny() ? answer != null && !answer.equals("") : promise.option().equals(answer);
	}

	/** Whether there are such answers with which a field is hidden, or is not. */
	private boolean any(FormField field, Predicate<Map<String, @Nullable Object>> answers, boolean hidden) {
		return answersAsked(field).stream().filter(answers).anyMatch((one) -> isHidden(field, one) == hidden);
	}

	private static boolean isHidden(FormField field, Map<String, @Nullable Object> answers) {
		if (field.hideWhen() == null) {
			return false;
		}
		try {
			return Boolean.TRUE.equals(FeelSyntax.expression(field.hideWhen()).answer(null, answers));
		}
		catch (FeelFaultException ex) {
			return false;
		}
	}

	/** All answers that the condition of a field tells apart. */
	private List<Map<String, @Nullable Object>> answersAsked(FormField field) {
		Set<String> names = new LinkedHashSet<>();
		Set<Literal> literals = new LinkedHashSet<>();
		List<FormField> hidden = new ArrayList<>(List.of(field));
		promises().stream()
			.filter((promise) -> promise.key().equals(field.key()) && !promise.choice().isEmpty())
			.forEach((promise) -> {
				names.add(promise.choice());
				this.form.schema()
					.field(promise.choice())
					.filter((other) -> promise.goesWithAny())
					.ifPresent(hidden::add);
			});
		try {
			for (FormField one : hidden) {
				if (one.hideWhen() != null) {
					FeelSyntax syntax = FeelSyntax.expression(one.hideWhen());
					names.addAll(syntax.names());
					literals.addAll(syntax.literals());
				}
			}
		}
		catch (FeelFaultException ex) {
			return List.of();
		}
		List<Map<String, @Nullable Object>> cases = new ArrayList<>(List.of(new HashMap<>()));
		for (String name : names) {
			List<Map<String, @Nullable Object>> longer = new ArrayList<>();
			for (Map<String, @Nullable Object> one : cases) {
				for (Object value : values(name, literals)) {
					Map<String, @Nullable Object> next = new HashMap<>(one);
					next.put(name, value);
					longer.add(next);
				}
			}
			cases = longer.stream().limit(MAX_CASES).collect(Collectors.toList());
		}
		return cases;
	}

	private List<@Nullable Object> values(String name, Set<Literal> literals) {
		Optional<FormField> field = this.form.schema().field(name);
		List<@Nullable Object> values = new ArrayList<>(Arrays.asList((Object) null));
		String type = field.map(FormField::type).orElse("");
		if (type.equals("checkbox")) {
			values.addAll(List.of(true, false));
		}
		else if (type.equals("number")) {
			literals.stream().filter((literal) -> literal.kind() == Kind.NUMBER).forEach((literal) -> {
				double limit = Double.parseDouble(literal.text());
				values.addAll(List.of(limit - 1, limit, limit + 1));
			});
			values.add(0.0);
		}
		else if (field.isPresent() && field.get().options() != null) {
			values.addAll(field.get().options());
		}
		else {
			literals.stream().map(Literal::text).forEach(values::add);
			values.addAll(List.of("", "2"));
		}
		return values;
	}

}
