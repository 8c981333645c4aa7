package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.tawasul.notification.delivery.DeliveryQueue.DueDelivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * So many SMS a mobile number in any 24 hours, whoever they are for and however important
 * (product.md). The rest wait until there is room, the very important ones first.
 */
@Component
class DailySmsLimit {

	private static final Duration DAY = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final DeliveryProperties settings;

	DailySmsLimit(JdbcClient jdbc, DeliveryProperties settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Whether a number may get one more; if not, all that wait for it wait until then.
	 */
	boolean hasRoom(DueDelivery candidate, Instant now) {
		if (candidate.channel() != DeliveryChannel.SMS) {
			return true;
		}
		List<Instant> lately = lately(candidate.address(), now);
		if (lately.size() < this.settings.perMobileADay()) {
			return true;
		}
		putOff(candidate.address(), lately.get(lately.size() - 1).plus(DAY));
		return false;
	}

	/** The latest first, as many as are allowed. */
	private List<Instant> lately(String mobile, Instant now) {
		return this.jdbc
			.sql("select sent_at from app.delivery where address = :mobile and channel = 'SMS' and state = 'SENT'"
					+ " and sent_at > :since order by sent_at desc limit :most")
			.param("mobile", mobile)
			.param("since", now.minus(DAY).atOffset(ZoneOffset.UTC))
			.param("most", this.settings.perMobileADay())
			.query((row, index) -> row.getObject("sent_at", OffsetDateTime.class).toInstant())
			.list();
	}

	private void putOff(String mobile, Instant until) {
		this.jdbc
			.sql("update app.delivery set not_before = :until where address = :mobile and channel = 'SMS'"
					+ " and state = 'WAITING' and not_before < :until")
			.param("mobile", mobile)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
	}

}
