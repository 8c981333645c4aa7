package org.tawasul.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WrongSecretsTest {

	private final TurnedClock clock = new TurnedClock();

	private final WrongSecrets wrongSecrets = new WrongSecrets(
			new TrackingSettings(10, 25, Duration.ofMinutes(10), Duration.ofHours(12)), this.clock);

	@Test
	void tenWrongSecretsOfACaseAreTooManyForAnAddressUntilTheTimeIsOver() {
		times(10, "10.0.0.1", "41001");
		this.clock.turn(Duration.ofMinutes(4));
		assertThatThrownBy(() -> this.wrongSecrets.count("10.0.0.1", "41001"))
			.isInstanceOfSatisfying(TooManyWrongSecrets.class, (ex) -> assertThat(ex.seconds()).isEqualTo(360));
		this.clock.turn(Duration.ofMinutes(6));
		times(10, "10.0.0.1", "41001");
		assertThatThrownBy(() -> this.wrongSecrets.count("10.0.0.1", "41001")).isInstanceOf(TooManyWrongSecrets.class);
	}

	@Test
	void neitherAnotherAddressNorAnotherCaseSuffersFromIt() {
		times(10, "10.0.0.1", "41001");
		assertThatCode(() -> times(10, "10.0.0.1", "41002")).doesNotThrowAnyException();
		assertThatCode(() -> times(10, "10.0.0.2", "41001")).doesNotThrowAnyException();
	}

	@Test
	void manyCasesTriedFromOneAddressAreTooManyAsWell() {
		for (int number = 1; number <= 25; number++) {
			this.wrongSecrets.count("10.0.0.1", Integer.toString(number));
		}
		assertThatThrownBy(() -> this.wrongSecrets.count("10.0.0.1", "26")).isInstanceOf(TooManyWrongSecrets.class);
		assertThatCode(() -> this.wrongSecrets.count("10.0.0.2", "26")).doesNotThrowAnyException();
	}

	private void times(int count, String address, String number) {
		for (int i = 0; i < count; i++) {
			this.wrongSecrets.count(address, number);
		}
	}

	private static final class TurnedClock extends Clock {

		private Instant now = Instant.parse("2026-11-22T06:00:00Z");

		void turn(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
