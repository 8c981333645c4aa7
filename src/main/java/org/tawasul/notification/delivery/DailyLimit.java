package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Maximum number of messages to an address in any 24 hours. The rest wait until there is
 * room, the very important ones first. The ministry's own mobile numbers have a far
 * higher limit, which does not stop what is very important ({@link UrgentPace}), and its
 * mailboxes none.
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
	boolean hasRoom(DeliveryChannel channel, String mailbox, boolean staff, Instant now) {
		int max = max(channel, staff);
		List<Instant> recent = recent(channel, mailbox, staff, now);
		if (recent.size() < max) {
			return true;
		}
		this.deliveries.postpone(channel, mailbox, staff, recent.get(max - 1).plus(DAY));
		return false;
	}

	boolean isReached(DeliveryChannel channel, String mailbox, boolean staff, Instant now) {
		return room(channel, mailbox, staff, now) <= 0;
	}

	/** How many more an address may get now. */
	int room(DeliveryChannel channel, String mailbox, boolean staff, Instant now) {
		return max(channel, staff) - recent(channel, mailbox, staff, now).size();
	}

	private List<Instant> recent(DeliveryChannel channel, String mailbox, boolean staff, Instant now) {
		int max = max(channel, staff);
		return (max < Integer.MAX_VALUE) ? this.deliveries.sentSince(mailbox, staff, now.minus(DAY), Limit.of(max))
				: List.of();
	}

	private int max(DeliveryChannel channel, boolean staff) {
		return switch (channel) {
			case SMS -> staff ? this.properties.perStaffMobileADay() : this.properties.perMobileADay();
			case EMAIL -> staff ? Integer.MAX_VALUE : this.properties.perMailboxADay();
		};
	}

}
