package org.tawasul.suggestion;

/**
 * How often suggestions were right, by what the cases turned out to be.
 *
 * @param what was to be suggested
 * @param closed cases that were closed
 * @param suggested of these, how many something would have been suggested for from the
 * cases that were closed before them
 * @param first how many were what was suggested first
 * @param amongThree how many were one of the three that were suggested
 */
record SuggestionScore(Kind what, int closed, int suggested, int first, int amongThree) {

	/** What is suggested. */
	enum Kind {

		/** The category of an incident, from the reporter's words alone. */
		CATEGORY,

		/** The unit at which a case ends. */
		UNIT

	}

	SuggestionScore plus(SuggestionScore other) {
		return new SuggestionScore(this.what, this.closed + other.closed, this.suggested + other.suggested,
				this.first + other.first, this.amongThree + other.amongThree);
	}

}
