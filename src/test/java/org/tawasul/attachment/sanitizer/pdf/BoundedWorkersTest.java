package org.tawasul.attachment.sanitizer.pdf;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One place, for which nobody waits longer than a tenth of a second.
 */
class BoundedWorkersTest {

	private final BoundedWorkers workers = new BoundedWorkers(1, Duration.ofMillis(100), Duration.ofMillis(300));

	@Test
	void workThatDoesNotEndIsGivenUpAndKeepsItsPlaceUntilItEnds() {
		CountDownLatch end = new CountDownLatch(1);
		refused(FileRejectionReason.OVERPACKED, end);
		refused(FileRejectionReason.BUSY, end);
		end.countDown();
		Awaitility.await().untilAsserted(() -> assertThat(this.workers.call(() -> 1)).isOne());
	}

	@Test
	void whateverGoesWrongIsTheFilesFaultAndThePlaceIsFreeAgain() {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.workers.call(() -> {
			throw new StackOverflowError();
		})).satisfies((rejected) -> assertThat(rejected.reason()).isEqualTo(FileRejectionReason.BROKEN));
		assertThat(this.workers.call(() -> "drawn")).isEqualTo("drawn");
	}

	private void refused(FileRejectionReason reason, CountDownLatch end) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.workers.call(() -> {
			end.await();
			return 1;
		})).satisfies((rejected) -> assertThat(rejected.reason()).isEqualTo(reason));
	}

}
