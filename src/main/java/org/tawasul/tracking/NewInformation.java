package org.tawasul.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Readable;

/**
 * What the reporter adds to a case, or answers to its question.
 *
 * @param text 1 to 4,000 characters
 */
public record NewInformation(@NotBlank(message = "{tracking.text.missing}") @Size(max = NewInformation.LONGEST,
		message = "{tracking.tooLong}") @Readable String text) {

	static final int LONGEST = 4000;

	public NewInformation {
		text = Tidy.text(text);
	}

}
