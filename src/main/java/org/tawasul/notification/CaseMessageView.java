package org.tawasul.notification;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message as it was sent, formatted in the reader's language.
 *
 * @param kind the kind of message, as text
 * @param recipient a name, or that it is the reporter
 * @param toReporter whether it is
 * @param at when it was written
 * @param subject its subject as sent; null until it is rendered
 * @param body its text as sent, without the reporter's link
 * @param shortText its SMS as sent, without the reporter's link; null when there was none
 * @param channels the channels on which it left; none when it could not leave
 */
public record CaseMessageView(String kind, String recipient, boolean toReporter, Instant at, @Nullable String subject,
		@Nullable String body, @Nullable String shortText, List<ChannelStatus> channels) {

	/**
	 * One channel on which it left.
	 *
	 * @param channel e-mail or SMS
	 * @param state the state of the delivery, as text
	 * @param badge the classes of the state's label
	 * @param at when it was sent, given up, or may go; null for one that a digest stands
	 * for
	 * @param why why it waits or failed, or empty
	 */
	public record ChannelStatus(String channel, String state, String badge, @Nullable Instant at, String why) {

	}

}
