package org.tawasul.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a case; published inside the transaction in which it happened.
 */
public sealed interface CaseEvent {

	/**
	 * The case that it happened to.
	 * @return its number
	 */
	CaseNumber number();

	/** A case was received and has its number. */
	record CaseOpened(CaseNumber number) implements CaseEvent {
	}

	/** The case has another status now. */
	record CaseStatusChanged(CaseNumber number, String status, Phase phase) implements CaseEvent {
	}

	/** The importance was changed outside a task: the deadlines may have to follow. */
	record ImportanceChanged(CaseNumber number) implements CaseEvent {
	}

	/**
	 * The reporter added information; when the case was waiting for it, it is the answer.
	 */
	record InformationAdded(CaseNumber number, boolean answer) implements CaseEvent {
	}

	/** The reporter does not agree with the resolution. */
	record ObjectionRaised(CaseNumber number) implements CaseEvent {
	}

	/** The reporter agrees with the resolution. */
	record ResolutionAccepted(CaseNumber number) implements CaseEvent {
	}

	/** The reporter took the case back. */
	record CaseWithdrawn(CaseNumber number) implements CaseEvent {
	}

	/** Staff have linked the case to a main case, which it waits for from now on. */
	record CaseLinked(CaseNumber number) implements CaseEvent {
	}

	/** The main case of this linked one has its resolution. */
	record MainCaseResolved(CaseNumber number) implements CaseEvent {
	}

	/**
	 * The main case of this linked one is to be answered by another date.
	 *
	 * @param number the linked case
	 * @param until the date, or null when none is promised any more
	 */
	record MainCasePromised(CaseNumber number, @Nullable Instant until) implements CaseEvent {
	}

	/** The case does not wait for its main case any more. */
	record LinkUndone(CaseNumber number) implements CaseEvent {
	}

	/**
	 * The reporter has rated how the case was handled.
	 *
	 * @param number the case
	 * @param score 1 (bad) to 5 (good)
	 * @param way how the rating came in
	 */
	record CaseRated(CaseNumber number, int score, RatingWay way) implements CaseEvent {
	}

	/**
	 * The reporter of an incident asks to withdraw it: handlers see that, and the case
	 * continues.
	 */
	record WithdrawalRequested(CaseNumber number) implements CaseEvent {
	}

}
