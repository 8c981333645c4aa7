package org.tawasul.tracking;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Readable;
import org.tawasul.language.Tidy;

/**
 * What the reporter adds to a case, or answers to its question.
 *
 * @param text 1 to 4,000 characters
 */
public record NewInformation(@NotBlank(message = "{tracking.text.missing}") @Size(max = NewInformation.LONGEST,
		message = "{tracking.tooLong}") @Readable String text) {

	static final int LONGEST = 4000;

	public NewInformation {
		text = Objects.requireNonNullElse(Tidy.text(text), "");
	}

}
