package org.tawasul.directory;

/**
 * The people that a case can wait for.
 */
public enum EscalationLevelKind {

	/** The coordinators of a unit, with whom every case begins. */
	COORDINATORS,

	/** The head of a unit. */
	HEAD,

	/** The Minister and the Minister's office: the end of every escalation path. */
	MINISTER,

	/** The care centre, which routes what no rule could; on no escalation path. */
	CARE_CENTRE

}
