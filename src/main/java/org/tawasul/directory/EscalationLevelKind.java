package org.tawasul.directory;

/**
 * The kinds of people that a case can wait for.
 */
public enum EscalationLevelKind {

	/** The coordinators of a unit: where every case begins. */
	COORDINATORS,

	/** The head of a unit. */
	HEAD,

	/** The Minister and the Minister's office: the end of every ladder. */
	MINISTER,

	/** The care centre, which routes what no rule could; not a step of the ladder. */
	CARE_CENTRE

}
