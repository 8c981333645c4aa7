package org.tawasul.process.contract.diagram;

import org.w3c.dom.Element;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelXml;

/** Tasks are somebody's, with a form, and in the order of the cases' importance. */
final class TaskRules {

	private static final String GROUP = "${" + CaseVariables.HANDLERS + "}";

	private TaskRules() {
	}

	static void check(Diagram diagram, Findings findings) {
		for (Element task : diagram.all("userTask")) {
			String groups = ModelXml.engineAttribute(task, "candidateGroups").strip();
			// Another group is found by the rule for assignments.
			findings.require(!groups.isEmpty(), task, "no-group", GROUP);
			findings.require(!ModelXml.engineAttribute(task, "formRef").isEmpty(), task, "no-form");
			String priority = ModelXml.engineAttribute(task, "priority");
			findings.require(priority.isEmpty() || priority.matches("\\d{1,2}|100"), task, "priority", priority);
		}
		diagram.all("startEvent")
			.forEach((start) -> findings.require(ModelXml.engineAttribute(start, "formRef").isEmpty(), start,
					"start-form"));
	}

}
