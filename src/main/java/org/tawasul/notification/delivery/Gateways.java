package org.tawasul.notification.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Those that are configured. */
@Component
class Gateways {

	private final Map<DeliveryChannel, Gateway> byChannel = new EnumMap<>(DeliveryChannel.class);

	@Autowired
	Gateways(ObjectProvider<Gateway> gateways) {
		this(gateways.stream().toList());
	}

	Gateways(List<Gateway> gateways) {
		gateways.forEach((gateway) -> this.byChannel.put(gateway.channel(), gateway));
	}

	Optional<Gateway> of(DeliveryChannel channel) {
		return Optional.ofNullable(this.byChannel.get(channel));
	}

}
