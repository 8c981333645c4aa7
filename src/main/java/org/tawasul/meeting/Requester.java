package org.tawasul.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to meet the Minister, normalised.
 *
 * @param name at most 100 characters
 * @param identityNumber ten digits, citizen or resident
 * @param mobile E.164, for example +966551234567
 * @param email at most 254 characters
 */
@Embeddable
public record Requester(@Column(name = "requester_name") String name,
		@Column(name = "identity_number") String identityNumber, String mobile, @Nullable String email) {

	/** Not in logs. */
	@Override
	public String toString() {
		return "requester";
	}

}
