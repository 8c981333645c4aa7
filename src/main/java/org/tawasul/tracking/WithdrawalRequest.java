package org.tawasul.tracking;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * The reporter takes a case back.
 *
 * @param reason at most 4,000 characters, may be left out
 */
public record WithdrawalRequest(@VisibleLength(max = InformationRequest.MAX_LENGTH,
		message = "{tracking.too-long}") @ReadableText @Nullable String reason) {

	public WithdrawalRequest {
		reason = TextNormalizer.normalizeText(reason, InformationRequest.MAX_LENGTH);
	}

}
