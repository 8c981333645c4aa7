package org.tawasul.casefile;

import java.util.Locale;

/**
 * The events of a timeline. The API names them by their lower-case codes
 * ({@link #code()}); their sentences are {@code timeline.<code>} in the bundles.
 */
public enum TimelineEvent {

	RECEIVED, ASSIGNED, ASSESSED, REFERRED, QUESTION_ASKED, INFORMATION_ADDED, REMINDED, ESCALATED, RESOLVED, OBJECTED,
	ACCEPTED, CLOSED, WITHDRAWN, RATED, POST_VACANT,

	/** The case waits for a main case; never says which. */
	LINKED,

	/** The case does not wait for a main case any more. */
	UNLINKED,

	/** The care centre reviews or has reviewed an answer; told to staff only. */
	REVIEWED,

	/** The operations room called somebody about the case; told to staff only. */
	CONTACTED;

	/**
	 * The code by which other systems know the event.
	 * @return for example {@code question_asked}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
