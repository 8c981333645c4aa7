package org.tawasul.language;

/**
 * Converts the digits that people type: Arabic-Indic (٠–٩) and those of Persian and Urdu
 * keyboards (۰–۹). Pages and messages always show 0–9.
 */
public final class DigitConverter {

	private static final int ARABIC_INDIC = '\u0660';

	private static final int EXTENDED = '\u06F0';

	private DigitConverter() {
	}

	/**
	 * Converts every digit to 0–9 and leaves everything else as it is.
	 * @param text for example {@code ٠٥٥ ١٢٣}
	 * @return for example {@code 055 123}
	 */
	public static String toLatin(String text) {
		StringBuilder latin = new StringBuilder(text.length());
		text.chars().forEach((letter) -> latin.append(toLatin(letter)));
		return latin.toString();
	}

	private static char toLatin(int letter) {
		if (letter >= ARABIC_INDIC && letter < ARABIC_INDIC + 10) {
			return (char) ('0' + letter - ARABIC_INDIC);
		}
		if (letter >= EXTENDED && letter < EXTENDED + 10) {
			return (char) ('0' + letter - EXTENDED);
		}
		return (char) letter;
	}

}
