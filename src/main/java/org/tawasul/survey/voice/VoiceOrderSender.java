package org.tawasul.survey.voice;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Sends the calls that are ordered, one after the other.
 */
@Component
class VoiceOrderSender {

	private final VoiceOrderService orders;

	private final VoiceGateway gateway;

	VoiceOrderSender(VoiceOrderService orders, VoiceGateway gateway) {
		this.orders = orders;
		this.gateway = gateway;
	}

	/** Whether there was one to send. */
	boolean sendNext() {
		Optional<VoiceCall> next = this.orders.lease();
		next.ifPresent((voice) -> this.orders.order(voice)
			.ifPresent((order) -> this.orders.finish(voice, this.gateway.order(order))));
		return next.isPresent();
	}

}
