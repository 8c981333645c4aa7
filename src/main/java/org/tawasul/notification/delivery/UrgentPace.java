package org.tawasul.notification.delivery;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * When the next very important message to one of the ministry's people may leave. A flood
 * of them is slowed down, never stopped: the daily limit only makes the pauses longer.
 */
@Component
class UrgentPace {

	private final DeliveryRepository deliveries;

	private final DailyLimit limit;

	private final UrgentProperties properties;

	UrgentPace(DeliveryRepository deliveries, DailyLimit limit, UrgentProperties properties) {
		this.deliveries = deliveries;
		this.limit = limit;
		this.properties = properties;
	}

	/**
	 * Whether an address may get one now; if not, all that wait for it are postponed
	 * until it may.
	 */
	boolean mayGo(DeliveryChannel channel, String mailbox, Instant now) {
		Instant next = next(channel, mailbox, now);
		if (next.isAfter(now)) {
			this.deliveries.postponeUrgent(channel, mailbox, next);
			return false;
		}
		return true;
	}

	/** Whether so many are to leave as one message rather than each by itself. */
	boolean isFlood(String mailbox, int waiting, Instant now) {
		return recent(mailbox, now).size() + waiting > this.properties.singly();
	}

	private Instant next(DeliveryChannel channel, String mailbox, Instant now) {
		List<Instant> recent = recent(mailbox, now);
		if (recent.isEmpty()) {
			return now;
		}
		if (this.limit.isReached(channel, mailbox, true, now)) {
			return recent.get(0).plus(this.properties.pauseBeyondLimit());
		}
		return (recent.size() < this.properties.singly()) ? now : recent.get(0).plus(this.properties.pause());
	}

	private List<Instant> recent(String mailbox, Instant now) {
		return this.deliveries.urgentSince(mailbox, now.minus(this.properties.window()),
				Limit.of(this.properties.singly()));
	}

}
