package org.tawasul.process.correlation;

import org.tawasul.casefile.CaseEvent.CaseLinked;
import org.tawasul.casefile.CaseEvent.CaseWithdrawn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.quality.AnswerReviewWorkflow;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends the review of an answer that is not needed any more, before the process hears why:
 * the case is with those again who wrote the answer.
 */
@Component
class AnswerReviewEventListener {

	private final AnswerReviewWorkflow reviews;

	private final CaseWorkflow workflow;

	AnswerReviewEventListener(AnswerReviewWorkflow reviews, CaseWorkflow workflow) {
		this.reviews = reviews;
		this.workflow = workflow;
	}

	@Order(0)
	@EventListener
	void on(CaseLinked linked) {
		cancel(linked.number());
	}

	@Order(0)
	@EventListener
	void on(CaseWithdrawn withdrawn) {
		cancel(withdrawn.number());
	}

	private void cancel(CaseNumber number) {
		this.reviews.cancel(number)
			.ifPresent((ending) -> this.workflow.giveBack(number, ending.level(), ending.since(), ending.anew()));
	}

}
