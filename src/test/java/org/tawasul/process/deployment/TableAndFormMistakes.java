package org.tawasul.process.deployment;

import java.util.List;

import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.of;

/** Mistakes in tables, forms, palette and handbook. */
final class TableAndFormMistakes {

	private static final String DEADLINE = "CaseDeadline.dmn";

	private static final String ASSESS = "AssessCase.form";

	private static final String RULE = "Rule_VeryImportant";

	private TableAndFormMistakes() {
	}

	static List<Arguments> tables() {
		return List.of(
				mistake("a table that takes the first rule", DEADLINE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"",
						"CaseDeadline", "hit-policy"),
				mistake("a table without a version", DEADLINE, " camunda:versionTag=\"1.2.0\"", "", "CaseDeadline",
						"versionTag"),
				mistake("a table whose history stays for ever", DEADLINE, " camunda:historyTimeToLive=\"P365D\"", "",
						"CaseDeadline", "history-missing"),
				of("a table called otherwise than its file",
						ModelFiles.real().renamed(DEADLINE, "\"CaseDeadline\"", "\"Deadline\""),
						DEADLINE + ", Deadline", "not called like its file"),
				mistake("a rule that says nowhere what it means", DEADLINE,
						"هام جدًا عند كل مستوى: نصف ساعة للدراسة وأربع ساعات للحل على مدار الساعة، وتُبلَّغ غرفة العمليات "
								+ "ومدير الجهة فورًا.",
						"", RULE, "annotation"),
				mistake("an input that lists too little", DEADLINE, "\"HEAD\",\"MINISTER\",\"CARE_CENTRE\"",
						"\"HEAD\",\"MINISTER\"", "Input_escalationLevel", "lists other values"),
				mistake("a fact that cases do not have", DEADLINE, "<text>importance</text>", "<text>weight</text>",
						"Input_importance", "unknown-fact weight"),
				mistake("a rule about a word that is none", DEADLINE, "<text>\"VERY_IMPORTANT\"</text>",
						"<text>\"URGENT\"</text>", "When_VeryImportant_importance", "unknown-word"),
				mistake("a time that is none", DEADLINE, "\"PT30M\"", "\"P30M\"", "Then_VeryImportant_assess",
						"answer-time"),
				mistake("a clock that nobody has", DEADLINE, "<text>\"ROUND_THE_CLOCK\"</text>",
						"<text>\"ALWAYS\"</text>", "Then_VeryImportant_clock", "answer-word"),
				mistake("somebody who cannot be told", DEADLINE, "\"operations,head\"", "\"everybody\"",
						"Then_VeryImportant_tell", "answer-tell"),
				mistake("a reminder when time is over", DEADLINE, "<text>50</text>", "<text>150</text>",
						"Then_VeryImportant_remindAt", "answer-number"),
				mistake("an answer without a name", DEADLINE, "name=\"assess\" ", "name=\"\" ", "Output_assess",
						"output-name"));
	}

