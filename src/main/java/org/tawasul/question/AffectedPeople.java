package org.tawasul.question;

/**
 * How many people a case concerns, by what its reporter counted: what is many, each
 * question says for itself.
 */
public enum AffectedPeople {

	/** Nobody, or nothing was said. */
	NONE,

	/** Some. */
	FEW,

	/** So many as at least one of the questions calls many. */
	MANY

}
