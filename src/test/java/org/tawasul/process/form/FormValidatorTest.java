package org.tawasul.process.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Comment;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A form completed past its page with values that the form would not allow: it is
 * refused, nothing changes, and the task is still there.
 */
@TawasulTest
class FormValidatorTest {

	private static final String LONG = "ط".repeat(4001);

	/** One case will do for all faults of a form, since none of them changes it. */
	private static CaseNumber underStudy;

	private static CaseNumber inProgress;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FormService forms;

	@Autowired
	private CaseHistoryService history;

	static Stream<Arguments> studied() {
		return Stream.of(arguments("nothing at all", Map.of()),
				arguments("no decision", Map.of("importance", "NORMAL")),
				arguments("no importance", Map.of("decision", "HANDLE")),
				arguments("an unknown importance", assessed("importance", "URGENT")),
				arguments("an unknown category", assessed("category", "EARTHQUAKE")),
				arguments("an unknown decision", assessed("decision", "CLOSE")),
				arguments("a number as decision", assessed("decision", 1)),
				arguments("yes as importance", assessed("importance", true)),
				arguments("a list as note", assessed("note", List.of("a"))),
				arguments("a note too long", assessed("note", LONG)),
				arguments("a control character", assessed("note", "x\u0007y")),
				arguments("a zero byte", assessed("note", "x\u0000y")),
				arguments("a field of no form", assessed("ministerReached", true)),
				arguments("another field of no form", assessed("formAnswers", "x")),
				arguments("a field of another form", assessed("resolution", "أُصلح الباب وفُحص المبنى.")),
				arguments("a field that is hidden", assessed("referTo", "EDU-01-BLD")),
				arguments("referred to nobody", assessed("decision", "REFER")),
				arguments("referred to a blank", assessed("decision", "REFER", "referTo", "  ")),
				arguments("referred to an unknown unit", assessed("decision", "REFER", "referTo", "EDU-77-SAF")),
				arguments("an object that cannot be read",
						assessed("note",
								Variables.serializedObjectValue("{")
									.serializationDataFormat("application/json")
									.objectTypeName("x.Y")
									.create())));
	}

