package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Maximum number of messages to an address in any 24 hours, however important they are.
 * The rest wait until there is room, the very important ones first. The ministry's own
 * mobile numbers have a higher limit, and its mailboxes none.
 */
@Component
class DailyLimit {

	private static final Duration DAY = Duration.ofDays(1);

	private final DeliveryRepository deliveries;

	private final DeliveryProperties properties;

	DailyLimit(DeliveryRepository deliveries, DeliveryProperties properties) {
		this.deliveries = deliveries;
		this.properties = properties;
	}

	/**
	 * Whether an address may get one more; if not, all that wait for it are postponed
	 * until it may.
	 */
	boolean hasRoom(DeliveryChannel channel, String address, boolean staff, Instant now) {
		if (staff && channel == DeliveryChannel.EMAIL) {
			return true;
		}
		int max = max(channel, staff);
		List<Instant> recent = this.deliveries.sentSince(address, staff, now.minus(DAY), Limit.of(max));
		if (recent.size() < max) {
			return true;
		}
		this.deliveries.postpone(channel, address, staff, recent.get(max - 1).plus(DAY));
		return false;
	}

	private int max(DeliveryChannel channel, boolean staff) {
		if (staff) {
			return this.properties.perStaffMobileADay();
		}
		return (channel == DeliveryChannel.SMS) ? this.properties.perMobileADay() : this.properties.perMailboxADay();
	}

}
