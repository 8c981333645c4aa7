package org.tawasul.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.tawasul.crypto.HmacHasher;
import org.tawasul.crypto.NumberSecrets;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * What gives a requester access to their request for a meeting, see
 * {@link NumberSecrets}.
 */
@Component
public class MeetingSecretService {

	private final HmacHasher hasher;

	private final NumberSecrets secrets;

	MeetingSecretService(HmacHasher hasher) {
		this.hasher = hasher;
		this.secrets = new NumberSecrets(hasher, "meeting", "meeting-link", "meeting-access");
	}

	/**
	 * The secret as it is shown to the requester once.
	 * @param number the meeting's
	 * @return twelve letters and digits in groups of four
	 */
	public String secretOf(MeetingNumber number) {
		return this.secrets.secretOf(number.value());
	}

	/**
	 * Compares what somebody typed with the secret.
	 * @param number the meeting's
	 * @param typed with or without dashes, in any case
	 * @return whether it is the right one
	 */
	public boolean matches(MeetingNumber number, String typed) {
		return this.secrets.matches(number.value(), VisibleText.plain(typed));
	}

	/**
	 * The last part of the link that messages carry.
	 * @param number the meeting's
	 * @return letters, digits, dashes and underscores
	 */
	public String linkToken(MeetingNumber number) {
		return this.secrets.linkToken(number.value());
	}

	/**
	 * Reads a link's token.
	 * @param token anything
	 * @return the meeting that it opens, or nothing when it was not given out by us
	 */
	public Optional<MeetingNumber> resolveLinkToken(String token) {
		OptionalLong number = this.secrets.resolveLinkToken(token);
		return number.isPresent() ? Optional.of(new MeetingNumber(number.getAsLong())) : Optional.empty();
	}

	/**
	 * By what calendars know the meeting: the same for good, and no other's.
	 * @param number the meeting's
	 * @return an id that opens nothing
	 */
	UUID calendarId(MeetingNumber number) {
		return UUID.nameUUIDFromBytes(this.hasher.hash("meeting-calendar:" + number.value()));
	}

	/**
	 * What a browser keeps for a while in a cookie.
	 * @param number the meeting's
	 * @param until when it ends
	 * @return a token for this meeting
	 */
	public String accessToken(MeetingNumber number, Instant until) {
		return this.secrets.accessToken(number.value(), until);
	}

	/**
	 * Checks an access token.
	 * @param number the meeting that is asked for
	 * @param token anything
	 * @param now the present moment
	 * @return whether it is valid for this meeting and has not expired
	 */
	public boolean isValidAccessToken(MeetingNumber number, String token, Instant now) {
		return this.secrets.isValidAccessToken(number.value(), token, now);
	}

}
