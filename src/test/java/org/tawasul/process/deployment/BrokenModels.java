package org.tawasul.process.deployment;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.of;

/**
 * What an owner must not get into the engine: the release's files with one slip each. The
 * arguments: what it is, the file, what stands there, what is written instead, the
 * element and the rule that must be named.
 */
final class BrokenModels {

	private static final String MODEL = "CaseLifecycle.bpmn";

	private static final String REFLECTION = "${''.getClass().forName('java.lang.System').getMethod('exit')}";

	private static final String INVITE = "camunda:delegateExpression=\"${inviteToRate}\"";

	private static final String BEGIN = "<bpmn:startEvent id=\"StartEvent_CaseReceived\"";

	private static final String WITHIN = "</bpmn:outgoing>\n    </bpmn:startEvent>";

	private BrokenModels() {
	}

	static Stream<Arguments> all() {
		return Stream.of(steps(), expressions(), groups(), files(), tables()).flatMap((kind) -> kind);
	}

	/** Some of each kind, for those to whom the rule itself does not matter. */
	static Stream<Arguments> ofEachKind() {
		return Stream.of(steps(), expressions(), groups(), files(), tables()).flatMap((kind) -> kind.limit(2));
	}

	private static Stream<Arguments> steps() {
		return Stream.of(
				invite("a bean that is no action", "camunda:delegateExpression=\"${dataSource}\"", "unknown-action"),
				invite("an action that is computed", "camunda:delegateExpression=\"${unit}\"", "unknown-action"),
				invite("an action behind a dot", "camunda:delegateExpression=\"${inviteToRate.x}\"", "unknown-action"),
				invite("a class", "camunda:class=\"java.lang.Thread\"", "not-allowed"),
				invite("an expression", "camunda:expression=\"" + REFLECTION + "\"", "not-allowed"),
				invite("a shell task", "camunda:type=\"shell\"", "not-allowed"),
				invite("a worker outside", "camunda:type=\"external\" camunda:topic=\"x\"", "not-allowed"),
				invite("the engine's old name", "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Thread\"",
						"not-allowed"),
				step("a script task", BEGIN,
						"<bpmn:scriptTask id=\"Task_X\" scriptFormat=\"groovy\"><bpmn:script>x"
								+ "</bpmn:script></bpmn:scriptTask>" + BEGIN,
						"Task_X", "script"),
				step("a listener", WITHIN,
						"</bpmn:outgoing><bpmn:extensionElements><camunda:executionListener "
								+ "expression=\"${x}\" event=\"start\" /></bpmn:extensionElements></bpmn:startEvent>",
						"StartEvent_CaseReceived", "not-allowed"),
				step("a script as input", "name=\"message\">received<",
						"name=\"message\"><camunda:script scriptFormat=\"groovy\">x</camunda:script><",
						"Task_AcknowledgeReceipt", "script"),
				step("a page of its own", "camunda:formRef=\"RouteCase\"",
						"camunda:formKey=\"embedded:deployment:x.html\"", "Task_RouteCase", "not-allowed"),
				step("a phase that lists do not know", "value=\"RECEIVED\"", "value=\"NEW\"", "StartEvent_CaseReceived",
						"unknown-phase"));
	}

	private static Stream<Arguments> expressions() {
		return Stream.of(
				step("reflection in a condition", "${unit != null}", REFLECTION, "Flow_UnitFound", "expression"),
				step("a method call in a condition", "${unit != null}", "${unit.isEmpty()}", "Flow_UnitFound",
						"expression"),
				step("an index in a condition", "${unit != null}", "${unit['class']}", "Flow_UnitFound", "expression"),
				step("a function", "${unit != null}", "${currentUser() == unit}", "Flow_UnitFound", "expression"),
				step("a condition in another language",
						"Flow_UnitFound\" name=\"نعم\" sourceRef=\"Gateway_UnitFound\" "
								+ "targetRef=\"Gateway_JoinRouted\">\n      <bpmn:conditionExpression ",
						"Flow_UnitFound\" sourceRef=\"Gateway_UnitFound\" targetRef=\"Gateway_JoinRouted\">"
								+ "<bpmn:conditionExpression language=\"groovy\" ",
						"Flow_UnitFound", "script"),
				step("the engine itself", "${unit != null}", "${execution != null}", "Flow_UnitFound", "no-variable"),
				step("a bean as an input", "${tell}", "${inviteToRate}", "Task_AssignHandlers", "no-variable"),
				step("a late expression", "${assess}", "#{assess}", "Task_AssignHandlers", "expression"),
				step("a timer that asks a bean", "${routingDue}</bpmn:timeDate>",
						"${calendar.due(routingDue)}</bpmn:timeDate>", "Timer_RoutingOverdue", "expression"),
				step("a group that asks a bean", "camunda:candidateGroups=\"${handlers}\"",
						"camunda:candidateGroups=\"${ministry.groups()}\"", "Task_AssessCase", "expression"),
				step("a due date that calls", "camunda:dueDate=\"${assessDue}\"", "camunda:dueDate=\"${now()}\"",
						"Task_AssessCase", "expression"),
				step("a description that computes", "تحدد الجهة درجة الأهمية", REFLECTION, "Task_AssessCase",
						"expression"));
	}

