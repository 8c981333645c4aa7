package org.tawasul.quality;

/**
 * What has become of a review.
 */
public enum ReviewState {

	/** It waits for an officer of the care centre. */
	OPEN,

	/** The answer was scored, and its reporter told. */
	SCORED,

	/** The answer was scored and sent back to those who wrote it. */
	SENT_BACK,

	/** Nobody has reviewed it in time, so its reporter was told. */
	MISSED,

	/** The case was withdrawn or linked to another one meanwhile. */
	CANCELLED

}
