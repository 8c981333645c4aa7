package org.tawasul.desk.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * Why a link is undone.
 *
 * @param reason for the handlers of the case, 1 to 1,000 characters
 */
record UnlinkForm(@NotBlank(message = "{desk.link.reason.required}") @VisibleLength(max = UnlinkForm.MAX,
		message = "{text.at-most}") @ReadableText String reason) {

	static final int MAX = 1000;

	UnlinkForm {
		reason = Objects.requireNonNullElse(TextNormalizer.normalizeText(reason, MAX), "");
	}

}
