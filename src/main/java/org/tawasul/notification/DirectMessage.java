package org.tawasul.notification;

import org.jspecify.annotations.Nullable;

/**
 * A message that is about no case, in the words of who sends it.
 *
 * @param topic what it is about, a constant in capitals; the outbox's pages name it by
 * {@code notification.kind.<topic>} in the bundles, in lower case
 * @param subject one line
 * @param body plain text
 * @param shortText the text of an SMS
 * @param calendar an iCalendar file for the e-mail, or null
 * @param attachment another file that goes with the e-mail, or null: the name of its
 * {@link MailAttachmentSource}, a colon, and which one
 */
public record DirectMessage(String topic, String subject, String body, String shortText, @Nullable String calendar,
		@Nullable String attachment) {

	/**
	 * A message that brings a calendar file at most.
	 */
	public DirectMessage(String topic, String subject, String body, String shortText, @Nullable String calendar) {
		this(topic, subject, body, shortText, calendar, null);
	}

	/** Without its texts, so that no log line contains them. */
	@Override
	public String toString() {
		return "message about " + this.topic;
	}

}
