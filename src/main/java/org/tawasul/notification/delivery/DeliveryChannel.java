package org.tawasul.notification.delivery;

/**
 * The channel by which a message is sent. Labels: {@code delivery.channel.<constant>} in
 * the bundles.
 */
public enum DeliveryChannel {

	/** By SMTP. */
	EMAIL,

	/** By the SMS gateway. */
	SMS

}
