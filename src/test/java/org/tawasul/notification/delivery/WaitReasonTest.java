package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.audit.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class WaitReasonTest {

	private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

	/** 23:00 in Riyadh. */
	private static final Instant NIGHT = Instant.parse("2026-11-22T20:00:00Z");

	private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");

	@Test
	void whyOneWaitsIsToldFromWhenItMayGo() {
		assertThat(why(NOON, sms(NOON.minusSeconds(5), NOON.minusSeconds(5), false, null)))
			.isEqualTo(WaitReason.QUEUED);
		assertThat(why(NOON, sms(NOON, NOON.plusSeconds(60), false, null))).isEqualTo(WaitReason.DIGEST);
		assertThat(why(NIGHT, sms(NIGHT, MORNING, false, null))).isEqualTo(WaitReason.QUIET_HOURS);
		assertThat(why(NIGHT, sms(NOON, NOON, false, null))).as("it has missed the evening")
			.isEqualTo(WaitReason.QUIET_HOURS);
		assertThat(why(NIGHT, sms(NIGHT, NIGHT, true, null))).as("what is urgent goes").isEqualTo(WaitReason.QUEUED);
		assertThat(why(NOON, sms(NOON, NOON.plus(Duration.ofHours(5)), false, null))).isEqualTo(WaitReason.LIMIT);
		assertThat(why(NOON, sms(NOON, NOON.plusSeconds(120), false, FailureReason.GATEWAY_AWAY)))
			.isEqualTo(WaitReason.NEXT_TRY);
	}

	@Test
	void aChannelThatIsNotConfiguredAnyMoreIsTheReason() {
		DeliveryService deliveries = deliveries(NOON);
		assertThat(deliveries.isConfigured()).isFalse();
		assertThat(deliveries.waitReason(sms(NOON, NOON, false, FailureReason.GATEWAY_AWAY)))
			.isEqualTo(WaitReason.NOT_CONFIGURED);
	}

	private static WaitReason why(Instant now, Delivery delivery) {
		return deliveries(now, new FakeGateway(DeliveryChannel.SMS)).waitReason(delivery);
	}

	private static DeliveryService deliveries(Instant now, MessageGateway... gateways) {
		return new DeliveryService(mock(DeliveryRepository.class), new GatewayRegistry(List.of(gateways)),
				DeliverySamples.quietHours(), DeliverySamples.digest(), mock(AuditTrail.class),
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private static Delivery sms(Instant made, Instant notBefore, boolean urgent, @Nullable FailureReason reason) {
		Delivery delivery = mock(Delivery.class);
		when(delivery.getChannel()).thenReturn(DeliveryChannel.SMS);
		when(delivery.isUrgent()).thenReturn(urgent);
		when(delivery.getMadeAt()).thenReturn(made);
		when(delivery.getNotBefore()).thenReturn(notBefore);
		when(delivery.getReason()).thenReturn(reason);
		return delivery;
	}

}
