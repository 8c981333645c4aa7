package org.tawasul.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;

/**
 * What a typed text shows to whoever reads it, by the properties that Unicode gives its
 * characters. Length counts what can be seen; numbers, codes and dates are read as what
 * they show, whatever kinds of digits, dashes and spaces they are written with. Every way
 * in asks here, so that none takes what another refuses.
 */
public final class VisibleText {

	/** Spaces of every kind and line ends; the Braille pattern without dots too. */
	private static final UnicodeSet BLANK = new UnicodeSet("[[:White_Space:]\\u2800]").freeze();

	/** Show nothing of their own. Arabic's number signs are format characters that do. */
	private static final UnicodeSet INVISIBLE = new UnicodeSet(
			"[[:Default_Ignorable_Code_Point:][:Cf:]-[:Prepended_Concatenation_Mark:]]")
		.freeze();

	/** Show something together with a letter only. */
	private static final UnicodeSet ATTACHED = new UnicodeSet("[[:M:]\\u0640]").freeze();

	private static final UnicodeSet NOTHING = new UnicodeSet(BLANK).addAll(INVISIBLE).addAll(ATTACHED).freeze();

	/** Without what changes the letter or the emoji before it. */
	private static final UnicodeSetSpanner ENDS = new UnicodeSetSpanner(new UnicodeSet(INVISIBLE).addAll(BLANK)
		.removeAll(new UnicodeSet("[[:Join_Control:][:Variation_Selector:]\\U000E0020-\\U000E007F]"))
		.freeze());

	private static final UnicodeSetSpanner INSIDE = new UnicodeSetSpanner(INVISIBLE);

	private static final UnicodeSetSpanner SPACES = new UnicodeSetSpanner(BLANK);

	private static final UnicodeSetSpanner DASHES = new UnicodeSetSpanner(new UnicodeSet("[:Dash:]").freeze());

	/** Between digits the letter stretcher looks like a dash, and is typed as one. */
	private static final Pattern STRETCHED_DASH = Pattern.compile("(?<=[0-9] ?)\\u0640+(?= ?[0-9])");

	private VisibleText() {
	}

	/**
	 * Whether a text shows nothing: blanks, invisible characters, vowel signs without a
	 * letter.
	 * @param text any text
	 * @return true if a reader would see an empty field
	 */
	public static boolean isEmpty(CharSequence text) {
		return NOTHING.containsAll(text.toString());
	}

	/**
	 * Whether a text turns round what follows it, so that it reads as something else.
	 * @param text any text
	 * @return true if it holds an override of the direction
	 */
	public static boolean turnsRound(CharSequence text) {
		return text.chars().anyMatch((one) -> one == '\u202D' || one == '\u202E');
	}

	/**
	 * The number of characters that can be seen: code points without invisible ones. A
	 * line end counts as one, blanks at the ends do not count.
	 * @param text any text
	 * @return zero if the text {@link #isEmpty}
	 */
	public static int length(CharSequence text) {
		if (isEmpty(text)) {
			return 0;
		}
		String seen = withoutInvisible(trim(text)).replace("\r\n", "\n");
		return seen.codePointCount(0, seen.length());
	}

	/**
	 * A text without the blanks and the invisible characters at its ends.
	 * @param text any text
	 * @return what is between the first and the last character that can be seen
	 */
	public static String trim(CharSequence text) {
		return ENDS.trim(text).toString();
	}

	/**
	 * A text that fits where so many characters are kept, if what can be seen of it does:
	 * without its invisible characters if there is no room for them.
	 * @param text any text
	 * @param limit maximum number of characters
	 * @return the same text or what can be seen of it
	 */
	public static String fit(String text, int limit) {
		return (text.codePointCount(0, text.length()) > limit) ? withoutInvisible(text) : text;
	}

	/**
	 * What can be seen of a text, and its blanks.
	 * @param text any text
	 * @return the text without invisible characters
	 */
	public static String withoutInvisible(CharSequence text) {
		return INSIDE.deleteFrom(text);
	}

	/**
	 * A number, code or date as it would be typed plainly.
	 * @param typed as it came in
	 * @return the same with single spaces, none at the ends, hyphens for dashes of any
	 * kind, digits 0–9, wide and other presentation forms as the usual letters, and
	 * without invisible characters
	 */
	public static String plain(CharSequence typed) {
		String usual = Normalizer.normalize(withoutInvisible(typed), Normalizer.Form.NFKC);
		// Some fillers become invisible or blank only by that.
		String spaced = SPACES.replaceFrom(trim(withoutInvisible(usual)), " ", UnicodeSetSpanner.CountMethod.WHOLE_SPAN,
				UnicodeSet.SpanCondition.SIMPLE);
		StringBuilder latin = new StringBuilder(spaced.length());
		DASHES.replaceFrom(spaced, "-").codePoints().map(VisibleText::digit).forEach(latin::appendCodePoint);
		return STRETCHED_DASH.matcher(latin).replaceAll("-");
	}

	private static int digit(int letter) {
		int value = UCharacter.digit(letter);
		return (value < 0) ? letter : '0' + value;
	}

}
