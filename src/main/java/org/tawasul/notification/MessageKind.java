package org.tawasul.notification;

import java.util.Locale;

/**
 * The messages of the lifecycle. Each has a template of the name {@link #word()}.
 */
public enum MessageKind {

	RECEIVED, QUESTION, RESOLVED, ESCALATED, OBJECTION_RECEIVED, RATE_INVITATION, WITHDRAWN, COMMENT, NEW_TASK,
	REMINDER, ESCALATED_TO_YOU, TOLD_AT_ONCE, INFORMATION_ADDED, WHAT_BECAME, WITHDRAWAL_WISHED, POST_VACANT;

	/**
	 * The word by which models and templates know the message.
	 * @return for example {@code new_task}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds the kind of a word.
	 * @param word as a model names it
	 * @return the kind
	 * @throws IllegalArgumentException when there is no such message
	 */
	public static MessageKind of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
