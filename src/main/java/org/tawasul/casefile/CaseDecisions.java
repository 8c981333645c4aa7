package org.tawasul.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import jakarta.persistence.MappedSuperclass;

/**
 * What handlers decide on a case: it is kept, one decision at a time, until a step of the
 * model carries it out, once.
 */
@MappedSuperclass
abstract class CaseDecisions extends CaseState {

	protected CaseDecisions() {
	}

	CaseDecisions(CaseReport report, Instant now) {
		super(report, now);
	}

	/** Checks a decision and keeps it until the model acts on it. */
	void decide(PendingDecision newDecision, Predicate<String> isAboveUnit) {
		requireOpen();
		switch (newDecision.kind()) {
			case RESOLVE -> newDecision.requireValidText();
			case ASK_REPORTER -> {
				newDecision.requireValidText();
				this.assignment.requireQuestionLeft();
			}
			case REFER -> this.assignment.requireReferralTo(newDecision.requiredUnit(), isAboveUnit);
			case ROUTE -> newDecision.requiredUnit();
			case ESCALATE -> {
			}
		}
		this.decision = newDecision;
	}

	/** The draft becomes the resolution, which the reporter sees from now on. */
	PendingDecision publishResolution(Instant now) {
		PendingDecision draft = consumeDecision(DecisionKind.RESOLVE);
		this.resolution = draft.requiredText();
		this.resolvedAt = now;
		this.assignment.stopClock();
		return draft;
	}

	PendingDecision askReporter(Duration timeLeft, Instant now) {
		PendingDecision question = consumeDecision(DecisionKind.ASK_REPORTER);
		this.assignment.countQuestion();
		this.assignment.pauseClock(timeLeft, now);
		return question;
	}

	PendingDecision consumeReferral() {
		return consumeDecision(DecisionKind.REFER);
	}

	PendingDecision consumeRouting() {
		return consumeDecision(DecisionKind.ROUTE);
	}

	boolean isPending(DecisionKind kind) {
		return this.decision != null && this.decision.kind() == kind;
	}

	private PendingDecision consumeDecision(DecisionKind kind) {
		requireOpen();
		PendingDecision taken = this.decision;
		if (taken == null || taken.kind() != kind) {
			throw new CaseActionNotAllowedException("decision.missing", kind);
		}
		this.decision = null;
		return taken;
	}

	void requireOpen() {
		if (!this.phase.isOpen()) {
			throw new CaseActionNotAllowedException("closed");
		}
	}

}
