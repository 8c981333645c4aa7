package org.tawasul.meeting;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.DirectMessages;

/**
 * Keeps what would be sent.
 *
 * @param sent in its order
 */
record SentMessages(List<Sent> sent) implements DirectMessages {

	@Override
	public void toAddress(String mobile, String email, Locale language, DirectMessage message) {
		this.sent.add(new Sent(email, message));
	}

	@Override
	public void toGroup(String group, Function<Locale, DirectMessage> message) {
		this.sent.add(new Sent(group, message.apply(Locale.ENGLISH)));
	}

	@Override
	public String sender() {
		return "tawasul@tawasul.example";
	}

	/** To whom, and what. */
	record Sent(String recipient, DirectMessage message) {

	}

}
