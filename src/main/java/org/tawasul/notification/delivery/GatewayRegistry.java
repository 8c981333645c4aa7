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
class GatewayRegistry {

	private final Map<DeliveryChannel, MessageGateway> byChannel = new EnumMap<>(DeliveryChannel.class);

	@Autowired
	GatewayRegistry(ObjectProvider<MessageGateway> gateways) {
		this(gateways.stream().toList());
	}

	GatewayRegistry(List<MessageGateway> gateways) {
		gateways.forEach((gateway) -> this.byChannel.put(gateway.channel(), gateway));
	}

	Optional<MessageGateway> find(DeliveryChannel channel) {
		return Optional.ofNullable(this.byChannel.get(channel));
	}

}
