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

	private final GatewayRegistry gateways;

	private final MinistryDirectory ministry;

	private final DeliveryRepository deliveries;

	private final DeliveryProperties properties;

	private final QuietHoursProperties quiet;

	private final DigestProperties digest;

	private final Clock clock;

	RecipientResolver(GatewayRegistry gateways, MinistryDirectory ministry, DeliveryRepository deliveries,
			DeliveryProperties properties, QuietHoursProperties quiet, DigestProperties digest, Clock clock) {
		this.gateways = gateways;
		this.ministry = ministry;
		this.deliveries = deliveries;
		this.properties = properties;
		this.quiet = quiet;
		this.digest = digest;
		this.clock = clock;
	}

	@Override
	public void dispatch(OutboxMessage message, MessageKind kind, CaseFile file) {
		boolean urgent = file.getImportance() == Importance.VERY_IMPORTANT && !NEVER_URGENT.contains(kind);
		String username = message.getUsername();
		if (username == null) {
			Reporter reporter = file.getReport().reporter();
			if (reporter != null) {
				queue(message, DeliveryChannel.SMS, reporter.mobile(), file.getReport().language(), urgent);
				queue(message, DeliveryChannel.EMAIL, reporter.email(), file.getReport().language(), urgent);
			}
		}
		else {
			this.ministry.person(username).ifPresent((person) -> dispatch(message, person, urgent));
		}
	}

	private void dispatch(OutboxMessage message, Person person, boolean urgent) {
		StaffSms wanted = this.properties.staffSms();
		if (wanted == StaffSms.ALL || (wanted == StaffSms.VERY_IMPORTANT && urgent)) {
			queue(message, DeliveryChannel.SMS, person.mobile(), person.language(), urgent);
		}
		queue(message, DeliveryChannel.EMAIL, person.email(), person.language(), urgent);
	}

	void queue(OutboxMessage message, DeliveryChannel channel, @Nullable String address, Locale language,
			boolean urgent) {
		if (address != null && !address.isBlank() && this.gateways.find(channel).isPresent()) {
			Instant now = this.clock.instant();
			this.deliveries.save(new Delivery(message, channel, address, language, urgent, now,
					earliest(channel, message.getUsername() != null, urgent, now)));
		}
	}

	private Instant earliest(DeliveryChannel channel, boolean staff, boolean urgent, Instant now) {
		if (urgent) {
			return now;
		}
		boolean mayBeDigested = staff && this.digest.isWanted();
		return this.quiet.earliest(channel, mayBeDigested ? now.plus(this.digest.window()) : now);
	}

}
