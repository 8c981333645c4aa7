package org.tawasul.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.question.AnswerSeverity;
import org.tawasul.question.QuestionService;

import org.springframework.stereotype.Component;

/**
 * The facts of its case that every table may ask, at hand before each business rule task
 * and stored nowhere: the case itself is the place where they are kept.
 */
@Component
public class CaseFactsListener implements ExecutionListener {

	private final CaseWorkflow progress;

	private final QuestionService questions;

	CaseFactsListener(CaseWorkflow progress, QuestionService questions) {
		this.progress = progress;
		this.questions = questions;
	}

	@Override
	public void notify(DelegateExecution execution) {
		Map<String, @Nullable Object> facts = of(this.progress.lock(CaseVariables.caseNumber(execution)));
		// This one is a variable of its own, as soon as its table has said it.
		facts.remove(CaseVariables.IMPORTANCE);
		facts.forEach((name, value) -> CaseVariables.setTransient(execution, name, value));
	}

	/** The facts by the names that tables use; unknown ones are null, not missing. */
	public Map<String, @Nullable Object> of(CaseFile file) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("type", file.getType().name());
		facts.put("category", name(file.getCategory()));
		facts.put("importance", file.getImportance().name());
		facts.put("region", file.getRegion());
		facts.put("role", file.getReporter().map(Reporter::role).map(Enum::name).orElse(null));
		facts.put("facilityKind", file.getFacility().map(Facility::kind).map(Enum::name).orElse(null));
		facts.put("facilityUnit", file.getFacility().map(Facility::unit).orElse(null));
		facts.put("peopleHurt", file.isPeopleHurt());
		facts.put("dangerContinues", file.isDangerContinues());
		AnswerSeverity answers = this.questions.severityOf(file.getAnswers());
		facts.put("urgentAnswer", answers.urgent());
		facts.put("affected", answers.affected().name());
		facts.put("rung", rung(file.getAssignment()));
		return facts;
	}

	/** A case that no unit has is with the care centre; a unit begins at its foot. */
	private static String rung(CaseAssignment standing) {
		if (standing.getUnit() == null) {
			return EscalationLevelKind.CARE_CENTRE.name();
		}
		return (standing.getLevelKind() != null) ? standing.getLevelKind() : EscalationLevelKind.COORDINATORS.name();
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
