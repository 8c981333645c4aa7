package org.tawasul.process.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseDecisionService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.LinkedCaseWorkflow;
import org.tawasul.casefile.PendingDecision;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.quality.AnswerReviewWorkflow;
import org.tawasul.quality.AnswerVerdict;
import org.tawasul.quality.ReviewCriterion;

import org.springframework.stereotype.Component;

/**
 * Stores a form's answers with the case, by the meaning that their field keys have in
 * every form; other keys become variables which gateways may ask. Nothing is referred,
 * asked, published or escalated here: steps that the model names do that afterwards.
 */
@Component
public class TaskCompletionHandler {

	private static final Set<String> KNOWN = Set.of("importance", "category", "decision", "outcome", "referTo", "note",
			"resolution", "linkedResolution", "question", "unit", "verdict", "reviewWords", "scoreComplete",
			"scoreClear", "scorePolite", "scoreInTime");

	/** The fields whose values the gateway behind the task asks. */
	private static final Set<String> CHOICES = Set.of("decision", "outcome");

	private final CaseDecisionService decisions;

	private final CaseWorkflow workflow;

	private final LinkedCaseWorkflow linkedCases;

	private final AnswerReviewWorkflow reviews;

	TaskCompletionHandler(CaseDecisionService decisions, CaseWorkflow workflow, LinkedCaseWorkflow linkedCases,
			AnswerReviewWorkflow reviews) {
		this.reviews = reviews;
		this.linkedCases = linkedCases;
		this.decisions = decisions;
		this.workflow = workflow;
	}

	/**
	 * Stores the answers.
	 * @param execution the step
	 * @param number the case
	 * @param answers which the form allows
	 * @param user who completes the task
	 */
	public void handle(DelegateExecution execution, CaseNumber number, FormAnswers answers, String user) {
		String note = answers.text("note");
		if (note != null) {
			this.decisions.addNote(number, note, user);
		}
		assess(execution, number, answers, user);
		decide(number, answers, user);
		review(number, answers, user);
		this.linkedCases.answerLinkedCases(number, answers.text("linkedResolution"));
		setVariables(execution, answers);
	}

	private void assess(DelegateExecution execution, CaseNumber number, FormAnswers answers, String user) {
		String importance = answers.text("importance");
		if (importance != null) {
			String category = answers.text("category");
			CaseVariables.setTransient(execution, CaseVariables.IMPORTANCE_BEFORE,
					this.workflow.lock(number).getImportance().name());
			this.decisions.assess(number, Importance.valueOf(importance),
					(category != null) ? Category.valueOf(category) : null, user);
			execution.setVariable(CaseVariables.IMPORTANCE, importance);
		}
	}

	private void decide(CaseNumber number, FormAnswers answers, String user) {
		String choice = Optional.ofNullable(answers.text("decision")).orElse(answers.text("outcome"));
		PendingDecision decision = decision(choice, answers, user);
		if (choice != null || decision != null) {
			this.decisions.recordDecider(number, user);
		}
		if (decision != null) {
			this.decisions.decide(number, decision);
		}
	}

	private static @Nullable PendingDecision decision(@Nullable String choice, FormAnswers answers, String user) {
		if ("REFER".equals(choice)) {
			return PendingDecision.refer(required(answers, "referTo"), user);
		}
		if ("ASK_REPORTER".equals(choice)) {
			return PendingDecision.askReporter(required(answers, "question"), user);
		}
		if ("ESCALATE".equals(choice)) {
			return PendingDecision.escalate(user);
		}
		String resolution = answers.text("resolution");
		if (resolution != null) {
			return PendingDecision.resolve(resolution, user);
		}
		String unit = answers.text("unit");
		return (unit != null) ? PendingDecision.route(unit, user) : null;
	}

	private static String required(FormAnswers answers, String key) {
		String text = answers.text(key);
		if (text == null) {
			throw new InvalidProcessRequestException("form.required", key);
		}
		return text;
	}

	/**
	 * The words must be there if somebody is to write the answer anew because of them.
	 */
	private void review(CaseNumber number, FormAnswers answers, String user) {
		String verdict = answers.text("verdict");
		if (verdict == null) {
			return;
		}
		Map<ReviewCriterion, Integer> scores = new EnumMap<>(ReviewCriterion.class);
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			scores.put(criterion, Integer.valueOf(required(answers, criterion.field())));
		}
		boolean sentBack = verdict.equals("SEND_BACK");
		String words = sentBack ? required(answers, "reviewWords") : answers.text("reviewWords");
		this.reviews.record(number, new AnswerVerdict(scores, words, sentBack), user);
	}

	private static void setVariables(DelegateExecution execution, FormAnswers answers) {
		answers.values().forEach((key, value) -> {
			if (CHOICES.contains(key)) {
				// Whatever somebody stored under the name: the gateway reads what the
				// form says.
				execution.removeVariable(key);
				CaseVariables.setTransient(execution, key, value);
			}
			else if (!KNOWN.contains(key)) {
				execution.setVariable(key, value);
			}
		});
	}

}
