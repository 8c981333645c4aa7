package org.tawasul.intake;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * How cases come in.
 *
 * @param casesPerMinute new cases that one network address may send in a minute: a school
 * shares one
 * @param keysKept how long a repeat of a request is recognised by its key
 * @param channelKey the key by which the ministry's own systems may name a channel of
 * staff; without it none may
 * @param receiptShown how long a browser shows the receipt of what it sent
 */
@ConfigurationProperties("tawasul.intake")
record IntakeProperties(@DefaultValue("60") int casesPerMinute, @DefaultValue("7d") Duration keysKept,
		@Nullable String channelKey, @DefaultValue("30m") Duration receiptShown) {

	private static final int MIN_KEY_LENGTH = 32;

	IntakeProperties {
		Assert.isTrue(!StringUtils.hasText(channelKey) || channelKey.length() >= MIN_KEY_LENGTH,
				"tawasul.intake.channel-key (TAWASUL_INTAKE_CHANNELKEY): at least 32 characters, or none");
	}

}
