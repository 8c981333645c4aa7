package org.tawasul.attachment;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadRateLimiterTest {

	private final UploadRateLimiter limit = new UploadRateLimiter(new AttachmentProperties(DataSize.ofMegabytes(20), 5,
			20, 3, Duration.ofMinutes(30), 4, Duration.ofHours(24), DataSize.ofGigabytes(1), Duration.ofHours(1)));

	@Test
	void anAddressSendsSoManyFilesAndIsToldWhenToComeBack() {
		for (int i = 0; i < 3; i++) {
			this.limit.acquire("192.0.2.7");
		}
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.limit.acquire("192.0.2.7"))
			.satisfies((refused) -> {
				assertThat(refused.reason()).isEqualTo(FileRejectionReason.TOO_OFTEN);
				assertThat(refused.arguments()).containsExactly(10L);
			});
		this.limit.acquire("192.0.2.8");
	}

	@Test
	void overADayAnAddressSendsFewerFilesThanItsPaceWouldAllow() {
		UploadRateLimiter oftenButFew = new UploadRateLimiter(new AttachmentProperties(DataSize.ofMegabytes(20), 5, 20,
				100, Duration.ofMinutes(10), 2, Duration.ofHours(24), DataSize.ofGigabytes(1), Duration.ofHours(1)));
		oftenButFew.acquire("192.0.2.7");
		oftenButFew.acquire("192.0.2.7");
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> oftenButFew.acquire("192.0.2.7"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.TOO_OFTEN));
	}

	@Test
	void aNetworkOfTheNewerKindIsOneSender() {
		this.limit.acquire("2001:db8::1");
		this.limit.acquire("2001:db8::2");
		this.limit.acquire("2001:db8::3");
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.limit.acquire("2001:db8::4"));
	}

}
