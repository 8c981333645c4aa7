package org.tawasul.survey.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.VoiceCalls;

import org.springframework.stereotype.Component;

/**
 * Orders calls by writing them down: what leaves is what the step's transaction has
 * committed.
 */
@Component
class GatewayVoiceCalls implements VoiceCalls {

	private final VoiceCallRepository calls;

	private final VoiceProperties properties;

	private final Clock clock;

	GatewayVoiceCalls(VoiceCallRepository calls, VoiceProperties properties, Clock clock) {
		this.calls = calls;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public boolean isReady() {
		return this.properties.isConfigured();
	}

	@Override
	public Instant order(SatisfactionCall call) {
		Instant now = this.clock.instant();
		close(call.number());
		this.calls.add(UUID.randomUUID(), call.number(), now);
		return now.plus(this.properties.patience());
	}

	@Override
	public Optional<Silence> close(SatisfactionCallNumber call) {
		Optional<VoiceCall> open = this.calls.findOpen(call);
		open.ifPresent((one) -> this.calls.close(one.id(), VoiceCall.SILENT, null, this.clock.instant()));
		return open.map((one) -> (one.state() == VoiceCall.State.ORDERED) ? Silence.NOT_REACHED : Silence.NOT_ORDERED);
	}

}
