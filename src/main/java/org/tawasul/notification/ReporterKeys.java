package org.tawasul.notification;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What opens a reporter's case to whoever has it: the link of their messages, and the
 * code by which they confirm other contact details. Staff read messages without them.
 */
public final class ReporterKeys {

	/** With a mark at its end that keeps an address from left to right together. */
	private static final String HIDDEN = "••••••••\u200E";

	private static final Pattern KEY = Pattern.compile("(/[ts]/)[\\w-]{8,}");

	private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{3}-\\d{3}(?!\\d)");

	private ReporterKeys() {
	}

	/**
	 * A text of a message for the eyes of staff. Only one kind has a code: digits in the
	 * words of others mean something else.
	 * @param text as the reporter gets it
	 * @param kind name of the message's {@link MessageKind}; null for one of many
	 * @return the text with dots in place of links and code
	 */
	public static String hide(String text, @Nullable String kind) {
		String hidden = KEY.matcher(text).replaceAll("$1" + HIDDEN);
		return MessageKind.CONTACT_CODE.name().equals(kind) ? CODE.matcher(hidden).replaceAll(HIDDEN) : hidden;
	}

}
