package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.resilience4j.core.IntervalFunction;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How messages are sent.
 *
 * @param enabled whether this node sends; others may
 * @param threads how many messages a gateway gets at the same time, 1 to 32
 * @param lease after what time a message whose worker has died goes to another; a worker
 * that lives prolongs it
 * @param pauses between tries, the last one again and again; each is made up to a fifth
 * longer or shorter, so that not all come back at once
 * @param giveUpAfter how long after its first try a message is given up
 * @param perMobileADay maximum number of SMS to a reporter's number in any 24 hours; the
 * rest wait
 * @param perMailboxADay maximum number of e-mails to a reporter's address in any 24 hours
 * @param perStaffMobileADay maximum number of SMS to a number of the ministry's own
 * people
 * @param awayAfter after how many failures in a row that are the gateway's the others
 * wait and one at a time is tried
 * @param probe how long to wait before the first such try; the pause doubles up to eight
 * times that
 * @param staffSms which messages to staff go by SMS too
 */
@ConfigurationProperties("tawasul.notification.delivery")
record DeliveryProperties(@DefaultValue("true") boolean enabled, @DefaultValue("4") int threads,
		@DefaultValue("20s") Duration lease, @DefaultValue( {
				"1m", "2m", "5m", "10m", "20m", "40m" }) List<Duration> pauses,
		@DefaultValue("4h") Duration giveUpAfter, @DefaultValue("10") int perMobileADay,
		@DefaultValue("10") int perMailboxADay, @DefaultValue("200") int perStaffMobileADay,
		@DefaultValue("5") int awayAfter, @DefaultValue("15s") Duration probe,
		@DefaultValue("VERY_IMPORTANT") StaffSms staffSms){

	private static final int MAX_THREADS = 32;

	private static final double JITTER = 0.2;

	DeliveryProperties {
		Assert.isTrue(threads > 0 && threads <= MAX_THREADS, "tawasul.notification.delivery.threads: 1 to 32");
		Assert.notEmpty(pauses, "tawasul.notification.delivery.pauses: at least one");
		Assert.isTrue(perMobileADay > 0 && perMailboxADay > 0 && perStaffMobileADay > 0,
				"tawasul.notification.delivery.per-…-a-day: at least 1");
		Assert.isTrue(awayAfter > 0, "tawasul.notification.delivery.away-after: at least 1");
	}

	/**
	 * When the next try is due: after growing pauses, and for the last time at the moment
	 * of giving up.
	 * @param attempts how many there have been
	 * @param now when the last one ended
	 * @param giveUpAt when the last one may be
	 * @return a moment not after the last one
	 */
	Instant nextTry(int attempts, Instant now, Instant giveUpAt) {
		Duration pause = this.pauses.get(Math.min(Math.max(attempts, 1), this.pauses.size()) - 1);
		Instant next = now.plusMillis(IntervalFunction.ofRandomized(pause, JITTER).apply(1));
		return next.isBefore(giveUpAt) ? next : giveUpAt;
	}

	/** Which messages to staff are sent by SMS besides e-mail. */
	enum StaffSms {

		NONE, VERY_IMPORTANT, ALL

	}

}
