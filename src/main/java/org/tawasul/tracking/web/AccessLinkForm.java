package org.tawasul.tracking.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.VisibleText;

/**
 * What is asked of somebody who has lost a secret.
 *
 * @param number the case's, as {@link TrackForm} takes it
 * @param contact a mobile number or an e-mail address that was given with the case
 */
record AccessLinkForm(
		@NotBlank(message = "{tracking.number.missing}") @Pattern(regexp = "|[1-9][0-9]{0,14}",
				message = "{tracking.number.wrong}") String number,
		@NotBlank(message = "{tracking.lost.contact.missing}") @Size(max = 254,
				message = "{tracking.too-long}") String contact) {

	AccessLinkForm(@Nullable String number, @Nullable String contact) {
		this.number = VisibleText.plain(Objects.requireNonNullElse(number, "")).replaceAll("[ #]", "");
		this.contact = Objects.requireNonNullElse(contact, "").strip();
	}

}
