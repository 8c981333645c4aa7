package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.ReservedVariables;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Who gets a task is decided by the actions alone, which follow the ministry's directory:
 * a model that names a group or a person would open cases to them.
 */
final class AssignmentValidator {

	private static final String GROUP = "${" + CaseVariables.HANDLERS + "}";

	private static final Set<String> PEOPLE = Set.of("candidateUsers", "assignee");

	/** BPMN's own way to say who does something. */
	private static final Set<String> ROLES = Set.of("potentialOwner", "humanPerformer", "performer",
			"resourceAssignmentExpression");

	/** Attributes that name a variable which the engine sets. */
	private static final List<String> TARGETS = List.of("resultVariable", "elementVariable", "initiator",
			"errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

	/** What forms, tables and actions find out about a case is not made up by a step. */
	private static final Set<String> OF_CASES = Set.of(CaseVariables.UNIT, CaseVariables.IMPORTANCE, "decision",
			"outcome");

	private final String file;

	private final List<ModelViolation> violations = new ArrayList<>();

	private AssignmentValidator(String file) {
		this.file = file;
	}

	static List<ModelViolation> check(String file, Document model) {
		AssignmentValidator validator = new AssignmentValidator(file);
		ModelXml.elements(model).forEach(validator::check);
		return validator.violations;
	}

	private void check(Element element) {
		String groups = ModelXml.engineAttribute(element, "candidateGroups");
		if (!groups.isEmpty() && !groups.strip().equals(GROUP)) {
			report(element, "group", groups);
		}
		PEOPLE.stream()
			.map((attribute) -> ModelXml.engineAttribute(element, attribute))
			.filter((person) -> !person.isEmpty())
			.forEach((person) -> report(element, "group", person));
		if (ROLES.contains(element.getLocalName())) {
			report(element, "group", element.getLocalName());
		}
		TARGETS.stream()
			.map((attribute) -> ModelXml.engineAttribute(element, attribute))
			.forEach((name) -> checkTarget(element, name));
		if (Set.of("inputParameter", "outputParameter", "inputDataItem").contains(element.getLocalName())) {
			checkTarget(element, element.getAttribute("name"));
		}
		if (element.getLocalName().equals("outputParameter")
				&& OF_CASES.contains(element.getAttribute("name").strip())) {
			report(element, "reserved", element.getAttribute("name"));
		}
		if (Set.of("in", "out").contains(element.getLocalName())
				&& !element.getAttribute("source").equals(element.getAttribute("target"))) {
			checkTarget(element, element.getAttribute("target"));
		}
	}

	private void checkTarget(Element element, String name) {
		if (ReservedVariables.contains(name)) {
			report(element, "reserved", name);
		}
	}

	private void report(Element element, String rule, String detail) {
		this.violations.add(ModelViolation.at(this.file, element, rule, detail));
	}

}
