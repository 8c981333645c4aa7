package org.tawasul.process.contract.diagram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/** Steps do something, with what they need for it. */
final class ActionRules {

	/**
	 * By action: the time that a table answers for it, where it answers those of others,
	 * too.
	 */
	private static final Map<String, String> TIMES = Map.of("assignHandlers", "assess", "startResolutionClock",
			"resolve", "askReporter", "answer", "notifyResolution", "objection", "askCareCentre", "routing");

	/** By table: the variable in which its answer is kept for later steps. */
	private static final Map<String, String> KEPT = Map.of("CaseImportance", "importance", "CaseRouting", "unit");

	/** Each stage of a meeting has its time. */
	private static final List<String> STAGES = List.of("SCREENING", "DECISION", "SCHEDULING", "OUTCOME");

	private ActionRules() {
	}

	static void check(Diagram diagram, Findings findings) {
		diagram.all("serviceTask").forEach((task) -> {
			String written = ModelXml.engineAttribute(task, "delegateExpression");
			// With a blank around it, it is a text for the engine.
			findings.require(written.equals(written.strip()), task, "unknown-action", written);
			if (written.isEmpty()) {
				findings.report(task, "action-missing");
			}
			elsewhere(task, "resultVariable", findings);
			elsewhere(task, "decisionRef", findings);
			Diagram.action(task)
				.filter(ActionVocabulary.names()::contains)
				.ifPresent((action) -> inputs(task, action, findings));
		});
		for (Element task : diagram.all("businessRuleTask")) {
			findings.require(!ModelXml.engineAttribute(task, "decisionRef").isEmpty(), task, "table-missing");
			elsewhere(task, "delegateExpression", findings);
			boolean one = ModelXml.engineAttribute(task, "resultVariable").isEmpty()
					|| ModelXml.engineAttribute(task, "mapDecisionResult").equals("singleEntry");
			findings.require(one, task, "result-mapping");
			String table = ModelXml.engineAttribute(task, "decisionRef");
			String result = ModelXml.engineAttribute(task, "resultVariable");
			findings.require(result.equals(KEPT.getOrDefault(table, result)), task, "result-kept",
					KEPT.getOrDefault(table, ""));
		}
		stages(diagram, findings);
		for (Element node : diagram.nodes()) {
			if (!Diagram.is(node, "serviceTask") && !Diagram.is(node, "businessRuleTask")) {
				Diagram.parameters(node, "inputParameter")
					.keySet()
					.forEach((name) -> findings.report(node, "input-unknown", name));
			}
			Diagram.action(node)
				.filter(ActionVocabulary.names()::contains)
				.ifPresent((action) -> findings.require(ActionVocabulary.belongsTo(action, diagram.key()), node,
						"action-elsewhere", action));
		}
	}

	/**
	 * Steps that are added may share the time of a stage; where a stage is left out for
	 * another, nobody knows which of its steps is the wrong one.
	 */
	private static void stages(Diagram diagram, Findings findings) {
		Map<String, Set<Element>> asked = new TreeMap<>();
		for (Element task : diagram.all("businessRuleTask")) {
			if (ModelXml.engineAttribute(task, "decisionRef").equals("MeetingDeadline")) {
				Element given = Diagram.parameters(task, "inputParameter").get("stage");
				String stage = (given != null) ? ModelXml.text(given).strip() : "";
				findings.require(STAGES.contains(stage), task, "stage", String.join(", ", STAGES));
				asked.computeIfAbsent(stage, (one) -> new LinkedHashSet<>()).add(task);
			}
		}
		Set<String> left = new TreeSet<>(STAGES);
		left.removeAll(asked.keySet());
		if (!left.isEmpty()) {
			asked.values()
				.stream()
				.filter((tasks) -> tasks.size() > 1)
				.forEach((tasks) -> tasks.forEach((task) -> findings.report(task, "stage", String.join(", ", left))));
		}
	}

	/** What the engine reads on steps of another kind only. */
	private static void elsewhere(Element task, String attribute, Findings findings) {
		findings.require(ModelXml.engineAttribute(task, attribute).isEmpty(), task, "attribute-elsewhere", attribute);
	}

	private static void inputs(Element task, String name, Findings findings) {
		ActionVocabulary.Action action = ActionVocabulary.of(name);
		Map<String, InputKind> takes = action.inputs();
		Set<String> seen = new HashSet<>();
		Diagram.extensions(task, "inputOutput")
			.stream()
			.flatMap((list) -> Diagram.children(list, "inputParameter").stream())
			.map((parameter) -> parameter.getAttribute("name"))
			.filter((given) -> !seen.add(given))
			.forEach((given) -> findings.report(task, "input-twice", given));
		Map<String, Element> given = new LinkedHashMap<>(Diagram.parameters(task, "inputParameter"));
		given.keySet().removeAll(action.former());
		new TreeSet<>(takes.keySet()).stream()
			.filter((input) -> !given.containsKey(input))
			.forEach((input) -> findings.report(task, "input-missing", input));
		given.forEach((input, parameter) -> {
			InputKind kind = takes.get(input);
			if (kind == null) {
				findings.report(task, "input-unknown", input);
				return;
			}
			String text = ModelXml.text(parameter).strip();
			String variable = TimerRules.variable(text);
			boolean good = variable.isEmpty() ? kind.accepts(text) : kind.acceptsVariable(variable);
			findings.require(
					good && Diagram.children(parameter, "map").isEmpty()
							&& Diagram.children(parameter, "list").isEmpty(),
					task, "input-value", input + " = " + text + " (" + kind.example() + ")");
			String meant = TIMES.getOrDefault(name, variable);
			boolean others = input.equals("time") && TIMES.containsValue(variable) && !variable.equals(meant);
			findings.require(!others, task, "input-other", input + " = ${" + meant + "}");
		});
	}

}
