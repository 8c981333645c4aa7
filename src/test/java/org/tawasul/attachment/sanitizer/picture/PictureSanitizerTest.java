package org.tawasul.attachment.sanitizer.picture;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;
import org.tawasul.attachment.sanitizer.TestSanitizers.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.deflated;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.joined;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.noise;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.pngWith;
import static org.tawasul.attachment.sanitizer.picture.PictureAssertions.refused;

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
		BufferedImage turned = Orientation.apply(corners, orientation);
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

	/** Some phones leave the end mark out. */
	@Test
	void pictureWithoutAnEndIsWhole() {
		byte[] whole = PictureAssertions.written(noise(200, 200), "jpg");
		Result cleaned = TestSanitizers.clean(Arrays.copyOf(whole, whole.length - 2), "a.jpg");
		assertThat(PictureAssertions.picture(cleaned.content()).getHeight()).isEqualTo(200);
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
	void printersColoursAreShown() throws IOException {
		Color seen = new Color(
				PictureAssertions.picture(TestSanitizers.clean(TestSanitizers.sample("cmyk.jpg"), "a.jpg").content())
					.getRGB(8, 8));
		assertThat(seen.getRed()).isGreaterThan(150);
		assertThat(seen.getGreen()).isLessThan(100);
		assertThat(seen.getBlue()).isLessThan(110);
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

}
