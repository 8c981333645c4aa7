package org.tawasul.search;

import java.util.Optional;

/**
 * What is sought by the way that cases have gone, as the indicators count them. Whatever
 * is empty or false admits every case.
 *
 * @param date which of a case's days the sought period is about
 * @param open whether the case is open
 * @param status the status, as the model has it
 * @param escalatedTo the highest level that it has been escalated to
 * @param level the level that has it now
 * @param outcome what has become of the last objection
 * @param rating how the reporter rated it, 1 to 5
 * @param acted whether somebody of the staff has decided something on it
 * @param resolved whether it has had a resolution
 * @param holding which cases of the sought unit
 */
public record CaseProgressCriteria(CaseDate date, Optional<Boolean> open, Optional<String> status,
		Optional<CaseLevel> escalatedTo, Optional<CaseLevel> level, Optional<ObjectionOutcome> outcome,
		Optional<Integer> rating, boolean acted, boolean resolved, Holding holding) {

	/** Every case, by the day on which it was received. */
	public static final CaseProgressCriteria ANY = new CaseProgressCriteria(CaseDate.RECEIVED, Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false,
			Holding.BELOW);

	/**
	 * A day of a case's life.
	 */
	public enum CaseDate {

		RECEIVED("received_at"), CLOSED("closed_at"), OBJECTED("objected_at");

		private final String column;

		CaseDate(String column) {
			this.column = column;
		}

		String column() {
			return this.column;
		}

	}

	/**
	 * Who has a case, as people name it: the head of the responsible unit itself, or one
	 * above it.
	 */
	public enum CaseLevel {

		COORDINATORS, UNIT_HEAD, UPPER_HEAD, MINISTER, CARE_CENTRE

	}

	/**
	 * What has become of the last objection: no new answer yet; a new one that the
	 * reporter can still object to; closed with one, that of the Minister apart; taken
	 * back.
	 */
	public enum ObjectionOutcome {

		PENDING, ANSWERED, CLOSED, BY_MINISTER, WITHDRAWN

	}

	/**
	 * Which cases of a unit: its own and those of all units below it; its own alone;
	 * those of its own that its coordinators have or had; or those that no unit has.
	 */
	public enum Holding {

		BELOW, ALONE, COORDINATED, NONE

	}
}