	static List<Arguments> forms() {
		return List.of(
				mistake("a form called otherwise than its file", ASSESS, "\"id\": \"AssessCase\"", "\"id\": \"Assess\"",
						"Assess", "not called like its file"),
				mistake("a key that means nothing", ASSESS, "\"key\": \"note\"", "\"key\": \"remark\"", "remark",
						"means nothing"),
				mistake("a key that gives the case to others", ASSESS, "\"key\": \"note\"", "\"key\": \"handlers\"",
						"handlers", "reserved"),
				mistake("a key that stands twice", ASSESS, "\"key\": \"note\"", "\"key\": \"category\"", "category",
						"field-twice"),
				mistake("a key that is missing", ASSESS, "\"key\": \"note\"", "\"key\": \"question\"", "AssessCase",
						"field-missing note"),
				mistake("a choice that may be left open", ASSESS, "\"required\": true", "\"required\": false",
						"importance", "field-required"),
				mistake("a decision that is gone", ASSESS, "\"value\": \"ESCALATE\"", "\"value\": \"CLOSE\"",
						"decision", "option-missing"),
				mistake("an importance that is none", ASSESS, "\"value\": \"NORMAL\"", "\"value\": \"LOW\"",
						"importance", "option-unknown"),
				mistake("units that nobody supplies", ASSESS, "\"valuesKey\": \"referUnits\"",
						"\"valuesKey\": \"allUnits\"", "referTo", "options-none"),
				mistake("a list without values", ASSESS, "\"valuesKey\": \"referUnits\",", "", "referTo",
						"options-none"),
				mistake("a text of any length", ASSESS, "\"maxLength\": 4000", "\"minLength\": 1", "note",
						"text-length"),
				mistake("a field without a label", ASSESS, "\"label\": \"ملاحظة داخلية\"", "\"label\": \"\"", "note",
						"field-label"),
				mistake("a field without an English label", ASSESS, "\"label.en\": \"Internal note\"",
						"\"label.en\": \"\"", "note", "no English text label.en"),
				mistake("an option without an English label", ASSESS, "\"option.FIRE.en\"", "\"option.FLOOD.en\"",
						"category", "no English text option.FIRE.en"),
				mistake("a description without an English one", ASSESS, "\"description.en\"", "\"note.en\"",
						"importance", "no English text description.en"),
				mistake("a panel in Arabic alone", "CasePanel.form", "language = \\\"en\\\"", "true", "Panel_Case",
						"no English text content.en"),
				mistake("words that would become links", ASSESS, "\"components\": [",
						"\"components\": [{\"id\": \"Text_Case\", \"type\": \"text\", \"text\": \"{{caseText}}\"},",
						"Text_Case", "text-values"),
				of("a form that is gone", ModelFiles.real().without("RouteCase.form"), "RouteCase.form, RouteCase.form",
						"is not there"));
	}

	static List<Arguments> palette() {
		return List.of(
				mistake("a template of an unknown action", "inviteToRate.json", "${inviteToRate}", "${invite}",
						"org.tawasul.action.inviteToRate", "unknown action: ${invite}"),
				mistake("a template with another input", "notifyReporter.json", "\"name\": \"message\"",
						"\"name\": \"letter\"", "org.tawasul.action.notifyReporter", "has other inputs"),
				mistake("a template with another phase", "status.json", "\"value\": \"DONE\"", "\"value\": \"OVER\"",
						"org.tawasul.status", "other phases"),
				mistake("a template with a status without a name", "recordObjection.json", "\"value\": \"Objected\"",
						"\"value\": \"\"", "org.tawasul.action.recordObjection", "without its name status.label.en"),
				mistake("a template without the English name", "inviteToRate.json", "\"name\": \"label.en\"",
						"\"name\": \"label\"", "org.tawasul.action.inviteToRate", "no field for the English name"),
				of("an action without a template", ModelFiles.real().without("inviteToRate.json"),
						"org.tawasul.process.action, inviteToRate", "no element template"),
				of("an action without a line in the handbook",
						ModelFiles.real().with(ModelFiles.HANDBOOK, "| `inviteToRate` |", "| inviteToRate |"),
						"org.tawasul.process.action, inviteToRate", "no line in docs/modelling.md"),
				mistake("a step with an unknown template", "CaseLifecycle.bpmn",
						"camunda:modelerTemplate=\"org.tawasul.status\"",
						"camunda:modelerTemplate=\"org.tawasul.state\"", "StartEvent_CaseReceived",
						"not in the palette"),
				mistake("a step with the template of another action", "CaseLifecycle.bpmn",
						"camunda:modelerTemplate=\"org.tawasul.action.inviteToRate\"",
						"camunda:modelerTemplate=\"org.tawasul.action.remindHandlers\"", "Task_InviteToRate",
						"does not follow the template"),
				mistake("an input that the action does not take", "CaseLifecycle.bpmn",
						"<camunda:inputParameter name=\"remindAt\">", "<camunda:inputParameter name=\"remind\">",
						"Task_AssignHandlers", "has other inputs"));
	}

	private static Arguments mistake(String what, String file, String from, String to, String element, String words) {
		return of(what, ModelFiles.real().with(file, from, to), file + ", " + element, words);
	}

}
