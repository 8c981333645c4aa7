package org.tawasul.process.contract.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/** Steps do something, with what they need for it. */
final class ActionRules {

	private ActionRules() {
	}

	static void check(Diagram diagram, Findings findings) {
		diagram.all("serviceTask").forEach((task) -> {
			if (ModelXml.engineAttribute(task, "delegateExpression").isEmpty()) {
				findings.report(task, "action-missing");
			}
			Diagram.action(task)
				.filter(ActionVocabulary.names()::contains)
				.ifPresent((action) -> inputs(task, ActionVocabulary.of(action), findings));
		});
		for (Element task : diagram.all("businessRuleTask")) {
			findings.require(!ModelXml.engineAttribute(task, "decisionRef").isEmpty(), task, "table-missing");
			boolean one = ModelXml.engineAttribute(task, "resultVariable").isEmpty()
					|| ModelXml.engineAttribute(task, "mapDecisionResult").equals("singleEntry");
			findings.require(one, task, "result-mapping");
		}
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

	private static void inputs(Element task, ActionVocabulary.Action action, Findings findings) {
		Map<String, InputKind> takes = action.inputs();
		Map<String, Element> given = new LinkedHashMap<>(Diagram.parameters(task, "inputParameter"));
		given.keySet().removeAll(action.former());
		new TreeSet<>(takes.keySet()).stream()
			.filter((name) -> !given.containsKey(name))
			.forEach((name) -> findings.report(task, "input-missing", name));
		given.forEach((name, parameter) -> {
			InputKind kind = takes.get(name);
			if (kind == null) {
				findings.report(task, "input-unknown", name);
				return;
			}
			String text = ModelXml.text(parameter).strip();
			String variable = TimerRules.variable(text);
			boolean good = variable.isEmpty() ? kind.accepts(text) : kind.acceptsVariable(variable);
			findings.require(
					good && Diagram.children(parameter, "map").isEmpty()
							&& Diagram.children(parameter, "list").isEmpty(),
					task, "input-value", name + " = " + text + " (" + kind.example() + ")");
		});
	}

}
