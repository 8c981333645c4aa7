package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pauses, quiet hours, and noticing that a gateway is away. */
class SchedulingTest {

	private final MutableClock clock = new MutableClock(DeliverySamples.MORNING);

	@Test
	void pausesGrowAndTheLastTryIsAtTheEndOfTheHours() {
		Instant end = DeliverySamples.MORNING.plus(Duration.ofHours(4));
		List<Long> minutes = new ArrayList<>();
		Instant now = DeliverySamples.MORNING;
		DeliveryProperties properties = DeliverySamples.properties();
		for (int attempt = 1; now.isBefore(end); attempt++) {
			Instant next = properties.nextTry(attempt, now, end);
			minutes.add(Duration.between(now, next).toMinutes());
			now = next;
		}
		assertThat(now).isEqualTo(end);
		assertThat(minutes).hasSizeBetween(8, 14);
		assertThat(minutes.subList(0, 5)).isSorted();
		assertThat(minutes).allSatisfy((pause) -> assertThat(pause).isLessThanOrEqualTo(48));
	}

	@Test
	void nightsAreQuietForSmsOnly() {
		Instant evening = Instant.parse("2026-11-22T18:59:59Z");
		Instant night = Instant.parse("2026-11-22T19:00:00Z");
		Instant small = Instant.parse("2026-11-23T03:59:59Z");
		Instant day = Instant.parse("2026-11-23T04:00:00Z");
		QuietHoursProperties quiet = DeliverySamples.quietHours();
		assertThat(quiet.earliest(DeliveryChannel.SMS, evening)).isEqualTo(evening);
		assertThat(quiet.earliest(DeliveryChannel.SMS, night)).isEqualTo(day);
		assertThat(quiet.earliest(DeliveryChannel.SMS, small)).isEqualTo(day);
		assertThat(quiet.earliest(DeliveryChannel.SMS, day)).isEqualTo(day);
		assertThat(quiet.earliest(DeliveryChannel.EMAIL, night)).isEqualTo(night);
	}

	@Test
	void quietHoursMayLieWithinADayOrBeNone() {
		QuietHoursProperties noon = new QuietHoursProperties(LocalTime.of(12, 0), LocalTime.of(13, 0),
				ZoneId.of("Asia/Riyadh"), Set.of(DeliveryChannel.SMS));
		assertThat(noon.isQuiet(DeliveryChannel.SMS, Instant.parse("2026-11-22T09:30:00Z"))).isTrue();
		assertThat(noon.isQuiet(DeliveryChannel.SMS, Instant.parse("2026-11-22T10:00:00Z"))).isFalse();
		QuietHoursProperties none = new QuietHoursProperties(LocalTime.of(7, 0), LocalTime.of(7, 0),
				ZoneId.of("Asia/Riyadh"), Set.of(DeliveryChannel.SMS));
		assertThat(none.isQuiet(DeliveryChannel.SMS, DeliverySamples.MORNING)).isFalse();
	}

	@Test
	void aGatewayIsAwayAfterFailuresInARowAndIsProbedAtGrowingPauses() {
		CircuitBreaker breaker = MessagePipelineConfiguration.circuitBreaker(DeliveryChannel.SMS,
				DeliverySamples.properties(), this.clock);
		fail(breaker, 4);
		breaker.onSuccess(0, TimeUnit.SECONDS);
		fail(breaker, 4);
		assertThat(breaker.tryAcquirePermission()).as("not in a row").isTrue();
		fail(breaker, 4);
		assertThat(breaker.tryAcquirePermission()).isFalse();
		this.clock.advance(Duration.ofSeconds(15).plusMillis(1));
		assertThat(breaker.tryAcquirePermission()).isTrue();
		assertThat(breaker.tryAcquirePermission()).as("one at a time").isFalse();
		fail(breaker, 1);
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(breaker.tryAcquirePermission()).isFalse();
		this.clock.advance(Duration.ofMillis(1001));
		for (int i = 0; i < 10; i++) {
			assertThat(breaker.tryAcquirePermission()).as("never longer than two minutes").isTrue();
			fail(breaker, 1);
			this.clock.advance(Duration.ofMinutes(2).plusMillis(1));
		}
		assertThat(breaker.tryAcquirePermission()).isTrue();
		breaker.onSuccess(0, TimeUnit.SECONDS);
		assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
	}

	private static void fail(CircuitBreaker breaker, int times) {
		for (int i = 0; i < times; i++) {
			breaker.onError(0, TimeUnit.SECONDS, new IllegalStateException());
		}
	}

}
