package org.tawasul.notification.delivery;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.MessageKind;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Which messages leave as one. To one of the ministry's people: several that are not
 * urgent, two reminders already, and very important ones when there are more than may
 * leave by themselves. To a reporter's address: what its daily limit cannot carry one by
 * one. A reporter's SMS has room for one link, so only messages on the same case share
 * one.
 */
@Component
class DigestSelection {

	private static final int REMINDERS = 2;

	private final DeliveryRepository deliveries;

	private final DigestProperties properties;

	private final UrgentPace pace;

	private final DailyLimit limit;

	private final Clock clock;

	DigestSelection(DeliveryRepository deliveries, DigestProperties properties, UrgentPace pace, DailyLimit limit,
			Clock clock) {
		this.deliveries = deliveries;
		this.properties = properties;
		this.pace = pace;
		this.limit = limit;
		this.clock = clock;
	}

	/**
	 * The deliveries that one message replaces.
	 * @param claimed the one whose turn it is
	 * @return it and others, or none when it leaves by itself
	 */
	List<Delivery> partsFor(Delivery claimed) {
		if (claimed.getMessage() == null || claimed.getAttempts() > 1 || !this.properties.isWanted()) {
			return List.of();
		}
		String username = claimed.getUsername();
		List<Delivery> parts = (username != null) ? forStaff(claimed, username) : forReporter(claimed);
		boolean complete = parts.size() > 1 && parts.stream().anyMatch((one) -> one.getId() == claimed.getId());
		return complete ? parts : List.of();
	}

	private List<Delivery> forStaff(Delivery claimed, String username) {
		List<Delivery> parts = this.deliveries.findForDigest(username, claimed.getChannel(), claimed.getAddress(),
				claimed.isUrgent(), claimed.getId(), max());
		boolean many = claimed.isUrgent() ? this.pace.isFlood(claimed.getMailbox(), parts.size(), this.clock.instant())
				: parts.size() >= this.properties.from() || areReminders(parts);
		return many ? parts : List.of();
	}

	private static boolean areReminders(List<Delivery> parts) {
		return parts.size() >= REMINDERS && parts.stream().allMatch((one) -> isReminder(one.getKind()));
	}

	private static boolean isReminder(@Nullable String kind) {
		return MessageKind.REMINDER.name().equals(kind);
	}

	private List<Delivery> forReporter(Delivery claimed) {
		List<Delivery> parts = this.deliveries
			.findForReporterDigest(claimed.getChannel(), claimed.getMailbox(), claimed.getAddress(), claimed.getId(),
					max())
			.stream()
			.filter((one) -> claimed.getChannel() == DeliveryChannel.EMAIL || isOfSameCase(one, claimed))
			.toList();
		int room = this.limit.room(claimed.getChannel(), claimed.getMailbox(), false, this.clock.instant());
		return (parts.size() > room) ? parts : List.of();
	}

	private static boolean isOfSameCase(Delivery one, Delivery other) {
		return one.getCaseNumber() != null && one.getCaseNumber().equals(other.getCaseNumber());
	}

	private Limit max() {
		return Limit.of(this.properties.most());
	}

}
