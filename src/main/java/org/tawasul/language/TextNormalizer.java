package org.tawasul.language;

import org.jspecify.annotations.Nullable;

/**
 * Normalizes what people type before it is validated and stored: no surrounding spaces,
 * <code>null</code> rather than an empty text. A text with unreadable characters stays as
 * it is, so that validation can report it.
 */
public final class TextNormalizer {

	private TextNormalizer() {
	}

	/**
	 * Normalizes a text of one or more lines.
	 * @param typed as it came in
	 * @return the text without invisible characters and surrounding spaces;
	 * <code>null</code> if nothing is left
	 */
	public static @Nullable String normalizeText(@Nullable String typed) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return typed;
		}
		String clean = PlainText.clean(typed).strip();
		return SearchText.normalise(clean).isEmpty() ? null : clean;
	}

	/**
	 * Normalizes a text of one line.
	 * @param typed as it came in
	 * @return the same, with line breaks replaced by spaces
	 */
	public static @Nullable String normalizeLine(@Nullable String typed) {
		String text = normalizeText(typed);
		return (text != null) ? text.replaceAll("[\\t\\n\\r]+", " ") : null;
	}

	/**
	 * Normalizes a number that is no quantity, such as an identity number.
	 * @param typed as it came in, with digits of either script
	 * @return Latin digits, without spaces and dashes
	 */
	public static @Nullable String normalizeDigits(@Nullable String typed) {
		String line = normalizeLine(typed);
		return (line != null) ? DigitConverter.toLatin(line).replaceAll("[\\s\\u200E\\u200F-]", "") : null;
	}

}
