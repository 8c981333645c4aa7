package org.tawasul.notification.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateways that are configured. */
class GatewayRegistry {

	private final Map<DeliveryChannel, MessageGateway> byChannel = new EnumMap<>(DeliveryChannel.class);

	GatewayRegistry(List<MessageGateway> gateways) {
		gateways.forEach((gateway) -> this.byChannel.put(gateway.channel(), gateway));
	}

	Optional<MessageGateway> find(DeliveryChannel channel) {
		return Optional.ofNullable(this.byChannel.get(channel));
	}

}
