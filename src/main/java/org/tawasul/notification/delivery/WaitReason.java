package org.tawasul.notification.delivery;

/**
 * Why a delivery waits. Labels: {@code notification.wait.<constant>} in the bundles.
 */
public enum WaitReason {

	/** It is in the queue and is sent as soon as a worker is free. */
	QUEUED,

	/** Further messages to the same recipient may join it in a digest. */
	DIGEST,

	/** Nobody is to be disturbed before the morning. */
	QUIET_HOURS,

	/** The address has reached its daily limit. */
	LIMIT,

	/** The last try failed, and the next comes after a pause. */
	NEXT_TRY,

	/** The channel was configured when it was put into the queue, and is not any more. */
	NOT_CONFIGURED

}
