package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;

/** The variables that each step sets: {@code docs/modelling.md}, "Variables". */
final class Effects {

	/** Fields whose values the gateway right behind the task asks. */
	private static final Set<String> CHOICES = Set.of("decision", "outcome");

	/** Fields that go to the case, and are no variables. */
	private static final Set<String> OF_CASES = Set.of("category", "referTo", "note", "resolution", "linkedResolution",
			"question", "unit", "verdict", "reviewWords", "scoreComplete", "scoreClear", "scorePolite", "scoreInTime");

	private static final Map<String, Map<String, Set<String>>> MESSAGES = Map.of("VoiceCallEnded",
			Map.of("outcome", Set.of("ANSWERED", "NOT_REACHED", "REFUSED", "DO_NOT_CALL", "WRONG_NUMBER", "FAILED")),
			"PeriodicReportAsked", Map.of("reports", Set.of()));

	private final Diagram diagram;

	private final Map<String, FormSchema> forms;

	private final Map<String, Map<String, Set<String>>> tables;

	private final Map<String, Set<Origin>> given;

	private final Map<String, Map<String, Set<Origin>>> known = new HashMap<>();

	private final Set<String> names = new HashSet<>();

	/**
	 * Reads what the steps of a diagram set.
	 * @param diagram the diagram
	 * @param forms by their ids
	 * @param tables by their ids: the values of each output, none when they may be any
	 * @param given what is there from the start
	 */
	Effects(Diagram diagram, Map<String, FormSchema> forms, Map<String, Map<String, Set<String>>> tables,
			Set<String> given) {
		this.diagram = diagram;
		this.forms = forms;
		this.tables = tables;
		this.given = new HashMap<>();
		given.forEach((name) -> this.given.put(name, Set.of(new Origin("call", true, Set.of()))));
		diagram.nodes().forEach((node) -> this.known.put(Diagram.id(node), read(node)));
		this.known.values().forEach((effects) -> this.names.addAll(effects.keySet()));
		this.names.addAll(given);
	}

	Map<String, Set<Origin>> given() {
		return this.given;
	}

	Set<String> names() {
		return this.names;
	}

	/** What a node sets, by variable. */
	Map<String, Set<Origin>> of(Element node) {
		return this.known.getOrDefault(Diagram.id(node), Map.of());
	}

	/** Times that count no more behind a node. */
	Set<String> ended(Element node) {
		return Diagram.action(node).map((action) -> ActionVocabulary.of(action).ended()).orElse(Set.of());
	}

	/** The keys of the fields that a task's form asks for. */
	Set<String> fields(Element node) {
		return asked(node).map(FormField::key).collect(Collectors.toSet());
	}

	/** All that the choices of a task's form offer. */
	Set<String> options(Element node) {
		return asked(node).filter((field) -> CHOICES.contains(field.key()))
			.flatMap((field) -> Optional.ofNullable(field.options()).stream().flatMap(Set::stream))
			.collect(Collectors.toSet());
	}

	/** Whether a task's form asks for a field, with a choice or without one. */
	Asking asking(String key, Element node, String choice) {
		Map<String, @Nullable Object> choices = new HashMap<>();
		asked(node).filter((field) -> CHOICES.contains(field.key()) && !choice.isEmpty())
			.forEach((field) -> choices.put(field.key(), choice));
		return asked(node).filter((field) -> field.key().equals(key))
			.map((field) -> Asking.of(field, choices))
			.findFirst()
			.orElse(Asking.NEVER);
	}

	private Stream<FormField> asked(Element node) {
		FormSchema form = Diagram.is(node, "userTask") ? this.forms.get(ModelXml.engineAttribute(node, "formRef"))
				: null;
		return (form != null) ? form.fields().stream().filter((field) -> !field.readOnly()) : Stream.empty();
	}

	private Map<String, Set<Origin>> read(Element node) {
		Map<String, Set<Origin>> effects = new LinkedHashMap<>();
		switch (Diagram.kind(node)) {
			case "userTask" -> Optional.ofNullable(this.forms.get(ModelXml.engineAttribute(node, "formRef")))
				.ifPresent((form) -> form.fields().forEach((field) -> field(field, effects)));
			case "businessRuleTask" -> table(node, effects);
			case "serviceTask" -> Diagram.action(node).ifPresent((name) -> {
				ActionVocabulary.Action action = ActionVocabulary.of(name);
				action.stored().forEach((variable, values) -> {
					Origin origin = new Origin(name, true, values);
					if (action.storesAlways(variable)) {
						set(effects, variable, origin);
					}
					else {
						set(effects, variable, origin, Origin.notBy(name));
					}
				});
				action.answered()
					.forEach((variable, values) -> set(effects, variable, new Origin(name, false, values)));
			});
			default -> {
			}
		}
		this.diagram.message(node)
			.map((message) -> MESSAGES.getOrDefault(message, Map.of()))
			.ifPresent((sent) -> sent
				.forEach((variable, values) -> set(effects, variable, new Origin("message", false, values))));
		List.copyOf(Diagram.parameters(node, "outputParameter").keySet())
			.forEach((name) -> set(effects, name, new Origin("output", true, Set.of())));
		Diagram.extensions(node, "out")
			.forEach((out) -> set(effects, out.getAttribute("target"), new Origin("call", true, Set.of())));
		Diagram.children(node, "multiInstanceLoopCharacteristics")
			.forEach((loop) -> set(effects, ModelXml.engineAttribute(loop, "elementVariable"),
					new Origin("loop", true, Set.of())));
		return effects;
	}

	private static void set(Map<String, Set<Origin>> effects, String variable, Origin... origins) {
		if (!variable.isBlank()) {
			effects.put(variable, Set.of(origins));
		}
	}

	private static void field(FormField field, Map<String, Set<Origin>> effects) {
		String key = field.key();
		if (field.readOnly() || OF_CASES.contains(key)) {
			return;
		}
		Set<String> values = Stream.ofNullable(field.options())
			.flatMap(Set::stream)
			.map(KnownValues::text)
			.collect(Collectors.toSet());
		if (field.type().equals("checkbox")) {
			values = KnownValues.YES_OR_NO;
		}
		Origin origin = new Origin("form", !CHOICES.contains(key), values);
		boolean always = field.validate().path("required").asBoolean(false) && field.hideWhen() == null;
		if (always) {
			set(effects, key, origin);
		}
		else {
			set(effects, key, origin, VariableFlow.NOWHERE);
		}
	}

	private void table(Element task, Map<String, Set<Origin>> effects) {
		KnownValues.FACTS.forEach((fact, values) -> set(effects, fact, new Origin("facts", false, values)));
		Map<String, Set<String>> outputs = this.tables.getOrDefault(ModelXml.engineAttribute(task, "decisionRef"),
				Map.of());
		outputs.forEach((name, values) -> set(effects, name, new Origin("table", false, values)));
		String result = ModelXml.engineAttribute(task, "resultVariable");
		Set<String> values = (outputs.size() == 1) ? outputs.values().iterator().next() : Set.of();
		if (values.isEmpty() && result.equals(CaseVariables.UNIT)) {
			values = Set.of(ActionVocabulary.ANY);
		}
		Set<String> orNothing = values.isEmpty() ? values : new HashSet<>(values);
		if (!orNothing.isEmpty()) {
			orNothing.add("");
		}
		set(effects, result, new Origin("table", true, Set.copyOf(orNothing)));
	}

}
