package org.tawasul.process.contract.diagram;

import java.util.Set;

import org.w3c.dom.Element;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;

/** Whatever is read has been set on each way there. */
final class VariableRules {

	private final VariableFlow variables;

	private final Findings findings;

	private VariableRules(VariableFlow variables, Findings findings) {
		this.variables = variables;
		this.findings = findings;
	}

	static void check(Diagram diagram, VariableFlow variables, Findings findings) {
		VariableRules rules = new VariableRules(variables, findings);
		diagram.flows()
			.forEach((flow) -> diagram.node(flow.getAttribute("sourceRef"))
				.ifPresent((source) -> FlowCondition.of(flow)
					.variables()
					.forEach((variable) -> rules.readsVariable(flow, source, variable))));
		for (Element node : diagram.nodes()) {
			Diagram.timer(node).ifPresent((timer) -> rules.readsVariable(node, node, TimerRules.variableOf(timer)));
			Diagram.parameters(node, "inputParameter")
				.values()
				.forEach((parameter) -> rules.reads(node, node, ModelXml.text(parameter)));
			Diagram.children(node, "multiInstanceLoopCharacteristics")
				.forEach((loop) -> rules.reads(node, node, ModelXml.engineAttribute(loop, "collection")));
			if (Diagram.is(node, "userTask")) {
				rules.task(node);
			}
		}
	}

	private void task(Element task) {
		reads(task, task, ModelXml.engineAttribute(task, "candidateGroups"));
		for (String attribute : Set.of("dueDate", "followUpDate")) {
			String text = ModelXml.engineAttribute(task, attribute);
			String variable = TimerRules.variable(text);
			if (TimerRules.DEADLINES.contains(variable)) {
				readsVariable(task, task, variable);
			}
			else {
				this.findings.require(text.isEmpty(), task, "due-date", text);
			}
		}
	}

	private void reads(Element element, Element at, String text) {
		PlainExpression.variablesOf(text).orElse(Set.of()).forEach((variable) -> readsVariable(element, at, variable));
	}

	private void readsVariable(Element element, Element at, String variable) {
		if (variable.isEmpty() || !this.variables.reaches(at)) {
			return;
		}
		if (!this.variables.isKnown(variable)) {
			String rule = variable.equals(CaseVariables.HANDLERS) ? "variable-unset" : "variable-unknown";
			this.findings.report(element, rule, variable);
		}
		else {
			this.findings.require(this.variables.at(at, variable).stream().noneMatch(VariableFlow.Origin::absent),
					element, "variable-unset", variable);
		}
	}

}