	static Stream<Arguments> resolved() {
		return Stream.of(arguments("nothing at all", Map.of()),
				arguments("an unknown outcome", Map.of("outcome", "CLOSED")),
				arguments("resolved without words", Map.of("outcome", "RESOLVED")),
				arguments("resolved with nine letters", Map.of("outcome", "RESOLVED", "resolution", "تم الإصلا")),
				arguments("resolved with spaces", Map.of("outcome", "RESOLVED", "resolution", " ".repeat(20))),
				arguments("resolved with no-break spaces",
						Map.of("outcome", "RESOLVED", "resolution", "\u00a0".repeat(12))),
				arguments("resolved with marks that turn",
						Map.of("outcome", "RESOLVED", "resolution", "\u202e".repeat(12))),
				arguments("resolved with fillers",
						Map.of("outcome", "RESOLVED", "resolution", "\u3164\u2800".repeat(6))),
				arguments("resolved with nine letters and a mark between",
						Map.of("outcome", "RESOLVED", "resolution", "تم\u200f الإ\u200bصلا\u2800")),
				arguments("asked nothing that can be seen",
						Map.of("outcome", "ASK_REPORTER", "question", "\u200f\u00a0\u2800\u115f")),
				arguments("resolved with a novel", Map.of("outcome", "RESOLVED", "resolution", LONG)),
				arguments("asked without a question", Map.of("outcome", "ASK_REPORTER")),
				arguments("asked two letters", Map.of("outcome", "ASK_REPORTER", "question", "ما")),
				arguments("asked too much", Map.of("outcome", "ASK_REPORTER", "question", "ط".repeat(2001))),
				arguments("resolved and asked at once",
						Map.of("outcome", "RESOLVED", "resolution", "أُصلح الباب وفُحص المبنى.", "question", "لماذا؟")),
				arguments("escalated with an answer",
						Map.of("outcome", "ESCALATE", "resolution", "أُصلح الباب وفُحص المبنى.")),
				arguments("referred to nobody", Map.of("outcome", "REFER")),
				arguments("the decision of another form", Map.of("outcome", "ESCALATE", "decision", "HANDLE")),
				arguments("another's due date", Map.of("outcome", "ESCALATE", "resolveDue", "2099-01-01")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void studied(String fault, Map<String, Object> answers) {
		if (underStudy == null) {
			underStudy = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
		}
		refusedBothWays(underStudy, answers);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void resolved(String fault, Map<String, Object> answers) {
		if (inProgress == null) {
			inProgress = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
			this.scenario.handle(inProgress, "edu01bld.coordinator1");
		}
		refusedBothWays(inProgress, answers);
	}

	@Test
	void theMinisterAndTheCareCentreAreCheckedToo() {
		CaseNumber top = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.escalateToMinister(top);
		refusedBothWays(top, Map.of());
		refusedBothWays(top, Map.of("resolution", "قصير"));
		refusedBothWays(top, Map.of("resolution", "\u2800".repeat(12)));
		refusedBothWays(top, Map.of("resolution", LONG));
		CaseNumber lost = this.scenario.open(CaseScenario.unroutable("SA-01"));
		refusedBothWays(lost, Map.of());
		refusedBothWays(lost, Map.of("unit", 7));
		refusedBothWays(lost, Map.of("unit", "EDU-01-SCH", "decision", "HANDLE"));
	}

	@Test
	void aCompletionWithoutAFormAndADelegatedAnswerAreNoWaysAround() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String task = this.scenario.task(number).getId();
		assertThatThrownBy(() -> this.tasks.complete(task)).isInstanceOf(FormFieldValidationException.class);
		assertThatThrownBy(() -> this.tasks.completeWithVariablesInReturn(task, Map.of("x", "y"), false))
			.isInstanceOf(FormFieldValidationException.class);
		assertThatThrownBy(() -> this.tasks.resolveTask(task, Map.of("ministerReached", true)))
			.isInstanceOf(BadUserRequestException.class);
		assertThat(this.scenario.task(number).getId()).isEqualTo(task);
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("under_study");
	}

	@Test
	void emptyFieldsThatTheFormDoesNotShowAreNoFault() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Map<String, Object> answers = new HashMap<>(assessed("category", "FIRE"));
		answers.put("referTo", null);
		answers.put("note", "");
		this.scenario.complete(number, "coordinator", answers);
		this.scenario.at(number).isWaitingAt("Task_ResolveCase");
	}

	@Test
	void lettersThatTurnTheDirectionAreNotKept() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.complete(number, "coordinator", assessed("note", "فُحص\u202Eالباب\u202C"));
		assertThat(this.history.comments(number)).extracting(Comment::getText).containsExactly("فُحصالباب");
	}

	@Test
	void theLongestResolutionIsTakenWithEveryLineEnd() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
		this.scenario.handle(number, "edu01bld.coordinator1");
		String typed = "سطر من الوصف\r\n".repeat(307) + "ن\u200fننننننننن\u202e";
		refusedBothWays(number, Map.of("outcome", "RESOLVED", "resolution", typed));
		this.scenario.complete(number, "edu01bld.coordinator1",
				Map.of("outcome", "RESOLVED", "resolution", typed.replace("نن\u202e", "ن")));
		assertThat(this.scenario.file(number).getResolution()).hasSize(4000).startsWith("سطر من الوصف\nسطر");
	}

	private void refusedBothWays(CaseNumber number, Map<String, Object> answers) {
		String task = this.scenario.task(number).getId();
		var timeline = this.scenario.timeline(number);
		var messages = this.scenario.messages(number);
		assertThatExceptionOfType(FormFieldValidationException.class)
			.isThrownBy(() -> this.tasks.complete(task, answers))
			.satisfies((refusal) -> assertThat(refusal.getMessage()).isNotBlank().doesNotContain("Exception"));
		assertThatExceptionOfType(FormFieldValidationException.class)
			.isThrownBy(() -> this.forms.submitTaskForm(task, answers));
		assertThat(this.scenario.task(number).getId()).isEqualTo(task);
		assertThat(this.scenario.timeline(number)).isEqualTo(timeline);
		assertThat(this.scenario.messages(number)).isEqualTo(messages);
	}

	private static Map<String, Object> assessed(Object... others) {
		Map<String, Object> answers = new HashMap<>(Map.of("importance", "NORMAL", "decision", "HANDLE"));
		for (int i = 0; i < others.length; i += 2) {
			answers.put((String) others[i], others[i + 1]);
		}
		return answers;
	}

}
