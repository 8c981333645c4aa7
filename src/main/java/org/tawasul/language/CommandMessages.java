package org.tawasul.language;

import java.util.Locale;

/**
 * Messages for commands that speak before the application has started, or without it.
 */
public final class CommandMessages {

	private final Messages messages = new Messages(new IcuMessageSource());

	/**
	 * The text of a key.
	 * @param code the key
	 * @param locale the reader's
	 * @param args the arguments
	 * @return the text
	 */
	public String text(String code, Locale locale, Object... args) {
		return this.messages.text(code, locale, args);
	}

}
