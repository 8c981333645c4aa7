package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;
import org.w3c.dom.Element;

/**
 * What steps do to a case, by {@code docs/modelling.md}. Names that begin with {@code #}
 * are what the case itself knows, such as what was decided; those that begin with
 * {@code ~} are forgotten as soon as something waits.
 */
final class WalkedActions {

	private static final List<String> ASSESSMENT = List.of("assessDue", "assessReminder");

	private static final List<String> RESOLUTION = List.of("resolveDue", "resolveReminder");

	private static final Set<String> PASSING = Set.of("decision", "outcome", "reviewBefore", "answerSentBack");

	private final Map<String, FormSchema> forms = new HashMap<>();

	/** By the id of a table: what it answers. */
	private final Map<String, Set<String>> tables = new HashMap<>();

	WalkedActions(DeploymentFiles files) {
		for (JsonNode form : files.forms().values()) {
			this.forms.put(form.path("id").asText(), FormSchema.read(form));
		}
		files.tables()
			.values()
			.forEach((table) -> ModelXml.elements(table)
				.stream()
				.filter((one) -> "output".equals(one.getLocalName()))
				.forEach((output) -> this.tables
					.computeIfAbsent(((Element) output.getParentNode().getParentNode()).getAttribute("id"),
							(id) -> new HashSet<>())
					.add(output.getAttribute("name"))));
	}

	/** What is still there when something waits. */
	static Map<String, String> kept(Map<String, String> values) {
		Map<String, String> kept = new TreeMap<>(values);
		kept.keySet()
			.removeIf((name) -> PASSING.contains(name) || name.startsWith("~") || kept.containsKey("~" + name));
		return kept;
	}

	/** All that a task can be answered with. */
	List<Map<String, String>> answers(Element task, Set<String> asked) {
		FormSchema form = this.forms.get(task.getAttributeNS(WalkedNodes.CAMUNDA, "formRef"));
		if (form == null) {
			throw new WalkFault("no form at " + task.getAttribute("id"));
		}
		List<Map<String, String>> all = new ArrayList<>(List.of(new TreeMap<>(Map.of("#decided", ""))));
		Set<String> keys = new HashSet<>();
		for (FormField field : form.fields()) {
			keys.add(field.key());
			boolean choice = Set.of("decision", "outcome").contains(field.key());
			if (field.options() != null && !field.readOnly() && (choice || asked.contains(field.key()))) {
				all = all.stream().flatMap((answers) -> field.options().stream().map((option) -> {
					Map<String, String> more = new TreeMap<>(answers);
					more.put(field.key(), option);
					if (choice) {
						more.put("#decided", option);
					}
					return more;
				})).toList();
			}
		}
		for (Map<String, String> answers : all) {
			String decided = answers.getOrDefault("#decided", "");
			if (keys.contains("resolution") && (decided.isEmpty() || decided.equals("RESOLVED"))) {
				answers.put("#draft", "yes");
			}
			if (keys.contains("unit")) {
				answers.put("#chosen", "yes");
			}
			if (!Set.of("REFER", "ASK_REPORTER", "ESCALATE").contains(decided)) {
				answers.remove("#decided");
			}
		}
		return all;
	}

	/** The tables that a step asks. */
	List<Map<String, String>> ask(Element step, Map<String, String> before, Set<String> asked) {
		Map<String, String> values = new TreeMap<>(before);
		Set<String> outputs = this.tables.get(step.getAttributeNS(WalkedNodes.CAMUNDA, "decisionRef"));
		if (outputs == null) {
			throw new WalkFault("no table at " + step.getAttribute("id"));
		}
		String result = step.getAttributeNS(WalkedNodes.CAMUNDA, "resultVariable");
		outputs.forEach((output) -> {
			values.put(output, "set");
			if (!output.equals(result)) {
				values.put("~" + output, "");
			}
		});
		if (result.isEmpty()) {
			return List.of(values);
		}
		values.put(result, "set");
		values.remove("~" + result);
		Map<String, String> none = new TreeMap<>(values);
		none.put(result, "");
		return (result.equals("unit") && asked.contains(result)) ? List.of(values, none) : List.of(values);
	}

