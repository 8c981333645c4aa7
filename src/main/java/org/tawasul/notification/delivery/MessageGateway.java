package org.tawasul.notification.delivery;

/**
 * A service that takes messages and brings them to people. There is one a channel, or
 * none when it is not configured.
 */
interface MessageGateway {

	DeliveryChannel channel();

	/**
	 * Passes on one message, in bounded time. Called outside of any transaction, by
	 * several threads.
	 * @param message the message
	 * @return what came of it
	 */
	DeliveryOutcome send(OutgoingMessage message);

}
