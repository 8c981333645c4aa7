package org.tawasul.attachment.sanitizer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerService;
import org.tawasul.attachment.sanitizer.TestSanitizers;
import org.tawasul.attachment.sanitizer.TestSanitizers.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.deflated;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.joined;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.noise;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.pngWith;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.refused;

/**
 * Pictures that are too much work are refused, and large ones are made smaller.
 */
class PictureLimitsTest {

	@Test
	void largeHeaderIsRefusedBeforeAnythingIsDecoded() throws IOException {
		byte[] jpeg = PictureAssertions.written(PictureAssertions.filled(8, 8, Color.RED), "jpg");
		int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
		ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 50_000).putShort(frame + 7, (short) 50_000);
		refused(FileRejectionReason.TOO_MANY_PIXELS, jpeg);
		byte[] png = PictureAssertions.written(PictureAssertions.filled(8, 8, Color.RED), "png");
		ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		refused(FileRejectionReason.TOO_MANY_PIXELS, png);
		byte[] gif = TestSanitizers.sample("moving.gif");
		gif[7] = gif[9] = (byte) 0xC3;
		refused(FileRejectionReason.TOO_MANY_PIXELS, gif);
		byte[] webp = TestSanitizers.sample("lossless.webp");
		Arrays.fill(webp, 21, 24, (byte) 0xFF);
		webp[24] = 0x1F;
		refused(FileRejectionReason.TOO_MANY_PIXELS, webp);
	}

	/** Java's own decoder unpacks texts beside a picture whatever they unpack to. */
	@Test
	void textThatBlowsUpIsNotUnpacked() throws IOException {
		BufferedImage palette = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
		byte[] text = joined("x\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(new byte[1 << 28]));
		byte[] png = pngWith(PictureAssertions.written(palette, "png"), "zTXt", joined(text, text));
		assertTimeoutPreemptively(Duration.ofSeconds(2),
				() -> assertThat(TestSanitizers.clean(png, "a.png").kind()).isEqualTo(FileKind.PNG));
	}

	/** Each scan of a progressive picture costs a pass over all of it. */
	@Test
	void pictureThatTakesHoursIsGivenUp() throws IOException {
		byte[] picture = progressive(3000, 3000);
		String text = new String(picture, StandardCharsets.ISO_8859_1);
		int last = text.lastIndexOf("\u00ff\u00da");
		byte[] scan = Arrays.copyOfRange(picture, last, picture.length - 2);
		ByteArrayOutputStream endless = new ByteArrayOutputStream();
		endless.write(picture, 0, last);
		while (endless.size() < 4_000_000) {
			endless.writeBytes(scan);
		}
		SanitizerService impatient = TestSanitizers.with(TestSanitizers.impatient());
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatExceptionOfType(FileRejectedException.class)
			.isThrownBy(() -> TestSanitizers.clean(impatient, endless.toByteArray(), "a.jpg")));
	}

	private static byte[] progressive(int width, int height) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null),
					parameters);
		}
		return out.toByteArray();
	}

	@Test
	void gifOfTooManyPicturesIsRefused() {
		byte[] few = TestSanitizers.sample("moving.gif");
		int pictures = 13 + (3 << ((few[10] & 7) + 1));
		byte[] once = Arrays.copyOfRange(few, pictures, few.length - 1);
		byte[] gif = joined(Arrays.copyOf(few, few.length - 1), once, once, once, once, new byte[] { 0x3B });
		assertThat(TestSanitizers.clean(gif, "a.gif").kind()).isEqualTo(FileKind.GIF);
		assertThatExceptionOfType(FileRejectedException.class)
			.isThrownBy(() -> TestSanitizers.clean(TestSanitizers.with(TestSanitizers.settings(6144)), gif, "a.gif"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.TOO_MANY_PIXELS));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "photo.jpg", "drawing.png", "photo.webp", "moving.webp", "transparent.webp", "lossless.webp" })
	void largePictureIsMadeSmallerWhileItIsRead(String sample) {
		Result usual = TestSanitizers.clean(TestSanitizers.sample(sample), "a");
		Result smaller = TestSanitizers.clean(TestSanitizers.with(TestSanitizers.tiny()), TestSanitizers.sample(sample),
				"a");
		assertThat(smaller.kind()).isEqualTo(usual.kind());
		BufferedImage large = PictureAssertions.picture(usual.content());
		BufferedImage small = PictureAssertions.picture(smaller.content());
		int step = (large.getWidth() + small.getWidth() - 1) / small.getWidth();
		assertThat(small.getWidth() * small.getHeight()).isLessThan(1100);
		assertThat(step).isBetween(2, 3);
		assertThat(difference(small, large, step)).isLessThan(25);
	}

	/** Of a colour, on average. */
	private static double difference(BufferedImage small, BufferedImage large, int step) {
		long sum = 0;
		for (int y = 0; y < small.getHeight() - 1; y++) {
			for (int x = 0; x < small.getWidth() - 1; x++) {
				Color there = new Color(small.getRGB(x, y), true);
				Color here = new Color(large.getRGB(x * step, y * step), true);
				sum += Math.abs(there.getRed() - here.getRed()) + Math.abs(there.getAlpha() - here.getAlpha());
			}
		}
		return (double) sum / small.getWidth() / small.getHeight();
	}

	@Test
	void pictureTooLargeForADownloadIsMadeSmaller() {
		byte[] png = PictureAssertions.written(noise(300, 200), "png");
		Result cleaned = TestSanitizers.clean(TestSanitizers.with(TestSanitizers.small()), png, "a.png");
		assertThat(cleaned.content().length).isLessThan(60_000);
		assertThat(PictureAssertions.picture(cleaned.content()).getWidth()).isEqualTo(150);
	}

}
