package org.tawasul.notification.delivery;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.MailAttachment;
import org.tawasul.notification.RenderedMessage;

/**
 * A message as it is passed to a gateway.
 *
 * @param id the delivery's number
 * @param sendingId the same at each try
 * @param address where to
 * @param language the text's
 * @param text what it says
 * @param html the same as a page; null for an SMS, and for a mail of plain text
 * @param calendar an iCalendar file that goes with a mail, or null
 * @param attachment another file that goes with a mail, or null
 */
record OutgoingMessage(long id, UUID sendingId, String address, Locale language, RenderedMessage text,
		@Nullable String html, @Nullable String calendar, @Nullable MailAttachment attachment) {

	/** Without recipient and text, so that no log line contains them. */
	@Override
	public String toString() {
		return "delivery " + this.id;
	}

}
