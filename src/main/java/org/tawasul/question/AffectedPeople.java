package org.tawasul.question;

/**
 * How many people a case affects, by the reporter's count. Each question defines from
 * which number they are many.
 */
public enum AffectedPeople {

	/** Nobody, or not stated. */
	NONE,

	/** Some. */
	FEW,

	/** Many, by at least one of the questions. */
	MANY

}
