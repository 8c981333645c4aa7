package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class DeliveryQueryServiceTest {

	private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

	/** 23:00 in Riyadh. */
	private static final Instant NIGHT = Instant.parse("2026-11-22T20:00:00Z");

	private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");

	@Test
	void whyOneWaitsIsToldFromWhenItMayGo() {
		assertThat(why(NOON, sms(NOON.minusSeconds(5), NOON.minusSeconds(5), false, null))).isEqualTo(WaitReason.TURN);
		assertThat(why(NOON, sms(NOON, NOON.plusSeconds(60), false, null))).isEqualTo(WaitReason.TOGETHER);
		assertThat(why(NIGHT, sms(NIGHT, MORNING, false, null))).isEqualTo(WaitReason.QUIET_HOURS);
		assertThat(why(NIGHT, sms(NOON, NOON, false, null))).as("it has missed the evening")
			.isEqualTo(WaitReason.QUIET_HOURS);
		assertThat(why(NIGHT, sms(NIGHT, NIGHT, true, null))).as("what is urgent goes").isEqualTo(WaitReason.TURN);
		assertThat(why(NOON, sms(NOON, NOON.plus(Duration.ofHours(5)), false, null))).isEqualTo(WaitReason.LIMIT);
		assertThat(why(NOON, sms(NOON, NOON.plusSeconds(120), false, FailureReason.GATEWAY_AWAY)))
			.isEqualTo(WaitReason.NEXT_TRY);
	}

	@Test
	void aChannelThatIsNotConfiguredAnyMoreIsTheReason() {
		DeliveryQueryService overview = overview(NOON, new StaticListableBeanFactory());
		assertThat(overview.isConfigured()).isFalse();
		assertThat(overview.why(sms(NOON, NOON, false, FailureReason.GATEWAY_AWAY)))
			.isEqualTo(WaitReason.NOT_CONFIGURED);
	}

	private static WaitReason why(Instant now, Delivery delivery) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sms", new MessageGateway() {
			@Override
			public DeliveryChannel channel() {
				return DeliveryChannel.SMS;
			}

			@Override
			public DeliveryOutcome send(OutgoingMessage parcel) {
				return DeliveryOutcome.sent();
			}
		});
		return overview(now, beans).why(delivery);
	}

	private static DeliveryQueryService overview(Instant now, StaticListableBeanFactory beans) {
		QuietHoursProperties quiet = new QuietHoursProperties(LocalTime.of(22, 0), LocalTime.of(7, 0),
				ZoneId.of("Asia/Riyadh"), Set.of(DeliveryChannel.SMS));
		return new DeliveryQueryService(mock(JdbcClient.class),
				new GatewayRegistry(beans.getBeanProvider(MessageGateway.class)), quiet,
				new DigestProperties(3, Duration.ofMinutes(1), 50), Clock.fixed(now, ZoneOffset.UTC));
	}

	private static Delivery sms(Instant made, Instant notBefore, boolean urgent, @Nullable FailureReason reason) {
		return new Delivery(1, 1L, 41001L, "RECEIVED", DeliveryChannel.SMS, null, "+966551234567", urgent,
				DeliveryState.WAITING, made, notBefore, (reason != null) ? 1 : 0, reason, null, null, null, null);
	}

}
