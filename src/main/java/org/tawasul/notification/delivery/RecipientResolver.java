package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.notification.MessageDispatcher;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.delivery.DeliveryProperties.StaffSms;

import org.springframework.stereotype.Component;

/**
 * Queues a message on each channel that is configured and reaches its recipient: to the
 * reporter by SMS and e-mail, to staff by e-mail and, when it is urgent, by SMS.
 */
@Component
class RecipientResolver implements MessageDispatcher {

	/** Even about a very important case, these ask nobody to do anything soon. */
	private static final Set<MessageKind> NEVER_URGENT = EnumSet.of(MessageKind.RATE_INVITATION,
			MessageKind.WHAT_BECAME);

	/** Somebody sits before a page and waits for these, also in quiet hours. */
	private static final Set<MessageKind> AWAITED = EnumSet.of(MessageKind.ACCESS_LINK, MessageKind.CONTACT_CODE);

	private final GatewayRegistry gateways;

	private final MinistryDirectory ministry;

	private final DeliveryRepository deliveries;

	private final DeliveryProperties properties;

	private final QuietHoursProperties quiet;

	private final DigestProperties digest;

	private final UnreachedCaseService unreached;

	private final Clock clock;

	RecipientResolver(GatewayRegistry gateways, MinistryDirectory ministry, DeliveryRepository deliveries,
			DeliveryProperties properties, QuietHoursProperties quiet, DigestProperties digest,
			UnreachedCaseService unreached, Clock clock) {
		this.gateways = gateways;
		this.ministry = ministry;
		this.deliveries = deliveries;
		this.properties = properties;
		this.quiet = quiet;
		this.digest = digest;
		this.unreached = unreached;
		this.clock = clock;
	}

	@Override
	public void dispatch(OutboxMessage message, MessageKind kind, CaseFile file) {
		boolean urgent = AWAITED.contains(kind) || (file.getImportance() == Importance.VERY_IMPORTANT
				&& !NEVER_URGENT.contains(kind) && !isForMinister(kind, file));
		String username = message.getUsername();
		if (username == null) {
			Reporter reporter = file.getReport().reporter();
			if (reporter != null) {
				queue(message, DeliveryChannel.SMS, reporter.mobile(), file.getReport().language(), urgent);
				queue(message, DeliveryChannel.EMAIL, reporter.email(), file.getReport().language(), urgent);
			}
		}
		else {
			Instant from = isForMinister(kind, file) ? this.quiet.next(this.digest.ministerAt(), this.clock.instant())
					: later(message.getSendFrom());
			this.ministry.person(username).ifPresent((person) -> dispatch(message, person, urgent, from));
			if (urgent && this.properties.staffSms() != StaffSms.NONE) {
				this.unreached.check(file);
			}
		}
	}

	private Instant later(Instant from) {
		Instant now = this.clock.instant();
		return from.isAfter(now) ? from : now;
	}

	/**
	 * Nothing presses there: all that the Minister has is listed in one message a day.
	 */
	private static boolean isForMinister(MessageKind kind, CaseFile file) {
		return kind == MessageKind.REMINDER
				&& EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind());
	}

	private void dispatch(OutboxMessage message, Person person, boolean urgent, Instant from) {
		StaffSms wanted = this.properties.staffSms();
		if (wanted == StaffSms.ALL || (wanted == StaffSms.VERY_IMPORTANT && urgent)) {
			queue(message, DeliveryChannel.SMS, person.mobile(), person.language(), urgent, from);
		}
		queue(message, DeliveryChannel.EMAIL, person.email(), person.language(), urgent, from);
	}

	void queue(OutboxMessage message, DeliveryChannel channel, @Nullable String address, Locale language,
			boolean urgent) {
		queue(message, channel, address, language, urgent, this.clock.instant());
	}

	private void queue(OutboxMessage message, DeliveryChannel channel, @Nullable String address, Locale language,
			boolean urgent, Instant from) {
		if (address != null && !address.isBlank() && this.gateways.find(channel).isPresent()) {
			this.deliveries.save(new Delivery(message, channel, address, language, urgent, this.clock.instant(),
					earliest(channel, message.getUsername() != null, urgent, from)));
		}
	}

	private Instant earliest(DeliveryChannel channel, boolean staff, boolean urgent, Instant from) {
		if (urgent) {
			return from;
		}
		boolean mayBeDigested = staff && this.digest.isWanted();
		return this.quiet.earliest(channel, mayBeDigested ? from.plus(this.digest.window()) : from);
	}

}
