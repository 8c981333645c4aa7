package org.tawasul.notification;

import java.text.Bidi;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tawasul.language.PlainText;
import org.tawasul.language.SupportedLanguages;

/**
 * Marks inside a message's words, by which HTML shows what plain text cannot: what is
 * quoted, what stands out. They are characters of private use, which go out of every text
 * that people have written. What runs against the message's direction is isolated
 * (Unicode UAX 9, FSI and PDI) and keeps its order in both.
 */
final class Marks {

	static final char QUOTE = '\uE000';

	static final char END_OF_QUOTE = '\uE001';

	private static final char STRONG = '\uE002';

	private static final char END_OF_STRONG = '\uE003';

	private static final char ISOLATE = '\u2068';

	private static final char END_OF_ISOLATE = '\u2069';

	private static final Pattern OURS = Pattern.compile("[\uE000-\uE003]");

	private static final Pattern LINE = Pattern.compile("[^\\n]+");

	private Marks() {
	}

	/** Text that people wrote, as a paragraph or more of its own. */
	static String quote(String text) {
		return block(written(text));
	}

	/** A paragraph that holds what people wrote, made by {@link #inside}. */
	static String block(String marked) {
		return QUOTE + marked + END_OF_QUOTE;
	}

	/** Text that people wrote, inside a sentence of a language. */
	static String inside(Locale language, String text) {
		String written = written(text);
		return against(language, written) ? LINE.matcher(written).replaceAll(ISOLATE + "$0" + END_OF_ISOLATE) : written;
	}

	/** What the reader shall not miss. */
	static String strong(String text) {
		return STRONG + text + END_OF_STRONG;
	}

	/** For plain text: isolates stay. */
	static String plain(String marked) {
		return OURS.matcher(marked).replaceAll("");
	}

	/**
	 * For HTML, of what is escaped already; line ends inside a paragraph stay line ends.
	 */
	static String html(String escaped) {
		return escaped.replace(String.valueOf(STRONG), "<strong>")
			.replace(String.valueOf(END_OF_STRONG), "</strong>")
			.replace(String.valueOf(ISOLATE), "<bdi>")
			.replace(String.valueOf(END_OF_ISOLATE), "</bdi>");
	}

	private static String written(String text) {
		return plain(PlainText.clean(text)).strip();
	}

	private static boolean against(Locale language, String text) {
		int own = language.equals(SupportedLanguages.ENGLISH) ? Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT
				: Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT;
		return new Bidi(text, own).baseIsLeftToRight() != language.equals(SupportedLanguages.ENGLISH);
	}

}
