package org.tawasul.notification.web;

import java.util.regex.Pattern;

import org.tawasul.notification.delivery.DeliveryText;

/**
 * A message as its recipient reads it, but for one thing: the reporter's link opens the
 * case to whoever has it, and looking after messages is no reason to open cases.
 *
 * @param subject one line
 * @param body plain text
 * @param shortText what goes into an SMS
 * @param length of the SMS as it goes out
 */
record MessageTextView(String subject, String body, String shortText, int length) {

	/** With a mark at its end that keeps an address from left to right together. */
	private static final String HIDDEN = "••••••••\u200E";

	private static final Pattern KEY = Pattern.compile("(/t/)[\\w-]{8,}");

	static MessageTextView of(DeliveryText text) {
		return new MessageTextView(text.subject(), text.body(), text.shortText(), text.shortText().length())
			.withoutKeys();
	}

	MessageTextView withoutKeys() {
		return new MessageTextView(this.subject, hide(this.body), hide(this.shortText), this.length);
	}

	private static String hide(String text) {
		return KEY.matcher(text).replaceAll("$1" + HIDDEN);
	}

}
