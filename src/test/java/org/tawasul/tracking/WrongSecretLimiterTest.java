package org.tawasul.tracking;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tawasul.access.RateLimiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WrongSecretLimiterTest {

	private final WrongSecretLimiter wrongSecrets = new WrongSecretLimiter(
			new RateLimiter("of one case", 10, Duration.ofMinutes(10)),
			new RateLimiter("of all cases", 25, Duration.ofMinutes(10)));

	@Test
	void tenWrongSecretsOfACaseAreTooManyForAnAddress() {
		times(10, "10.0.0.1", "41001");
		assertThatThrownBy(() -> this.wrongSecrets.count("10.0.0.1", "41001")).isInstanceOfSatisfying(
				TooManyWrongSecretsException.class, (ex) -> assertThat(ex.seconds()).isBetween(1L, 60L));
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
		assertThatThrownBy(() -> this.wrongSecrets.count("10.0.0.1", "26"))
			.isInstanceOf(TooManyWrongSecretsException.class);
		assertThatCode(() -> this.wrongSecrets.count("10.0.0.2", "26")).doesNotThrowAnyException();
	}

	private void times(int count, String address, String number) {
		for (int i = 0; i < count; i++) {
			this.wrongSecrets.count(address, number);
		}
	}

}
