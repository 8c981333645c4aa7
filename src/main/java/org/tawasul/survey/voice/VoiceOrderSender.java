package org.tawasul.survey.voice;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.survey.voice.VoiceGateway.Result;

import org.springframework.stereotype.Component;

/**
 * Sends the calls that are ordered, one after the other.
 */
@Component
class VoiceOrderSender {

	private static final Logger log = LoggerFactory.getLogger(VoiceOrderSender.class);

	private final VoiceOrderService orders;

	private final VoiceGateway gateway;

	VoiceOrderSender(VoiceOrderService orders, VoiceGateway gateway) {
		this.orders = orders;
		this.gateway = gateway;
	}

	/** Whether there was one to send. */
	boolean sendNext() {
		Optional<VoiceCall> next = this.orders.lease();
		next.ifPresent(this::send);
		return next.isPresent();
	}

	/** Whatever happens to one, the others are sent. */
	private void send(VoiceCall voice) {
		try {
			order(voice).ifPresent((result) -> this.orders.finish(voice, result));
		}
		catch (RuntimeException ex) {
			// It is leased: it comes again later.
			log.warn("What became of the order {} cannot be kept", voice.id(), ex);
		}
	}

	private Optional<Result> order(VoiceCall voice) {
		try {
			return this.orders.order(voice).map(this.gateway::order);
		}
		catch (RuntimeException ex) {
			log.warn("The order {} cannot be sent", voice.id(), ex);
			return Optional.of(Result.FAILED);
		}
	}

}
