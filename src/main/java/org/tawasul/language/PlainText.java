package org.tawasul.language;

import java.util.regex.Pattern;

/**
 * Text as people may send it: letters, marks, spaces and line ends. Control characters
 * and broken halves of letters are an error that its sender is told about. Characters
 * that turn the reading direction around, by which a text can show something else than it
 * says (Unicode TR 36, "bidirectional text spoofing"), are taken out without a word:
 * honest people paste them unknowingly. The marks that Arabic needs to be read right
 * (LRM, RLM, ZWNJ, ZWJ) stay.
 */
public final class PlainText {

	/** C0 and C1 but for tab and line ends, halves of surrogate pairs, non-characters. */
	private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

	/** Embeddings, overrides, isolates, and the zero-width no-break space. */
	private static final Pattern UNSEEN = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

	private PlainText() {
	}

	/**
	 * Whether a text holds nothing but what people can read.
	 * @param text as it came in
	 * @return false if it holds a control character other than tab and line end, or half
	 * a letter
	 */
	public static boolean isReadable(CharSequence text) {
		return !UNREADABLE.matcher(text).find();
	}

	/**
	 * The text as it is stored: without what cannot be read or turns the direction, every
	 * line end as {@code \n}. Spaces at the ends stay.
	 * @param text as it came in
	 * @return the text to keep
	 */
	public static String clean(String text) {
		String readable = UNREADABLE.matcher(text).replaceAll("");
		return LINE_END.matcher(UNSEEN.matcher(readable).replaceAll("")).replaceAll("\n");
	}

}
