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
	 * @return the text without unseen characters and surrounding blanks;
	 * <code>null</code> if it shows nothing
	 */
	public static @Nullable String normalizeText(@Nullable String typed) {
		return normalizeText(typed, Integer.MAX_VALUE);
	}

	/**
	 * Normalizes a text of one or more lines that is kept with a limit.
	 * @param typed as it came in
	 * @param limit maximum number of characters that are kept, see
	 * {@link VisibleText#fit}
	 * @return see {@link #normalizeText(String)}
	 */
	public static @Nullable String normalizeText(@Nullable String typed, int limit) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return typed;
		}
		return VisibleText.isEmpty(typed) ? null : VisibleText.fit(VisibleText.trim(PlainText.clean(typed)), limit);
	}

	/**
	 * Normalizes a text of one line.
	 * @param typed as it came in
	 * @return the same, with line breaks replaced by spaces
	 */
	public static @Nullable String normalizeLine(@Nullable String typed) {
		return normalizeLine(typed, Integer.MAX_VALUE);
	}

	/**
	 * Normalizes a text of one line that is kept with a limit.
	 * @param typed as it came in
	 * @param limit maximum number of characters that are kept
	 * @return see {@link #normalizeLine(String)}
	 */
	public static @Nullable String normalizeLine(@Nullable String typed, int limit) {
		String text = normalizeText(typed, limit);
		return (text != null) ? text.replaceAll("[\\t\\n\\r\\u2028\\u2029]+", " ") : null;
	}

	/**
	 * Normalizes a number, a code or a date: it is read as what it shows.
	 * @param typed as it came in
	 * @return see {@link VisibleText#plain}; <code>null</code> if it shows nothing
	 */
	public static @Nullable String normalizeCode(@Nullable String typed) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return typed;
		}
		return VisibleText.isEmpty(typed) ? null : VisibleText.plain(typed);
	}

	/**
	 * Normalizes a number that is no quantity, such as an identity number.
	 * @param typed as it came in, with digits of any script
	 * @return Latin digits, without spaces and dashes
	 */
	public static @Nullable String normalizeDigits(@Nullable String typed) {
		String code = normalizeCode(typed);
		return (code != null) ? code.replaceAll("[ -]", "") : null;
	}

}
