package org.tawasul.language;

import java.util.regex.Pattern;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;

/**
 * Text as people may send it: letters, marks, spaces and line ends. Control characters
 * and unpaired surrogates are errors that the sender is told about. Characters that
 * override the reading direction, so that a text reads differently from what it is
 * (Unicode TR 36, "bidirectional text spoofing"), and those that show nothing at all, are
 * removed silently, since people paste them unknowingly. The marks that Arabic needs
 * (LRM, RLM, ZWNJ, ZWJ) stay.
 */
public final class PlainText {

	/**
	 * Embeddings, overrides, isolates, zero-width spaces, fillers and whatever else shows
	 * nothing and changes nothing that is seen. Of the others emoji and scripts other
	 * than Arabic need some.
	 */
	private static final UnicodeSetSpanner UNSEEN = new UnicodeSetSpanner(
			new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Bidi_Control:][\\uFFF9-\\uFFFB]"
					+ "-[:Join_Control:]-[:Variation_Selector:]-[\\u200E\\u200F\\u061C\\u00AD\\u034F]-[\\U000E0020-\\U000E007F]]")
				.freeze());

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

	private PlainText() {
	}

	/**
	 * Whether a text has only readable characters.
	 * @param text as it came in
	 * @return false if it contains a control character other than tab and line end, or an
	 * unpaired surrogate
	 */
	public static boolean isReadable(CharSequence text) {
		return text.codePoints().noneMatch(PlainText::isUnreadable);
	}

	private static String withoutUnreadable(String text) {
		return text.codePoints()
			.filter((letter) -> !isUnreadable(letter))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** C0 and C1 except tab and line ends, unpaired surrogates, non-characters. */
	private static boolean isUnreadable(int letter) {
		return switch (Character.getType(letter)) {
			case Character.CONTROL -> letter != '\t' && letter != '\n' && letter != '\r';
			case Character.SURROGATE -> true;
			default -> letter == 0xFFFE || letter == 0xFFFF;
		};
	}

	/**
	 * Cleans a text for storing: without unreadable and unseen characters, with
	 * {@code \n} for every line end. Surrounding spaces stay.
	 * @param text as it came in
	 * @return the text to store
	 */
	public static String clean(String text) {
		String readable = isReadable(text) ? text : withoutUnreadable(text);
		return LINE_END.matcher(UNSEEN.deleteFrom(readable)).replaceAll("\n");
	}

}
