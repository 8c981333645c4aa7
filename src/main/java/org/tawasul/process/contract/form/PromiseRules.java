package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.form.Promise.Presence;
import org.tawasul.process.form.FormField;

/**
 * Fields that mean something to a case: there, answered and offering what is understood.
 */
final class PromiseRules {

	/** The fields whose answers gateways ask. */
	private static final Set<String> DECISIONS = Set.of("decision", "outcome");

	private final FormFile form;

	private final Map<String, Set<String>> asked;

	private final Set<String> open;

	private final List<ModelViolation> violations = new ArrayList<>();

	/**
	 * Rules for one form.
	 * @param form as its file has it
	 * @param asked by variable: the words that the conditions beside the form compare it
	 * with; nothing when there is no diagram beside it
	 * @param open variables of which a gateway behind the form takes any word
	 */
	PromiseRules(FormFile form, Map<String, Set<String>> asked, Set<String> open) {
		this.form = form;
		this.asked = asked;
		this.open = open;
	}

	List<ModelViolation> check() {
		List<Promise> promises = FormVocabulary.promises(this.form.id());
		List<FormField> decisions = this.form.schema()
			.fields()
			.stream()
			.filter((field) -> DECISIONS.contains(field.key()) && !field.readOnly())
			.toList();
		if (decisions.stream().map(FormField::key).distinct().count() > 1) {
			report(decisions.get(decisions.size() - 1), "decisions-both", "decision, outcome", "");
		}
		for (Promise promise : promises) {
			Optional<FormField> field = this.form.schema().field(promise.key());
			boolean due = !promise.goesWithAny() || this.form.schema().field(promise.choice()).isPresent();
			if (field.isPresent()) {
				presence(field.get(), due ? promise : promise.possible());
				shape(field.get(), promise);
			}
			else if (due && promise.presence() != Presence.POSSIBLE) {
				this.violations.add(this.form.violation("field-missing", promise.key()));
			}
		}
		if (promises.isEmpty()) {
			for (Promise promise : FormVocabulary.implied(this.form.schema())) {
				this.form.schema()
					.field(promise.key())
					.ifPresentOrElse((field) -> presence(field, promise),
							() -> this.violations.add(this.form.violation("field-missing", promise.key())));
			}
			for (FormField field : this.form.schema().fields()) {
				if (DECISIONS.contains(field.key())) {
					presence(field, Promise.decision(field.key()));
					options(field, Promise.decision(field.key()));
				}
				else {
					FormVocabulary.meaning(field.key()).ifPresent((promise) -> shape(field, promise));
				}
			}
		}
		return this.violations;
	}

	private void presence(FormField field, Promise promise) {
		if (promise.presence() == Presence.REQUIRED && !field.required()) {
			report(field, "field-required", promise.key(), "");
		}
		if (promise.presence() == Presence.OPTIONAL && field.required()) {
			report(field, "field-optional", promise.key(), "");
		}
		if (promise.presence() != Presence.POSSIBLE && field.readOnly()) {
			report(field, "field-closed", promise.key(), "");
		}
	}

	private void shape(FormField field, Promise promise) {
		if (!promise.types().contains(field.type())) {
			report(field, "field-kind", field.type(), String.join("، ", promise.types()));
			return;
		}
		if (promise.most() > 0) {
			lengths(field, promise);
		}
		if (!promise.list().isEmpty()) {
			list(field, promise);
		}
		else if (promise.most() == 0) {
			options(field, promise);
		}
	}

	private void lengths(FormField field, Promise promise) {
		Integer most = field.number("maxLength");
		Integer least = field.number("minLength");
		if (most != null && most > promise.most()) {
			report(field, "field-most", String.valueOf(most), String.valueOf(promise.most()));
		}
		if (most != null && most < promise.room()) {
			report(field, "field-room", String.valueOf(most), String.valueOf(promise.room()));
		}
		if (promise.least() == 0 && least != null && least > promise.asked()) {
			report(field, "field-least", String.valueOf(least), String.valueOf(promise.asked()));
		}
		if (promise.least() > 0 && (least == null || least != promise.least())) {
			report(field, "field-least", (least != null) ? String.valueOf(least) : "0",
					String.valueOf(promise.least()));
		}
	}

	private void list(FormField field, Promise promise) {
		String list = this.form.components()
			.stream()
			.filter((component) -> component.path("key").asText().equals(field.key()))
			.map((JsonNode component) -> component.path("valuesKey").asText(""))
			.findFirst()
			.orElse("");
		if (!list.equals(promise.list())) {
			report(field, "field-list", list, promise.list());
		}
	}

	private void options(FormField field, Promise promise) {
		Set<String> offered = (field.options() != null) ? field.options() : Set.of();
		Set<String> missing = new LinkedHashSet<>(promise.options());
		missing.removeAll(offered);
		boolean all = promise.presence() == Presence.REQUIRED;
		if (all && !missing.isEmpty()) {
			report(field, "option-missing", String.join("، ", missing), "");
		}
		Set<String> unknown = new LinkedHashSet<>(offered);
		unknown.removeAll(promise.options());
		if (promise.key().equals(FormVocabulary.MINUTES)) {
			unknown.removeIf(PromiseRules::isLength);
		}
		else if (promise.open()) {
			Set<String> known = this.asked.get(field.key());
			if (known == null && (this.asked.isEmpty() || !DECISIONS.contains(field.key()))) {
				known = promise.options().isEmpty() ? unknown : Set.of();
			}
			unknown.removeAll(this.open.contains(field.key()) ? unknown : (known != null) ? known : Set.of());
		}
		if (!unknown.isEmpty()) {
			report(field, "option-unknown", String.join("، ", unknown), String.join("، ", promise.options()));
		}
	}

	/** Of a meeting, 5 to 480 minutes. */
	private static boolean isLength(String option) {
		return option.matches("[5-9]|[1-9]\\d|[1-3]\\d\\d|4[0-7]\\d|480");
	}

	private void report(FormField field, String rule, String detail, String more) {
		this.violations.add(this.form.violation(field, rule, detail, more));
	}

}
