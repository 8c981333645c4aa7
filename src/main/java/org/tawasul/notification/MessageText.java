package org.tawasul.notification;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A text of a message in one language.
 *
 * @param code its key in the bundles
 * @param language Arabic or English
 * @param standard the text of the bundle
 * @param edited the one in its place, or <code>null</code>
 */
public record MessageText(String code, Locale language, String standard, @Nullable String edited) {

	/**
	 * The text that counts.
	 * @return the edited one, else the bundle's
	 */
	public String current() {
		return (this.edited != null) ? this.edited : this.standard;
	}

	/**
	 * Whether it is a single line: a subject, an SMS, a line of a digest.
	 * @return false for a paragraph
	 */
	public boolean isLine() {
		String part = this.code.replaceFirst("\\.minister$", "");
		return part.endsWith(".subject") || part.endsWith(".short") || part.endsWith(".happened")
				|| part.endsWith(".button") || part.startsWith("notification.short.");
	}

	/**
	 * The same text with other words.
	 * @param text the words
	 * @return a copy
	 */
	public MessageText with(String text) {
		return new MessageText(this.code, this.language, this.standard, text.equals(this.standard) ? null : text);
	}

}
