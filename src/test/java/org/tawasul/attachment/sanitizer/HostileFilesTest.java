package org.tawasul.attachment.sanitizer;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Files that somebody bent: whatever comes in, a cleaned file or a refusal comes out, and
 * soon. {@code -Dhostile.rounds=…} bends longer.
 */
class HostileFilesTest {

	private static final int ROUNDS = Integer.getInteger("hostile.rounds", 150);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	@ParameterizedTest
	@CsvSource({ "photo.jpg", "drawing.png", "moving.gif", "photo.webp", "lossless.webp", "transparent.webp",
			"moving.webp", "cmyk.jpg", "video.mp4", "video.mov", "fragments.mp4", "tracks.mov", "document.pdf",
			"objects.pdf" })
	void bentFileIsCleanedOrRefused(String sample) {
		byte[] whole = TestSanitizers.sample(sample);
		int taken = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] bent = bent(whole, new Random(round));
			int seed = round;
			taken += assertTimeoutPreemptively(LONGEST, () -> clean(bent, seed), () -> sample + " " + seed);
		}
		assertThat(taken).isLessThanOrEqualTo(ROUNDS);
	}

	private static int clean(byte[] bent, int seed) {
		try {
			TestSanitizers.clean(bent, "a");
			return 1;
		}
		catch (FileRejectedException refused) {
			return 0;
		}
		catch (RuntimeException | Error other) {
			throw new AssertionError("Seed " + seed, other);
		}
	}

	/**
	 * Bits turned, runs overwritten, pieces cut out or doubled, numbers at their limits.
	 */
	private static byte[] bent(byte[] whole, Random random) {
		byte[] bent = whole.clone();
		for (int turn = random.nextInt(6); turn >= 0; turn--) {
			int at = random.nextInt(bent.length);
			switch (random.nextInt(6)) {
				case 0, 1 -> bent[at] ^= (byte) (1 << random.nextInt(8));
				case 2 -> bent[at] = (byte) random.nextInt(256);
				case 3 -> Arrays.fill(bent, at, Math.min(bent.length, at + 1 + random.nextInt(4)),
						(byte) (random.nextBoolean() ? 0xFF : random.nextBoolean() ? 0 : 0x7F));
				case 4 -> {
					int length = Math.min(random.nextInt(40), bent.length - at);
					System.arraycopy(bent, at, bent, random.nextInt(bent.length - length + 1), length);
				}
				default -> bent = (random.nextInt(4) == 0) ? Arrays.copyOf(bent, Math.max(20, at)) : bent;
			}
		}
		return bent;
	}

}
