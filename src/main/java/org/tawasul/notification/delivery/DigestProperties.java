package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * When a recipient gets one message in place of many. What is very important waits for
 * nothing ({@link UrgentProperties}).
 *
 * @param from how many must be waiting; 0 for no digests
 * @param window how long a message waits for others
 * @param most maximum number of messages in a digest; the rest go into the next
 * @param ministerAt when the Minister's office is reminded of the cases that it has, all
 * at once, in the zone of the quiet hours
 */
@ConfigurationProperties("tawasul.notification.digest")
record DigestProperties(@DefaultValue("3") int from, @DefaultValue("1m") Duration window, @DefaultValue("50") int most,
		@DefaultValue("08:00") LocalTime ministerAt) {

	DigestProperties {
		Assert.isTrue(from == 0 || from > 1, "tawasul.notification.digest.from: 0, or at least 2");
		Assert.isTrue(most >= from && most > 0, "tawasul.notification.digest.most: not fewer than .from");
	}

	boolean isWanted() {
		return this.from > 0;
	}

}
