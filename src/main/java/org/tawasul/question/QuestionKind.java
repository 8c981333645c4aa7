package org.tawasul.question;

/**
 * What kind of answer a question wants. An answer is kept as a text: what it looks like
 * stands beside each kind.
 */
public enum QuestionKind {

	/** {@code YES} or {@code NO}. */
	YES_NO,

	/** A whole number in Latin digits, such as {@code 12}. */
	NUMBER,

	/** The code of one of the question's options. */
	CHOICE,

	/** A line of words. */
	TEXT,

	/**
	 * A day or a moment in Riyadh's time: {@code 2026-11-22} or {@code 2026-11-22T08:30}.
	 */
	SINCE

}
