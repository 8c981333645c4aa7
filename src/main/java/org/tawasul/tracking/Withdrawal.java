package org.tawasul.tracking;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Readable;
import org.tawasul.language.Tidy;

/**
 * The reporter takes a case back.
 *
 * @param reason at most 4,000 characters, may be left out
 */
public record Withdrawal(
		@Size(max = NewInformation.LONGEST, message = "{tracking.tooLong}") @Readable @Nullable String reason) {

	public Withdrawal {
		reason = Tidy.text(reason);
	}

}
