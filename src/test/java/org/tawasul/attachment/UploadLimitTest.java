package org.tawasul.attachment;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadLimitTest {

	private final UploadLimit limit = new UploadLimit(new AttachmentSettings(DataSize.ofMegabytes(20), 5, 20, 3,
			Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofHours(1)));

	@Test
	void anAddressSendsSoManyFilesAndIsToldWhenToComeBack() {
		for (int i = 0; i < 3; i++) {
			this.limit.count("192.0.2.7");
		}
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.limit.count("192.0.2.7"))
			.satisfies((refused) -> {
				assertThat(refused.fault()).isEqualTo(FileFault.TOO_OFTEN);
				assertThat(refused.arguments()).containsExactly(10L);
			});
		this.limit.count("192.0.2.8");
	}

	@Test
	void aNetworkOfTheNewerKindIsOneSender() {
		this.limit.count("2001:db8::1");
		this.limit.count("2001:db8::2");
		this.limit.count("2001:db8::3");
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.limit.count("2001:db8::4"));
	}

}
