package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.DirectMessages;
import org.tawasul.notification.delivery.DeliveryProperties.StaffSms;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts messages that are about no case into the queue. They are not collected into
 * digests, whose parts are cases.
 */
@Component
class DirectMessageQueue implements DirectMessages {

	private final GatewayRegistry gateways;

	private final MinistryDirectory ministry;

	private final DeliveryRepository deliveries;

	private final DeliveryProperties properties;

	private final QuietHoursProperties quiet;

	private final MailSenderProperties mail;

	private final PublicUrl address;

	private final Clock clock;

	DirectMessageQueue(GatewayRegistry gateways, MinistryDirectory ministry, DeliveryRepository deliveries,
			DeliveryProperties properties, QuietHoursProperties quiet, MailSenderProperties mail, PublicUrl address,
			Clock clock) {
		this.gateways = gateways;
		this.ministry = ministry;
		this.deliveries = deliveries;
		this.properties = properties;
		this.quiet = quiet;
		this.mail = mail;
		this.address = address;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void toAddress(@Nullable String mobile, @Nullable String email, Locale language, DirectMessage message) {
		queue(DeliveryChannel.SMS, null, mobile, language, message);
		queue(DeliveryChannel.EMAIL, null, email, language, message);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void toGroup(String group, Function<Locale, DirectMessage> message) {
		this.ministry.members(group, this.clock.instant())
			.forEach((person) -> toPerson(person, message.apply(person.language())));
	}

	@Override
	public String sender() {
		return this.mail.sender(this.address);
	}

	private void toPerson(Person person, DirectMessage message) {
		if (this.properties.staffSms() == StaffSms.ALL) {
			queue(DeliveryChannel.SMS, person.username(), person.mobile(), person.language(), message);
		}
		queue(DeliveryChannel.EMAIL, person.username(), person.email(), person.language(), message);
	}

	private void queue(DeliveryChannel channel, @Nullable String username, @Nullable String address, Locale language,
			DirectMessage message) {
		if (address != null && !address.isBlank() && this.gateways.find(channel).isPresent()) {
			Instant now = this.clock.instant();
			this.deliveries.save(new Delivery(message, channel, username, address, language, now,
					this.quiet.earliest(channel, now)));
		}
	}

}
