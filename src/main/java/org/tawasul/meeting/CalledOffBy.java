package org.tawasul.meeting;

/**
 * Who has called a meeting off. Labels: {@code meeting.called-off.<constant>} in the
 * bundles.
 */
public enum CalledOffBy {

	/** The Minister's office or the care centre. */
	OFFICE,

	/** Who had asked for it. */
	REQUESTER

}
