package org.tawasul.notification.delivery;

/**
 * On what way a message leaves. Labels: {@code delivery.channel.<constant>} in the
 * bundles.
 */
public enum DeliveryChannel {

	/** By SMTP. */
	EMAIL,

	/** By the SMS gateway. */
	SMS

}
