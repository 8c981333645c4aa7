package org.tawasul.notification.delivery;

/**
 * How far a delivery is. Labels: {@code delivery.state.<constant>} in the bundles.
 */
public enum DeliveryState {

	/** For its turn, for the morning, for room, or for the next try. */
	WAITING,

	/** The gateway has taken it. */
	SENT,

	/** Given up: somebody must look at it. */
	FAILED,

	/** Replaced by a digest. */
	SUPERSEDED

}
