package org.tawasul.tracking;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * What the reporter adds to a case, or answers to its question.
 *
 * @param text 1 to 4,000 characters
 */
public record InformationRequest(@NotBlank(message = "{tracking.text.missing}") @VisibleLength(
		max = InformationRequest.MAX_LENGTH, message = "{tracking.too-long}") @ReadableText String text) {

	static final int MAX_LENGTH = 4000;

	public InformationRequest {
		text = Objects.requireNonNullElse(TextNormalizer.normalizeText(text, MAX_LENGTH), "");
	}

}
