package org.tawasul.tracking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * How satisfied the reporter is.
 *
 * @param score 1 (bad) to 5 (good)
 * @param text at most 1,000 characters, may be left out
 */
public record RatingRequest(@NotNull(message = "{tracking.rating.missing}") @Min(1) @Max(5) Integer score,
		@VisibleLength(max = 1000, message = "{tracking.too-long}") @ReadableText @Nullable String text) {

	public RatingRequest {
		text = TextNormalizer.normalizeText(text, 1000);
	}

}
