package org.tawasul.quality;

/**
 * When an answer is reviewed.
 */
public enum ReviewMoment {

	/** Before its reporter is told: it may be sent back to those who wrote it. */
	BEFORE,

	/** After its reporter was told: it is scored only. */
	AFTER

}
