package org.tawasul.notification.delivery;

/**
 * A service that delivers messages to people. There is one a channel, or none when it is
 * not configured.
 */
interface MessageGateway {

	DeliveryChannel channel();

	/**
	 * Passes on one message, in bounded time. Called outside of any transaction, by
	 * several threads.
	 * @param message the message
	 * @return the outcome
	 */
	DeliveryOutcome send(OutgoingMessage message);

}
