package org.tawasul.notification;

import org.tawasul.casefile.CaseFile;

/**
 * Queues rendered messages for delivery.
 */
public interface MessageDispatcher {

	/**
	 * Queues a message, in the transaction that stores its text: none is rendered and
	 * then forgotten.
	 * @param message the message
	 * @param kind what it tells
	 * @param file its case
	 */
	void dispatch(OutboxMessage message, MessageKind kind, CaseFile file);

}
