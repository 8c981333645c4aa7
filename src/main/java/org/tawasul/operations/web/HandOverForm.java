package org.tawasul.operations.web;

import java.util.Objects;

import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * What the next shift has to know.
 *
 * @param notes 4,000 characters at most; may be empty
 */
record HandOverForm(
		@VisibleLength(max = HandOverForm.MAX_LENGTH, message = "{text.at-most}") @ReadableText String notes) {

	/** Maximum number of characters. */
	static final int MAX_LENGTH = 4000;

	HandOverForm {
		notes = Objects.requireNonNullElse(TextNormalizer.normalizeText(notes, MAX_LENGTH), "");
	}

}
