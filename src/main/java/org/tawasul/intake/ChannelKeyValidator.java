package org.tawasul.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;
import org.tawasul.language.Messages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Nobody who is not known says that a case came in by the ministry's staff: whoever names
 * one of their channels shows the key of the ministry's own systems.
 */
@Component
class ChannelKeyValidator {

	private final IntakeProperties properties;

	private final Messages messages;

	ChannelKeyValidator(IntakeProperties properties, Messages messages) {
		this.properties = properties;
		this.messages = messages;
	}

	/**
	 * Checks a channel.
	 * @param channel that a program names
	 * @param key that it shows
	 * @throws InvalidFieldsException when the channel is reserved and the key is not ours
	 */
	void requireAllowed(Channel channel, @Nullable String key, Locale locale) {
		if (channel.isOfStaff() && !isOurs(key)) {
			throw new InvalidFieldsException(List
				.of(new FieldViolation("channel", "reserved", this.messages.text("intake.channel.reserved", locale))));
		}
	}

	private boolean isOurs(@Nullable String key) {
		String ours = this.properties.channelKey();
		return key != null && StringUtils.hasText(ours)
				&& MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), ours.getBytes(StandardCharsets.UTF_8));
	}

}
