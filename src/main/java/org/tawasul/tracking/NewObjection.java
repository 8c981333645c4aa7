package org.tawasul.tracking;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Readable;
import org.tawasul.language.Tidy;

/**
 * Why the reporter does not agree with a resolution.
 *
 * @param reason 1 to 4,000 characters
 */
public record NewObjection(@NotBlank(message = "{tracking.reason.missing}") @Size(max = NewInformation.LONGEST,
		message = "{tracking.tooLong}") @Readable String reason) {

	public NewObjection {
		reason = Objects.requireNonNullElse(Tidy.text(reason), "");
	}

}
