package org.tawasul.process;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.form.FormAnswers;

import org.springframework.stereotype.Component;

/**
 * Takes a form's answers to the case, by the meaning that their field keys have in every
 * form; keys that mean nothing to a case become variables which gateways may ask.
 */
@Component
class TaskCompletionHandler {

	private static final Set<String> KNOWN = Set.of("importance", "category", "decision", "outcome", "referTo", "note",
			"resolution", "question", "unit");

	private final CaseWorkflow progress;

	private final MinistryDirectory ministry;

	TaskCompletionHandler(CaseWorkflow progress, MinistryDirectory ministry) {
		this.progress = progress;
		this.ministry = ministry;
	}

	void handle(DelegateExecution execution, FormAnswers answers, String who) {
		CaseNumber number = CaseVariables.caseNumber(execution);
		note(number, answers.text("note"), who);
		assessment(execution, number, answers, who);
		String choice = (answers.text("decision") != null) ? answers.text("decision") : answers.text("outcome");
		String resolution = answers.text("resolution");
		if (choice != null || resolution != null) {
			this.progress.decidedBy(number, who);
		}
		if ("REFER".equals(choice)) {
			refer(execution, number, answers.text("referTo"), who);
		}
		else if ("ASK_REPORTER".equals(choice) && answers.text("question") != null) {
			this.progress.ask(number, required(answers, "question"), who);
		}
		else if (resolution != null) {
			this.progress.resolved(number, resolution, who);
		}
		route(execution, number, answers.text("unit"), who);
		handOn(execution, answers);
	}

	private void note(CaseNumber number, @Nullable String note, String who) {
		if (note != null) {
			this.progress.note(number, note, who);
		}
	}

	private void assessment(DelegateExecution execution, CaseNumber number, FormAnswers answers, String who) {
		String importance = answers.text("importance");
		if (importance != null) {
			String category = answers.text("category");
			CaseVariables.setTransient(execution, CaseVariables.IMPORTANCE_BEFORE,
					this.progress.lock(number).getImportance().name());
			this.progress.assessed(number, Importance.valueOf(importance),
					(category != null) ? Category.valueOf(category) : null, who);
			execution.setVariable(CaseVariables.IMPORTANCE, importance);
		}
	}

	private void refer(DelegateExecution execution, CaseNumber number, @Nullable String to, String who) {
		String unit = existing(to);
		String holder = this.progress.lock(number).getAssignment().getUnit();
		if (holder != null && this.ministry.isAbove(unit, holder)) {
			throw new CaseActionNotAllowedException("refer.above");
		}
		boolean goes = this.progress.refer(number, unit, who);
		execution.setVariable(CaseVariables.UNIT, goes ? unit : null);
	}

	private void route(DelegateExecution execution, CaseNumber number, @Nullable String to, String who) {
		if (to != null) {
			this.progress.decidedBy(number, who);
			this.progress.routed(number, existing(to), who);
			execution.setVariable(CaseVariables.UNIT, to);
		}
	}

	private String existing(@Nullable String code) {
		if (code == null || this.ministry.unit(code).isEmpty() || this.ministry.root().code().equals(code)) {
			throw new CaseActionNotAllowedException("refer.unknown-unit");
		}
		return code;
	}

	private static String required(FormAnswers answers, String key) {
		String text = answers.text(key);
		if (text == null) {
			throw new InvalidProcessRequestException("form.required", key);
		}
		return text;
	}

	private static void handOn(DelegateExecution execution, FormAnswers answers) {
		answers.values().forEach((key, value) -> {
			if (!KNOWN.contains(key)) {
				execution.setVariable(key, value);
			}
			else if (!key.equals(CaseVariables.UNIT) && !key.equals(CaseVariables.IMPORTANCE)) {
				CaseVariables.setTransient(execution, key, value);
			}
		});
	}

}
