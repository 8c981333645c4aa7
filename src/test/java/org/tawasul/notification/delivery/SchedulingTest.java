package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

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
		Pauses pauses = new Pauses(DeliverySamples.settings().pauses(), new Random(1));
		for (int attempt = 1; now.isBefore(end); attempt++) {
			Instant next = pauses.next(attempt, now, end);
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
		QuietHoursProperties quiet = DeliverySamples.quiet();
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
		Breaker breaker = new Breaker(5, Duration.ofSeconds(15), this.clock);
		for (int i = 0; i < 4; i++) {
			breaker.failed();
		}
		breaker.answered();
		assertThat(breaker.isAway()).as("not in a row").isFalse();
		for (int i = 0; i < 8; i++) {
			breaker.failed();
		}
		assertThat(breaker.isAway()).isTrue();
		assertThat(breaker.mayProbe()).isFalse();
		this.clock.advance(Duration.ofSeconds(15));
		assertThat(breaker.mayProbe()).isTrue();
		breaker.failed();
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(breaker.mayProbe()).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(breaker.mayProbe()).isTrue();
		for (int i = 0; i < 10; i++) {
			breaker.failed();
			this.clock.advance(Duration.ofMinutes(2));
			assertThat(breaker.mayProbe()).as("never longer than two minutes").isTrue();
		}
		breaker.answered();
		assertThat(breaker.isAway()).isFalse();
	}

}
