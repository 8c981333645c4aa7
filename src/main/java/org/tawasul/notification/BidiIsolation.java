package org.tawasul.notification;

import java.text.Bidi;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tawasul.language.PlainText;
import org.tawasul.language.SupportedLanguages;

/**
 * Text that people wrote, made fit to be quoted: without private-use characters, and with
 * each line isolated (Unicode UAX 9, FSI and PDI) when it runs against the direction of
 * the message, so that both keep their order.
 */
final class BidiIsolation {

	private static final String FSI = "\u2068";

	private static final String PDI = "\u2069";

	private static final Pattern LINE = Pattern.compile("[^\\n]+");

	private BidiIsolation() {
	}

	static String clean(String text) {
		return PlainText.clean(text).replaceAll("\\p{Co}", "").strip();
	}

	static String isolate(Locale language, String text) {
		String clean = clean(text);
		return runsAgainst(language, clean) ? LINE.matcher(clean).replaceAll(FSI + "$0" + PDI) : clean;
	}

	/** Mail programs support the element better than the characters. */
	static String toHtml(String page) {
		return page.replace(FSI, "<bdi>").replace(PDI, "</bdi>");
	}

	private static boolean runsAgainst(Locale language, String text) {
		boolean leftToRight = language.equals(SupportedLanguages.ENGLISH);
		int own = leftToRight ? Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT;
		return new Bidi(text, own).baseIsLeftToRight() != leftToRight;
	}

}
