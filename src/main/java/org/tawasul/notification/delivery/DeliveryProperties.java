package org.tawasul.notification.delivery;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How messages are sent.
 *
 * @param enabled whether this node sends; others may
 * @param threads how many messages a gateway gets at the same time, 1 to 32
 * @param lease after what time a message whose worker has died goes to another; longer
 * than any try can take
 * @param pauses between tries, the last one again and again; each is made up to a fifth
 * longer or shorter, so that not all come back at once
 * @param giveUpAfter how long after its first try a message is given up
 * @param perMobileADay how many SMS a number gets in any 24 hours; the rest wait
 * @param awayAfter after how many failures in a row that are the gateway's the others
 * wait and one at a time is tried
 * @param probe how long to wait before the first such try; the pause doubles up to eight
 * times that
 * @param staffSms which messages to staff go by SMS too
 */
@ConfigurationProperties("tawasul.notification.delivery")
record DeliveryProperties(@DefaultValue("true") boolean enabled, @DefaultValue("4") int threads,
		@DefaultValue("3m") Duration lease, @DefaultValue( {
				"1m", "2m", "5m", "10m", "20m", "40m" }) List<Duration> pauses,
		@DefaultValue("4h") Duration giveUpAfter, @DefaultValue("10") int perMobileADay,
		@DefaultValue("5") int awayAfter, @DefaultValue("15s") Duration probe,
		@DefaultValue("VERY_IMPORTANT") StaffSms staffSms){

	private static final int MOST_THREADS = 32;

	DeliveryProperties {
		Assert.isTrue(threads > 0 && threads <= MOST_THREADS, "tawasul.notification.delivery.threads: 1 to 32");
		Assert.notEmpty(pauses, "tawasul.notification.delivery.pauses: at least one");
		Assert.isTrue(perMobileADay > 0, "tawasul.notification.delivery.per-mobile-a-day: at least 1");
		Assert.isTrue(awayAfter > 0, "tawasul.notification.delivery.away-after: at least 1");
	}

	/** Which messages to staff go by SMS, beside the e-mail. */
	enum StaffSms {

		NONE, VERY_IMPORTANT, ALL

	}

}
