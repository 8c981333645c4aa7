package org.tawasul.tracking;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.PlainText;
import org.tawasul.language.SearchText;

/**
 * Makes a text what is kept of it, before its length is looked at. A text that cannot be
 * read stays as it is, for the check that tells its sender.
 */
final class Tidy {

	private Tidy() {
	}

	/** Without spaces around; empty when nothing was written, or nothing that shows. */
	static String text(@Nullable String typed) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return (typed != null) ? typed : "";
		}
		String clean = PlainText.clean(typed).strip();
		return SearchText.normalise(clean).isEmpty() ? "" : clean;
	}

	/** The same for what may be left out: nothing rather than empty. */
	static @Nullable String optional(@Nullable String typed) {
		String text = text(typed);
		return text.isEmpty() ? null : text;
	}

}
