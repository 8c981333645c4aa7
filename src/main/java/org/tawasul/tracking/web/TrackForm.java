package org.tawasul.tracking.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.VisibleText;

/**
 * What opens a case: its number, copied with spaces, a number sign or invisible marks,
 * and its secret code.
 */
record TrackForm(
		@NotBlank(message = "{tracking.number.missing}") @Pattern(regexp = "|[1-9][0-9]{0,14}",
				message = "{tracking.number.wrong}") String number,
		@NotBlank(message = "{tracking.secret.missing}") String secret) {

	TrackForm(@Nullable String number, @Nullable String secret) {
		this.number = VisibleText.plain(Objects.requireNonNullElse(number, "")).replaceAll("[ #]", "");
		this.secret = VisibleText.plain(Objects.requireNonNullElse(secret, ""));
	}

}
