package org.tawasul.question;

/**
 * The kind of answer that a question expects. Answers are kept as text, in the form noted
 * at each kind.
 */
public enum QuestionKind {

	/** {@code YES} or {@code NO}. */
	YES_NO,

	/** A whole number in Latin digits, such as {@code 12}. */
	NUMBER,

	/** The code of one of the question's options. */
	CHOICE,

	/** A line of text. */
	TEXT,

	/**
	 * A day or a moment in Riyadh's time: {@code 2026-11-22} or {@code 2026-11-22T08:30}.
	 */
	SINCE

}
