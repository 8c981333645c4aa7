package org.tawasul.notification.delivery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.notification.MessageDispatcher;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.delivery.DeliveryProperties.StaffSms;

import org.springframework.stereotype.Component;

/**
 * Decides on what ways a message leaves, by who gets it and what is configured: to the
 * reporter by SMS and e-mail, to staff by e-mail and, when it is very important, by SMS.
 */
@Component
class RecipientResolver implements MessageDispatcher {

	private final GatewayRegistry gateways;

	private final MinistryDirectory ministry;

	private final NewDeliveries deliveries;

	private final DeliveryProperties settings;

	RecipientResolver(GatewayRegistry gateways, MinistryDirectory ministry, NewDeliveries deliveries,
			DeliveryProperties settings) {
		this.gateways = gateways;
		this.ministry = ministry;
		this.deliveries = deliveries;
		this.settings = settings;
	}

	@Override
	public void dispatch(long message, MessageKind kind, @Nullable String username, CaseFile file) {
		boolean urgent = Urgency.of(kind, file);
		if (username == null) {
			file.getReporter()
				.map(this::waysTo)
				.ifPresent((ways) -> make(message, null, file.getLanguage(), urgent, ways));
		}
		else {
			this.ministry.person(username)
				.ifPresent((person) -> make(message, username, person.language(), urgent, waysTo(person, urgent)));
		}
	}

	private Map<DeliveryChannel, String> waysTo(Reporter reporter) {
		return ways(reporter.mobile(), reporter.email());
	}

	private Map<DeliveryChannel, String> waysTo(Person person, boolean urgent) {
		StaffSms wanted = this.settings.staffSms();
		boolean bySms = wanted == StaffSms.ALL || (wanted == StaffSms.VERY_IMPORTANT && urgent);
		return ways(bySms ? person.mobile() : null, person.email());
	}

	private static Map<DeliveryChannel, String> ways(@Nullable String mobile, @Nullable String email) {
		Map<DeliveryChannel, String> ways = new LinkedHashMap<>();
		if (mobile != null && !mobile.isBlank()) {
			ways.put(DeliveryChannel.SMS, mobile);
		}
		if (email != null && !email.isBlank()) {
			ways.put(DeliveryChannel.EMAIL, email);
		}
		return ways;
	}

	private void make(long message, @Nullable String username, Locale language, boolean urgent,
			Map<DeliveryChannel, String> ways) {
		ways.forEach((channel, address) -> {
			if (this.gateways.find(channel).isPresent()) {
				this.deliveries.add(message, channel, username, address, language, urgent);
			}
		});
	}

}
