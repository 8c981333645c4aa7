package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tawasul.process.CaseVariables;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.meeting.MeetingVariables;
import org.tawasul.process.satisfaction.SatisfactionCallVariables;
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

	/** Set by actions, and by nothing else. */
	private static final Set<String> RESERVED = Set.of(CaseVariables.HANDLERS, CaseVariables.MINISTER_REACHED,
			CaseVariables.ASSESS_DUE, CaseVariables.ASSESS_REMINDER, CaseVariables.RESOLVE_DUE,
			CaseVariables.RESOLVE_REMINDER, CaseVariables.ROUTING_DUE, CaseVariables.ANSWER_UNTIL,
			CaseVariables.OBJECTION_UNTIL, CaseVariables.REVIEW_BEFORE, CaseVariables.REVIEW_DUE,
			CaseVariables.ANSWER_SENT_BACK, MeetingVariables.MEETING_DUE, MeetingVariables.MEETING_REMINDERS,
			MeetingVariables.MEETING_OVER, SatisfactionCallVariables.CALL_WAY, SatisfactionCallVariables.CALL_FROM,
			SatisfactionCallVariables.CALL_DUE, SatisfactionCallVariables.CALL_GIVE_UP,
			SatisfactionCallVariables.VOICE_UNTIL, SatisfactionCallVariables.NEXT_STEP);

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

	static List<ModelViolation> check(String file, FormSchema form) {
		AssignmentValidator validator = new AssignmentValidator(file);
		form.fields()
			.stream()
			.map(FormField::key)
			.filter(RESERVED::contains)
			.forEach((key) -> validator.report(key, "reserved", key));
		return validator.violations;
	}

	private void check(Element element) {
		String groups = ModelXml.engineAttribute(element, "candidateGroups");
		if (!groups.isEmpty() && !groups.strip().equals(GROUP)) {
			report(ModelXml.where(element), "group", groups);
		}
		PEOPLE.stream()
			.map((attribute) -> ModelXml.engineAttribute(element, attribute))
			.filter((person) -> !person.isEmpty())
			.forEach((person) -> report(ModelXml.where(element), "group", person));
		if (ROLES.contains(element.getLocalName())) {
			report(ModelXml.where(element), "group", element.getLocalName());
		}
		TARGETS.stream()
			.map((attribute) -> ModelXml.engineAttribute(element, attribute))
			.forEach((name) -> checkTarget(element, name));
		if (Set.of("inputParameter", "outputParameter", "inputDataItem").contains(element.getLocalName())) {
			checkTarget(element, element.getAttribute("name"));
		}
		if (Set.of("in", "out").contains(element.getLocalName())
				&& !element.getAttribute("source").equals(element.getAttribute("target"))) {
			checkTarget(element, element.getAttribute("target"));
		}
	}

	private void checkTarget(Element element, String name) {
		if (RESERVED.contains(name.strip())) {
			report(ModelXml.where(element), "reserved", name);
		}
	}

	private void report(String element, String rule, String detail) {
		this.violations.add(new ModelViolation(this.file, element, rule, detail));
	}

}
