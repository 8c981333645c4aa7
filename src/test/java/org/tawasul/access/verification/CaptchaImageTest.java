package org.tawasul.access.verification;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaptchaImageTest {

	@Test
	void pictureIsAPngOfTheSizeThatThePageKeepsFree() throws IOException {
		BufferedImage picture = read("012345", 1);
		assertThat(picture.getWidth()).isEqualTo(CaptchaImage.WIDTH);
		assertThat(picture.getHeight()).isEqualTo(CaptchaImage.HEIGHT);
	}

	@Test
	void eachDigitLooksDifferent() throws IOException {
		Set<Integer> pictures = new HashSet<>();
		for (int digit = 0; digit <= 9; digit++) {
			pictures.add(Arrays.hashCode(pixels(read(String.valueOf(digit).repeat(6), 7))));
		}
		assertThat(pictures).hasSize(10);
	}

	@Test
	void sameDigitIsDrawnDifferentlyEachTime() throws IOException {
		assertThat(pixels(read("555555", 1))).isNotEqualTo(pixels(read("555555", 2)));
	}

	@Test
	void everyDigitStaysWithinThePicture() {
		IntStream.rangeClosed(0, 9)
			.forEach((digit) -> assertThat(DigitGlyphs.of(digit).getBounds2D()).satisfies((box) -> {
				assertThat(box.getMinX()).isGreaterThan(-0.1);
				assertThat(box.getMaxX()).isLessThan(1.1);
				assertThat(box.getMinY()).isGreaterThan(-0.15);
				assertThat(box.getMaxY()).isLessThan(1.15);
			}));
	}

	private static BufferedImage read(String code, long seed) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(CaptchaImage.png(code, seed)));
	}

	private static int[] pixels(BufferedImage picture) {
		return picture.getRGB(0, 0, CaptchaImage.WIDTH, CaptchaImage.HEIGHT, null, 0, CaptchaImage.WIDTH);
	}

}
