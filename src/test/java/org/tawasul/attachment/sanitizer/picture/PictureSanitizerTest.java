package org.tawasul.attachment.sanitizer.picture;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;
import org.tawasul.attachment.sanitizer.TestSanitizers.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pictures before and after, as other programs see them.
 */
class PictureSanitizerTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			photo.jpg   | JPEG | Exif IFD0, GPS, Exif Thumbnail, IPTC, XMP, ICC Profile, JpegComment
			drawing.png | PNG  | PNG-tEXt, Exif IFD0, GPS, XMP
			moving.gif  | GIF  | GIF Comment, XMP
			photo.webp  | JPEG | Exif IFD0, GPS, XMP
			""")
	void nothingOfTheCameraStays(String sample, FileKind kind, String before) {
		byte[] raw = TestSanitizers.sample(sample);
		assertThat(PictureAssertions.directories(raw)).contains(before.split(", "));
		Result cleaned = TestSanitizers.clean(raw, sample);
		assertThat(cleaned.kind()).isEqualTo(kind);
		assertThat(cleaned.name()).isEqualTo(sample.replaceFirst("\\..*", "." + kind.extension()));
		assertThat(PictureAssertions.directories(cleaned.content())).isSubsetOf(PictureAssertions.HARMLESS);
		assertThat(cleaned.text()).doesNotContain("SECRET", "Exif", "http", "ICC_PROFILE", "iCCP", "XMP");
	}

	@ParameterizedTest
	@ValueSource(strings = { "photo.jpg", "drawing.png", "photo.webp" })
	void pictureIsTurnedAsTheCameraWasHeld(String sample) {
		BufferedImage seen = PictureAssertions
			.picture(TestSanitizers.clean(TestSanitizers.sample(sample), sample).content());
		assertThat(seen.getWidth()).isEqualTo(64);
		assertThat(seen.getHeight()).isEqualTo(96);
	}

	/**
	 * Each corner in a colour of its own: where the red one goes (EXIF 2.32, table 6).
	 */
	@ParameterizedTest
	@CsvSource({ "1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1" })
	void cornersGoWhereTheyBelong(int orientation, int right, int down) {
		BufferedImage corners = PictureAssertions.filled(4, 2, Color.WHITE);
		corners.setRGB(0, 0, 0xFFFF0000);
		corners.setRGB(3, 0, 0xFF00FF00);
		BufferedImage turned = Turning.turn(corners, orientation);
		int x = right * (turned.getWidth() - 1);
		int y = down * (turned.getHeight() - 1);
		assertThat(turned.getRGB(x, y)).isEqualTo(0xFFFF0000);
		boolean onSide = orientation >= 5;
		assertThat(turned.getWidth()).isEqualTo(onSide ? 2 : 4);
		int greenX = onSide ? x : turned.getWidth() - 1 - x;
		int greenY = onSide ? turned.getHeight() - 1 - y : y;
		assertThat(turned.getRGB(greenX, greenY)).isEqualTo(0xFF00FF00);
	}

	@Test
	void colourProfileIsAppliedBeforeItIsDropped() throws IOException {
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
		byte[] png = pngWith(PictureAssertions.written(PictureAssertions.filled(8, 8, new Color(128, 128, 128)), "png"),
				"iCCP", joined("x\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(profile)));
		Color seen = new Color(PictureAssertions.picture(TestSanitizers.clean(png, "a.png").content()).getRGB(4, 4));
		assertThat(seen.getRed()).isBetween(180, 192);
		byte[] jpeg = TestSanitizers.sample("photo.jpg");
		int[] applied = pixels(PictureAssertions.picture(TestSanitizers.clean(jpeg, "a.jpg").content()));
		int[] passedOver = pixels(
				PictureAssertions.picture(TestSanitizers.clean(withoutProfile(jpeg), "a.jpg").content()));
		assertThat(Arrays.stream(applied).sum()).isGreaterThan(Arrays.stream(passedOver).sum() * 103 / 100);
	}

	@Test
	void grayStaysAsLightAsItWas() {
		BufferedImage gray = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
		gray.getRaster().setSamples(0, 0, 16, 16, 0, filled(256, 100));
		for (String format : List.of("jpg", "png")) {
			BufferedImage seen = PictureAssertions
				.picture(TestSanitizers.clean(PictureAssertions.written(gray, format), "a").content());
			assertThat(seen.getRaster().getSample(8, 8, 0)).isBetween(98, 102);
		}
		BufferedImage sixteen = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
		sixteen.getRaster().setSamples(0, 0, 16, 16, 0, filled(256, 100 << 8));
		BufferedImage seen = PictureAssertions
			.picture(TestSanitizers.clean(PictureAssertions.written(sixteen, "png"), "a").content());
		assertThat(new Color(seen.getRGB(8, 8)).getRed()).isBetween(98, 102);
	}

	@Test
	void transparentPartsStay() {
		for (String sample : List.of("lossless.webp", "transparent.webp")) {
			Result cleaned = TestSanitizers.clean(TestSanitizers.sample(sample), sample);
			assertThat(cleaned.kind()).isEqualTo(FileKind.PNG);
			assertThat(new Color(PictureAssertions.picture(cleaned.content()).getRGB(3, 3), true).getAlpha())
				.isBetween(70, 82);
		}
	}

	@Test
	void movingWebpBecomesItsFirstPicture() {
		assertThat(TestSanitizers.clean(TestSanitizers.sample("moving.webp"), "a.webp").kind())
			.isEqualTo(FileKind.JPEG);
	}

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

	@ParameterizedTest
	@ValueSource(
			strings = { "photo.jpg", "drawing.png", "moving.gif", "photo.webp", "lossless.webp", "transparent.webp" })
	void pictureCutOffIsBroken(String sample) {
		byte[] whole = TestSanitizers.sample(sample);
		for (int part = 3; part < 10; part++) {
			refused(FileRejectionReason.BROKEN, Arrays.copyOf(whole, Math.max(20, whole.length * part / 10)));
		}
	}

	/** Cut off, and its end put back on: a decoder would fill the rest with grey. */
	@Test
	void halfAPictureWithAnEndIsBroken() {
		byte[] whole = PictureAssertions.written(noise(200, 200), "jpg");
		byte[] half = Arrays.copyOf(whole, whole.length / 2);
		half[half.length - 2] = (byte) 0xFF;
		half[half.length - 1] = (byte) 0xD9;
		refused(FileRejectionReason.BROKEN, half);
	}

	@Test
	void whatHangsBehindAPictureIsGone() {
		for (String sample : List.of("photo.jpg", "drawing.png", "moving.gif")) {
			byte[] polyglot = joined(TestSanitizers.sample(sample),
					"PK\3\4SECRET<script>alert(1)</script>PK\5\6".getBytes(StandardCharsets.ISO_8859_1));
			assertThat(TestSanitizers.clean(polyglot, "a.jar").text()).doesNotContain("SECRET", "<script>", "PK\5\6");
		}
	}

	@Test
	void pageHiddenInACommentIsGone() {
		byte[] jpeg = PictureAssertions.written(PictureAssertions.filled(8, 8, Color.RED), "jpg");
		byte[] page = "<html><script>alert('SECRET')</script>".getBytes(StandardCharsets.ISO_8859_1);
		byte[] comment = joined(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (page.length + 2) }, page);
		byte[] polyglot = joined(Arrays.copyOf(jpeg, 2), comment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
		assertThat(TestSanitizers.clean(polyglot, "a.html").text()).doesNotContain("SECRET", "html");
	}

	@Test
	void movingGifStillMoves() throws IOException {
		byte[] raw = TestSanitizers.sample("moving.gif");
		byte[] cleaned = TestSanitizers.clean(raw, "a.gif").content();
		var before = frames(raw);
		var after = frames(cleaned);
		assertThat(after).hasSize(before.size()).hasSizeGreaterThan(2);
		for (int i = 0; i < before.size(); i++) {
			assertThat(pixels(after.get(i))).isEqualTo(pixels(before.get(i)));
		}
		assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0\3\1\3\0\0")
			.contains("!\u00f9\4");
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

	@Test
	void printersColoursAreShown() throws IOException {
		Color seen = new Color(
				PictureAssertions.picture(TestSanitizers.clean(TestSanitizers.sample("cmyk.jpg"), "a.jpg").content())
					.getRGB(8, 8));
		assertThat(seen.getRed()).isGreaterThan(150);
		assertThat(seen.getGreen()).isLessThan(100);
		assertThat(seen.getBlue()).isLessThan(110);
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

	private static BufferedImage noise(int width, int height) {
		Random random = new Random(1);
		BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				noise.setRGB(x, y, random.nextInt());
			}
		}
		return noise;
	}

	private static int[] pixels(BufferedImage picture) {
		return picture.getRaster().getPixels(0, 0, picture.getWidth(), picture.getHeight(), (int[]) null);
	}

	private static List<BufferedImage> frames(byte[] gif) throws IOException {
		var reader = ImageIO.getImageReadersByFormatName("gif").next();
		reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
		List<BufferedImage> frames = new ArrayList<>();
		for (int i = 0; i < reader.getNumImages(true); i++) {
			frames.add(reader.read(i));
		}
		return frames;
	}

	private static byte[] withoutProfile(byte[] jpeg) {
		byte[] copy = jpeg.clone();
		int at = new String(copy, StandardCharsets.ISO_8859_1).indexOf("ICC_PROFILE");
		copy[at] = 'X';
		return copy;
	}

	private static int[] filled(int count, int value) {
		int[] all = new int[count];
		Arrays.fill(all, value);
		return all;
	}

	/** With one chunk more behind the header. */
	private static byte[] pngWith(byte[] png, String type, byte[] content) {
		ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
		chunk.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
		CRC32 sum = new CRC32();
		sum.update(chunk.array(), 4, content.length + 4);
		chunk.putInt((int) sum.getValue());
		return joined(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
	}

	private static byte[] deflated(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
			packed.write(bytes);
		}
		return out.toByteArray();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static void refused(FileRejectionReason fault, byte[] raw) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(raw, "a"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(fault));
	}

}
