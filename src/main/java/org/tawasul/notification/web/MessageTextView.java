package org.tawasul.notification.web;

import java.util.regex.Pattern;

import org.tawasul.notification.RenderedMessage;

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

	/** With a mark at its end that keeps an address from left to right together. */
	private static final String HIDDEN = "••••••••\u200E";

	private static final Pattern KEY = Pattern.compile("(/[ts]/)[\\w-]{8,}");

	/** By which a reporter confirms other contact details. */
	private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{3}-\\d{3}(?!\\d)");

	static MessageTextView of(RenderedMessage message) {
		return new MessageTextView(message.subject(), hideKeys(message.body()), hideKeys(message.shortText()),
				message.shortText().length());
	}

	private static String hideKeys(String text) {
		return CODE.matcher(KEY.matcher(text).replaceAll("$1" + HIDDEN)).replaceAll(HIDDEN);
	}

}
