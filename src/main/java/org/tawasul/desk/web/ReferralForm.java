package org.tawasul.desk.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * Where several cases are referred to.
 *
 * @param unit code of the unit that gets them
 * @param note for its handlers, at most 4,000 characters
 */
record ReferralForm(@NotBlank String unit,
		@Nullable @VisibleLength(max = ReferralForm.MAX_NOTE, message = "{text.at-most}") @ReadableText String note) {

	static final int MAX_NOTE = 4000;

	ReferralForm {
		unit = Objects.requireNonNullElse(unit, "");
		note = TextNormalizer.normalizeText(note, MAX_NOTE);
	}

}
