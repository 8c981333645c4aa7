package org.tawasul.language;

import org.jspecify.annotations.Nullable;

/**
 * Makes what somebody typed what is kept of it, before anything is checked: nothing
 * rather than empty, no spaces around. A text that cannot be read stays as it is, for the
 * check that tells its sender.
 */
public final class TextNormalizer {

	private TextNormalizer() {
	}

	/**
	 * A text of one or more lines.
	 * @param typed as it came in
	 * @return without what cannot be seen and without spaces around; null when nothing is
	 * left
	 */
	public static @Nullable String normalizeText(@Nullable String typed) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return typed;
		}
		String clean = PlainText.clean(typed).strip();
		return SearchText.normalise(clean).isEmpty() ? null : clean;
	}

	/**
	 * A text of one line.
	 * @param typed as it came in
	 * @return the same with its lines put one behind the other
	 */
	public static @Nullable String normalizeLine(@Nullable String typed) {
		String text = normalizeText(typed);
		return (text != null) ? text.replaceAll("[\\t\\n\\r]+", " ") : null;
	}

	/**
	 * A number that is no quantity, such as one of identity.
	 * @param typed as it came in, digits of either script
	 * @return in Latin digits, spaces and dashes left out
	 */
	public static @Nullable String normalizeDigits(@Nullable String typed) {
		String line = normalizeLine(typed);
		return (line != null) ? DigitConverter.toLatin(line).replaceAll("[\\s\\u200E\\u200F-]", "") : null;
	}

}
