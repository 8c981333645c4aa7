package org.tawasul.intake;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Digits;
import org.tawasul.language.PlainText;
import org.tawasul.language.SearchText;

/**
 * Makes what somebody typed what is kept of it, before anything is checked: nothing
 * rather than empty, no spaces around. A text that cannot be read stays as it is, for the
 * check that tells its sender.
 */
final class Tidy {

	private Tidy() {
	}

	/** A text of one or more lines. */
	static @Nullable String text(@Nullable String typed) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return typed;
		}
		String clean = PlainText.clean(typed).strip();
		return SearchText.normalise(clean).isEmpty() ? null : clean;
	}

	/** A text of one line. */
	static @Nullable String line(@Nullable String typed) {
		String text = text(typed);
		return (text != null) ? text.replaceAll("[\\t\\n\\r]+", " ") : null;
	}

	/** A number that is no quantity: digits of either script, spaces left out. */
	static @Nullable String digits(@Nullable String typed) {
		String line = line(typed);
		return (line != null) ? Digits.latin(line).replaceAll("[\\s\\u200E\\u200F-]", "") : null;
	}

}
