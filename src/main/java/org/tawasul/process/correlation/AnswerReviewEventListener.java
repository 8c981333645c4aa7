package org.tawasul.process.correlation;

import org.tawasul.casefile.CaseEvent.CaseLinked;
import org.tawasul.casefile.CaseEvent.CaseWithdrawn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.LentCaseWorkflow;
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

	private final LentCaseWorkflow lent;

	AnswerReviewEventListener(AnswerReviewWorkflow reviews, LentCaseWorkflow lent) {
		this.reviews = reviews;
		this.lent = lent;
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
			.ifPresent((ending) -> this.lent.giveBack(number, ending.level(), ending.since(), ending.anew()));
	}

}
