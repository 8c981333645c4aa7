package org.tawasul.attachment.sanitizer.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Photos within documents.
 */
class PdfPhotosTest {

	/** Whichever way the photo is wrapped. */
	@ParameterizedTest
	@ValueSource(strings = { "/DCTDecode", "[/DCTDecode]", "[/ASCIIHexDecode /DCTDecode]" })
	void photosTellNothingOfTheirCamera(String filters) {
		byte[] photo = TestSanitizers.sample("photo.jpg");
		byte[] content = filters.contains("Hex")
				? (HexFormat.of().formatHex(photo) + ">").getBytes(StandardCharsets.US_ASCII) : photo;
		byte[] raw = new TestPdf().resources("/XObject << /X 20 0 R >>")
			.stream(20,
					"/Subtype /Image /Width 96 /Height 64 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter "
							+ filters,
					content)
			.build();
		assertThat(TestSanitizers.clean(raw, "a").text()).contains("/DCTDecode").doesNotContain("SECRET", "Exif");
	}

	@ParameterizedTest
	@ValueSource(strings = { "~FF~E0~00~0EJFXX~00~10SECRET", "~FF~E1~00~08SECRET", "~FF~FE~00~08SECRET",
			"~FF~EE~00~14Adobe~00d~00~00~00~00~01SECRET", "~FF~E0~00~16JFIF~00~01~01~00~00~01~00~01~00~00SECRET",
			"~FF~EB~00~08SECRET", "~FF~ED~00~08SECRET", "SECRET" })
	void segmentsTellNothing(String segment) {
		String jpeg = jpeg();
		assertThat(clean("/DCTDecode", jpeg.substring(0, 2) + bytes(segment) + jpeg.substring(2)))
			.contains("/DCTDecode")
			.doesNotContain("SECRET");
	}

	@Test
	void nothingFollowsAPhoto() {
		String jpeg = jpeg();
		assertThat(clean("/DCTDecode", jpeg + "SECRET")).contains("/DCTDecode").doesNotContain("SECRET");
	}

	/** A progressive picture has tables, and may have comments, between its scans. */
	@Test
	void nothingIsHiddenBetweenScans() {
		String jpeg = jpeg(ImageWriteParam.MODE_DEFAULT);
		assertThat(clean("/DCTDecode", jpeg)).contains(jpeg);
		int last = jpeg.lastIndexOf("\u00FF\u00C4");
		String hiding = jpeg.substring(0, last) + bytes("~FF~FE~00~08SECRET") + jpeg.substring(last);
		assertThat(clean("/DCTDecode", hiding)).contains("/DCTDecode").doesNotContain("SECRET");
	}

	@Test
	void headerAloneIsNoPicture() {
		String jpeg = jpeg();
		String header = jpeg.substring(0, jpeg.indexOf("\u00FF\u00DA")) + bytes("~FF~D9SECRET");
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> clean("/DCTDecode", header))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.BROKEN));
	}

	/** Line ends are counted as content by many programs. */
	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "\r\n" })
	void photoThatTellsNothingStaysAsItIs(String end) {
		String jpeg = jpeg();
		assertThat(clean("/DCTDecode", jpeg + end)).contains(jpeg);
	}

	/** Whatever the document says of it: 25,000 rows and columns. */
	@Test
	void photoIsMeasuredItself() {
		String jpeg = jpeg();
		int frame = jpeg.indexOf("\u00FF\u00C0");
		String large = jpeg.substring(0, 2) + bytes("~FF~FE~00~08SECRET") + jpeg.substring(2, frame + 5)
				+ bytes("~61~A8~61~A8") + jpeg.substring(frame + 9);
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> clean("/DCTDecode", large))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.TOO_MANY_PIXELS));
	}

	@Test
	void photoIsMadeSmallerByItsOwnSize() {
		byte[] raw = pdf("/DCTDecode", TestSanitizers.sample("photo.jpg"));
		assertThat(TestSanitizers.clean(TestSanitizers.with(TestSanitizers.tiny()), raw, "a").text())
			.contains("/Width 32");
	}

	@ParameterizedTest
	@ValueSource(strings = { "~00~00~00~0Exml SECRET", "~00~00~00~1Euuid0123456789abcdefSECRET",
			"~00~00~00~01uuid~00~00~00~00~00~00~00~16SECRET", "~00~00~00~16jp2h~00~00~00~0Exml SECRET" })
	void boxesOfJpeg2000TellNothing(String box) {
		String start = bytes("~00~00~00~0CjP  ~0D~0A~87~0A~00~00~00~14ftypjp2 ~00~00~00~00jp2 ");
		String pixels = bytes("~00~00~00~0Ejp2cPIXELS");
		assertThat(clean("/JPXDecode", start + bytes(box) + pixels + "\r\n".repeat(9)))
			.as("line ends that programs leave behind it")
			.contains("/JPXDecode", start, pixels);
		assertThat(clean("/JPXDecode", start + bytes(box) + pixels + "\n"))
			.contains("/JPXDecode", "/Width 1", "/ColorSpace /DeviceRGB", start, pixels)
			.doesNotContain("SECRET");
	}

	/** Four megabytes of zeros are small as long as they are packed. */
	@Test
	void packedJpeg2000StaysPacked() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
			out.write(bytes("~00~00~00~0Exml SECRET~00~00~00~00jp2c").getBytes(StandardCharsets.ISO_8859_1));
			out.write(new byte[4 << 20]);
		}
		byte[] cleaned = TestSanitizers.clean(pdf("[/FlateDecode /JPXDecode]", packed.toByteArray()), "a").content();
		assertThat(cleaned).hasSizeLessThan(20_000);
		try (PDDocument document = Loader.loadPDF(cleaned)) {
			COSStream picture = document.getDocument()
				.getObjectsByType(COSName.XOBJECT)
				.stream()
				.map((object) -> (COSStream) object.getObject())
				.filter((stream) -> COSName.IMAGE.equals(stream.getItem(COSName.SUBTYPE)))
				.findFirst()
				.orElseThrow();
			byte[] content = new PDStream(picture).createInputStream(List.of("JPXDecode")).readAllBytes();
			assertThat(content).hasSize((4 << 20) + 22);
			assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains("jp2c").doesNotContain("SECRET");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "~00~00~00~0Ejp2cPIXELSSECRET", "~00~00~00~07jp2cPIXELS", "~00~00~00~1Ejp2cPIXELS" })
	void jpeg2000ThatIsNotMadeOfBoxesIsBroken(String content) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> clean("/JPXDecode", bytes(content)))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.BROKEN));
	}

	private static String clean(String filter, String picture) {
		return TestSanitizers.clean(pdf(filter, picture.getBytes(StandardCharsets.ISO_8859_1)), "a").text();
	}

	private static byte[] pdf(String filter, byte[] picture) {
		return new TestPdf().resources("/XObject << /X 20 0 R >>")
			.stream(20,
					"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter " + filter,
					picture)
			.build();
	}

	private static String jpeg() {
		return jpeg(ImageWriteParam.MODE_DISABLED);
	}

	private static String jpeg(int progressiveMode) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(progressiveMode);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), null, null),
					parameters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.ISO_8859_1);
	}

	/** A tilde and two digits are a byte. */
	private static String bytes(String text) {
		return Pattern.compile("~([0-9A-F]{2})")
			.matcher(text)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
	}

}