	/** What an action does; several when that is not known beforehand. */
	List<Map<String, String>> act(Element step, Map<String, String> before, boolean byTime) {
		Map<String, String> values = new TreeMap<>(before);
		String action = step.getAttributeNS(WalkedNodes.CAMUNDA, "delegateExpression").replaceAll("[${}\\s]", "");
		WalkedNodes.inputs(step)
			.forEach((input, text) -> WalkedNodes.variables(text).forEach((name) -> need(values, name, "set", step)));
		switch (action) {
			case "assignHandlers" -> {
				drop(values, RESOLUTION);
				drop(values, List.of("reviewDue", "routingDue"));
				set(values, "handlers", "assessDue", "assessReminder");
				boolean minister = Integer.parseInt(values.getOrDefault("#level", "0")) >= WalkedDiagram.LADDER;
				values.put("ministerReached", String.valueOf(minister));
			}
			case "startResolutionClock" -> {
				drop(values, ASSESSMENT);
				set(values, "resolveDue", "resolveReminder");
			}
			case "resumeResolutionClock" -> set(values, "resolveDue", "resolveReminder");
			case "askReporter" -> {
				need(values, "#decided", "ASK_REPORTER", step);
				values.remove("#decided");
				drop(values, RESOLUTION);
				set(values, "answerUntil");
				values.put("#owed", "ReporterAnswered");
			}
			case "askCareCentre" -> set(values, "handlers", "routingDue");
			case "routeToUnit" -> {
				need(values, "#chosen", "yes", step);
				values.remove("#chosen");
				values.put("#level", "0");
				set(values, "unit");
			}
			case "routeToDirectorate" -> {
				values.put("#level", "0");
				set(values, "unit");
			}
			case "referCase" -> {
				need(values, "#decided", "REFER", step);
				values.remove("#decided");
				values.put("#level", "0");
				set(values, "unit");
				Map<String, String> none = new TreeMap<>(values);
				none.put("unit", "");
				return List.of(values, none);
			}
			case "escalateCase", "recordObjection" -> {
				if ("ESCALATE".equals(values.get("#decided"))) {
					values.remove("#decided");
				}
				int level = Integer.parseInt(values.getOrDefault("#level", "0"));
				values.put("#level", String.valueOf(Math.min(WalkedDiagram.LADDER, level + 1)));
			}
			case "notifyResolution" -> {
				need(values, "#draft", "yes", step);
				drop(values, RESOLUTION);
				set(values, "objectionUntil");
				values.put("#owed", "ObjectionRaised ResolutionAccepted");
				values.put("#answered", "yes");
			}
			case "notifyDecision" -> {
				need(values, "#draft", "yes", step);
				values.put("#answered", "yes");
			}
			case "adoptResolution" -> values.put("#draft", "yes");
			case "waitForMainCase" -> {
				drop(values, ASSESSMENT);
				drop(values, RESOLUTION);
				values.remove("#decided");
				values.put("#owed", "MainCaseResolved LinkUndone");
			}
			case "sampleAnswer" -> {
				values.put("reviewBefore", "false");
				Map<String, String> before2 = new TreeMap<>(values);
				before2.put("reviewBefore", "true");
				set(before2, "reviewDue");
				return List.of(values, before2);
			}
			case "askForReview" -> {
				drop(values, RESOLUTION);
				set(values, "handlers");
			}
			case "endReview" -> {
				set(values, "handlers", "resolveDue", "resolveReminder");
				values.put("answerSentBack", "false");
				Map<String, String> back = new TreeMap<>(values);
				back.put("answerSentBack", "true");
				return byTime ? List.of(values) : List.of(values, back);
			}
			default -> {
			}
		}
		return List.of(values);
	}

	private static void set(Map<String, String> values, String... names) {
		for (String name : names) {
			values.put(name, "set");
			values.remove("~" + name);
		}
	}

	private static void drop(Map<String, String> values, List<String> names) {
		names.forEach(values::remove);
	}

	private static void need(Map<String, String> values, String name, String value, Element step) {
		boolean there = name.startsWith("#") ? value.equals(values.get(name)) : values.containsKey(name);
		WalkFault.require(there, step.getAttribute("id") + " lacks " + name + " " + value);
	}

}
