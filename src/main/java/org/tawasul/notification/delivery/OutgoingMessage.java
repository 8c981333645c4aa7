package org.tawasul.notification.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a gateway gets.
 *
 * @param id the delivery's number
 * @param sendingId the same at each try
 * @param address where to
 * @param language the text's
 * @param attempt which try this is, from 1
 * @param giveUpAt when not to try any more
 * @param text what it says
 */
record OutgoingMessage(long id, UUID sendingId, String address, Locale language, int attempt, Instant giveUpAt,
		DeliveryText text) {

	/** Says nothing of the recipient or the text, so that a log line cannot either. */
	@Override
	public String toString() {
		return "delivery " + this.id + ", try " + this.attempt;
	}

}
