package org.tawasul.tracking;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * Why the reporter does not agree with a resolution.
 *
 * @param reason 1 to 4,000 characters
 */
public record ObjectionRequest(@NotBlank(message = "{tracking.reason.missing}") @VisibleLength(
		max = InformationRequest.MAX_LENGTH, message = "{tracking.too-long}") @ReadableText String reason) {

	public ObjectionRequest {
		reason = Objects.requireNonNullElse(TextNormalizer.normalizeText(reason, InformationRequest.MAX_LENGTH), "");
	}

}
