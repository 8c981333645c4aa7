package org.tawasul.process.action;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseFacts;
import org.tawasul.process.CaseVariables;
import org.tawasul.quality.AnswerReviewWorkflow;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code QualitySample} whether the care centre reviews the drafted
 * answer. One that is reviewed after its reporter was told is put on the care centre's
 * list. Sets {@code reviewBefore} for the gateway behind it, and {@code reviewDue}.
 */
@Component
class SampleAnswer extends CaseAction {

	private final AnswerReviewWorkflow reviews;

	private final CaseFacts facts;

	SampleAnswer(CaseWorkflow workflow, AnswerReviewWorkflow reviews, CaseFacts facts) {
		super(workflow);
		this.reviews = reviews;
		this.facts = facts;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		Optional<Instant> until = this.reviews.sample(caseFile, this.facts.of(caseFile));
		until.ifPresent((due) -> execution.setVariable(CaseVariables.REVIEW_DUE, Date.from(due)));
		CaseVariables.answerGateway(execution, CaseVariables.REVIEW_BEFORE, until.isPresent());
	}

}
