package org.tawasul.meeting;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;

/**
 * A request for a meeting as it comes in, validated and normalised.
 *
 * @param requester who asks, and has agreed that their data are kept
 * @param region ISO 3166-2 code of a region, or {@code ABROAD}
 * @param subject 3 to 150 characters
 * @param reason 10 to 4,000 characters: why the Minister should hear it
 * @param language in which messages to the requester are written
 * @param channel {@code WEB}, {@code CALL_CENTRE} or {@code VISIT}
 * @param takenBy who of the staff has entered it, null for the requester
 * @param key of the form: the same key is the same request
 */
public record MeetingRequest(Requester requester, String region, String subject, String reason, Locale language,
		Channel channel, @Nullable String takenBy, @Nullable UUID key) {

}
