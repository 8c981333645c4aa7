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
	boolean mayGo(DeliveryChannel channel, String address, Instant now) {
		Instant next = next(channel, address, now);
		if (next.isAfter(now)) {
			this.deliveries.postponeUrgent(channel, address, next);
			return false;
		}
		return true;
	}

	/** Whether so many are to leave as one message rather than each by itself. */
	boolean isFlood(String address, int waiting, Instant now) {
		return recent(address, now).size() + waiting > this.properties.singly();
	}

	private Instant next(DeliveryChannel channel, String address, Instant now) {
		List<Instant> recent = recent(address, now);
		if (recent.isEmpty()) {
			return now;
		}
		if (this.limit.isReached(channel, address, true, now)) {
			return recent.get(0).plus(this.properties.pauseBeyondLimit());
		}
		return (recent.size() < this.properties.singly()) ? now : recent.get(0).plus(this.properties.pause());
	}

	private List<Instant> recent(String address, Instant now) {
		return this.deliveries.urgentSince(address, now.minus(this.properties.window()),
				Limit.of(this.properties.singly()));
	}

}
