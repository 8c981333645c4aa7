package org.tawasul.casefile;

import java.util.Locale;

/**
 * What a timeline can tell. The API knows them by their lower-case words
 * ({@link #word()}); their sentences are {@code timeline.<word>} in the bundles.
 */
public enum TimelineEvent {

	RECEIVED, ASSIGNED, ASSESSED, REFERRED, QUESTION_ASKED, INFORMATION_ADDED, REMINDED, ESCALATED, RESOLVED, OBJECTED,
	ACCEPTED, CLOSED, WITHDRAWN, RATED, POST_VACANT;

	/**
	 * The word by which the outside knows the event.
	 * @return for example {@code question_asked}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