	private static Stream<Arguments> groups() {
		String handlers = "camunda:candidateGroups=\"${handlers}\"";
		return Stream.of(
				step("a group that never changes", handlers, "camunda:candidateGroups=\"owners\"", "Task_AssessCase",
						"group"),
				step("a group beside the handlers", handlers, "camunda:candidateGroups=\"${handlers},owners\"",
						"Task_AssessCase", "group"),
				step("a group from a table", handlers, "camunda:candidateGroups=\"${importance}\"", "Task_AssessCase",
						"group"),
				step("a person beside the handlers", handlers, handlers + " camunda:candidateUsers=\"owner\"",
						"Task_AssessCase", "group"),
				step("a person", handlers, handlers + " camunda:assignee=\"owner\"", "Task_AssessCase", "group"),
				step("BPMN's own way to name a group", BEGIN,
						"<bpmn:userTask id=\"Task_X\"><bpmn:potentialOwner><bpmn:resourceAssignmentExpression>"
								+ "<bpmn:formalExpression>group(owners)</bpmn:formalExpression>"
								+ "</bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>" + BEGIN,
						"Task_X", "group"),
				step("an input that says who handles the case", "name=\"message\">received<",
						"name=\"handlers\">owners<", "Task_AcknowledgeReceipt", "reserved"),
				step("a table that says who handles the case", "camunda:resultVariable=\"importance\"",
						"camunda:resultVariable=\"handlers\"", "Task_AssessImportance", "reserved"),
				step("a loop that says who handles the case", BEGIN,
						"<bpmn:task id=\"Task_X\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"list\">"
								+ "<bpmn:inputDataItem name=\"handlers\"/></bpmn:multiInstanceLoopCharacteristics>"
								+ "</bpmn:task>" + BEGIN,
						"Task_X", "reserved"),
				of("a field that says who handles the case", "AssessCase.form", "\"key\": \"note\"",
						"\"key\": \"handlers\"", "handlers", "reserved"));
	}

	private static Stream<Arguments> files() {
		return Stream.of(
				step("entities", "<bpmn:definitions ", "<!DOCTYPE x [<!ENTITY y 'z'>]><bpmn:definitions ", MODEL,
						"document-type"),
				step("a form that is not there", "formRef=\"RouteCase\"", "formRef=\"RouteAgain\"", "Task_RouteCase",
						"form-missing"),
				step("a table that is not there", "decisionRef=\"CaseRouting\"", "decisionRef=\"CaseRoute\"",
						"Task_FindResponsibleUnit", "decision-missing"),
				step("the latest table", "decisionRefBinding=\"deployment\"", "decisionRefBinding=\"latest\"",
						"Task_AssessImportance", "binding"),
				step("the latest form", "formRefBinding=\"deployment\"", "formRefBinding=\"latest\"", "Task_AssessCase",
						"binding"),
				of("a broken form", "RouteCase.form", "{", "{{", "RouteCase.form", "unreadable"));
	}

	private static Stream<Arguments> tables() {
		return Stream.of(
				of("a table in JUEL", "CaseRouting.dmn", "id=\"InputExpression_type\"",
						"id=\"InputExpression_type\" expressionLanguage=\"juel\"", "InputExpression_type", "language"),
				of("a whole table in a script", "CaseRouting.dmn", "id=\"Definitions_CaseRouting\"",
						"id=\"Definitions_CaseRouting\" expressionLanguage=\"groovy\"", "Definitions_CaseRouting",
						"language"),
				of("Java in a table", "CaseRouting.dmn", "<text>role</text>",
						"<text>function(x) external /* x */ { java: { class: \"java.lang.System\" } }</text>",
						"InputExpression_role", "expression"),
				of("an input cell that is not FEEL", "CaseImportance.dmn", "<text>\"FIRE\"", "<text>\"FIRE",
						"When_FireIsVeryImportant_category", "cell"),
				of("an output cell that is not FEEL", "CaseImportance.dmn",
						"<text>\"VERY_IMPORTANT\"</text>\n        </output",
						"<text>\"VERY_IMPORTANT\" +</text>\n        </output", "Then_FireIsVeryImportant_importance",
						"cell"),
				of("a table without time to live", "CaseDeadline.dmn", " camunda:historyTimeToLive=\"P365D\"", "",
						"CaseDeadline", "history-missing"),
				of("a month, where a minute is meant", "CaseDeadline.dmn", "\"PT30M\"", "\"P1M\"",
						"Then_VeryImportant_assess", "answer-time"),
				of("two rules that match", "CaseDeadline.dmn", "<text>\"IMPORTANT\"</text>",
						"<text>\"IMPORTANT\",\"VERY_IMPORTANT\"</text>", "Rule_Important", "rules-overlap"),
				of("a choice that no gateway knows", "AssessCase.form", "\"value\": \"HANDLE\"",
						"\"value\": \"HANDEL\"", "decision", "option-unknown"),
				of("a text of any length", "AssessCase.form", "\"maxLength\": 4000", "\"minLength\": 1", "note",
						"text-length"));
	}

	private static Arguments invite(String what, String instead, String rule) {
		return step(what, INVITE, instead, "Task_InviteToRate", rule);
	}

	private static Arguments step(String what, String from, String to, String element, String rule) {
		return of(what, MODEL, from, to, element, rule);
	}

}
