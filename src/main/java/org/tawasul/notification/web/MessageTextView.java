package org.tawasul.notification.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.RenderedMessage;
import org.tawasul.notification.ReporterKeys;

/**
 * A message as its recipient reads it, except that the link which opens the reporter's
 * case to whoever has it is hidden, and so is a code that proves to be the reporter.
 *
 * @param subject one line
 * @param body plain text
 * @param shortText what goes into an SMS
 * @param length of the SMS as it goes out
 */
record MessageTextView(String subject, String body, String shortText, int length) {

	static MessageTextView of(RenderedMessage message, @Nullable String kind) {
		return new MessageTextView(message.subject(), ReporterKeys.hide(message.body(), kind),
				ReporterKeys.hide(message.shortText(), kind), message.shortText().length());
	}

}
