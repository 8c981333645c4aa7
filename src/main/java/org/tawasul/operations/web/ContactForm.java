package org.tawasul.operations.web;

import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;
import org.tawasul.operations.ContactedBody;

/**
 * That a body was called.
 *
 * @param body whom
 * @param note what was said, 1,000 characters at most; may be empty
 */
record ContactForm(@NotNull(message = "{operations.contact.whom.missing}") @Nullable ContactedBody body,
		@VisibleLength(max = ContactForm.MAX_LENGTH, message = "{text.at-most}") @ReadableText String note) {

	/** Maximum number of characters. */
	static final int MAX_LENGTH = 1000;

	ContactForm {
		note = Objects.requireNonNullElse(TextNormalizer.normalizeText(note, MAX_LENGTH), "");
	}

}
