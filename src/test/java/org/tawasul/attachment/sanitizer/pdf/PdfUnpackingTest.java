package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerService;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Small documents that unpack to large ones, read by a sanitiser that takes 8 MB
 * unpacked, and 2 MB in memory.
 */
class PdfUnpackingTest {

	private static final SanitizerService SMALL = TestSanitizers.with(TestSanitizers.small());

	private static final int MEGABYTE = 1 << 20;

	@ParameterizedTest
	@ValueSource(strings = { "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
			"/Type /Obj#53tm /N 1 /First 4 /Fil#74er [ /FlateDecode ]", "/Type /XRef /W [1 2 1] /Filter /FlateDecode",
			"/N 1 /First 4 /Length 10 /Filter /Fl", "/Junk (1 0 obj << >> stream) /W [1 1 1] /Filter/FlateDecode",
			"/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /FlateDecode]" })
	void streamHeldInMemoryIsMeasuredBefore(String entries) {
		byte[] packed = deflated(3 * MEGABYTE);
		byte[] content = entries.contains("Hex") ? hex(packed) : packed;
		refused(FileRejectionReason.OVERPACKED, new TestPdf().stream(4, entries, content).build());
	}

	@Test
	void tableOfContentsIsMeasuredBefore() {
		byte[] packed = deflated(3 * MEGABYTE);
		byte[] raw = new TestPdf().stream(90, "/Type /XRef /Size 5 /Root 1 0 R /W [1 2 1] /Filter /FlateDecode", packed)
			.build();
		String text = new String(raw, StandardCharsets.ISO_8859_1);
		String pointing = text.replaceFirst("startxref\\n\\d+", "startxref\n" + text.indexOf("90 0 obj"));
		refused(FileRejectionReason.OVERPACKED, pointing.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void objectStreamsAreMeasuredWhereTheTableIsBroken() {
		byte[] raw = new TestPdf()
			.stream(90, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated(3 * MEGABYTE))
			.build();
		String broken = new String(raw, StandardCharsets.ISO_8859_1).replaceFirst("startxref\\n\\d+", "startxref\n7")
			.replaceFirst("\nxref\n", "\nxxxx\n");
		refused(FileRejectionReason.OVERPACKED, broken.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void streamsAreMeasuredTogether() {
		byte[] packed = deflated(6 * MEGABYTE);
		assertThat(packed).hasSizeLessThan(1 << 14);
		assertThat(TestSanitizers.clean(SMALL, pictures(packed, deflated(MEGABYTE)), "a").kind())
			.isEqualTo(FileKind.PDF);
		refused(FileRejectionReason.OVERPACKED, pictures(packed, packed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[/FlateDecode /FlateDecode]", "[/ASCIIHexDecode /FlateDecode /FlateDecode]",
			"[/FlateDecode /LZWDecode]", "[/RunLengthDecode /FlateDecode]" })
	void nothingIsPackedTwice(String filters) {
		refused(FileRejectionReason.OVERPACKED,
				new TestPdf().stream(4, "/Filter " + filters, deflated(deflated(MEGABYTE))).build());
	}

	/** It may be copied as it is, but nothing else than a picture is made of it. */
	@Test
	void pageIsNoPicture() {
		refused(FileRejectionReason.OVERPACKED,
				new TestPdf()
					.stream(4, "/Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode", deflated(5 * MEGABYTE))
					.build());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]",
			"/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode", "/Type /XRef /W [1 1 1] /Filter /RunLengthDecode",
			"/Filter 5 0 R", "/Filter [ 5 0 R ]",
			"/Type /XRef /W [1 1 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
			"/Filter [/FlateDecode] /DecodeParms [ << /Predictor 12 /Columns 2000000000 >> ]",
			"/Filter [/FlateDecode] /DecodeParms [ 6 0 R ]", "/Filter /FlateDecode /DecodeParms 6 0 R" })
	void unusualWrappingIsBroken(String entries) {
		refused(FileRejectionReason.BROKEN,
				new TestPdf().stream(4, entries, deflated(100))
					.object(6, "<< /Predictor 12 /Columns 20000000 >>")
					.build());
	}

	/** Their size cannot be told before, and nothing else is written with them. */
	@ParameterizedTest
	@ValueSource(strings = { "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 20000 >>",
			"/Filter [/CCF] /DecodeParms [<< /K -1 /Columns 60000 /Rows 20000 >>]",
			"/Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 60000 /Rows 20000 >>]",
			"/Subtype /Form /Filter /JPXDecode", "/Filter /DCTDecode",
			"/Subtype /Image /Filter [/CCITTFaxDecode /ASCIIHexDecode]" })
	void codecsOfPicturesAreForPictures(String entries) {
		refused(FileRejectionReason.BROKEN, new TestPdf().stream(4, entries, hex(new byte[5])).build());
	}

	@Test
	void pageIsNoPictureOfUnknownSize() {
		refused(FileRejectionReason.OVERPACKED,
				new TestPdf()
					.stream(4,
							"/Subtype /Image /Width 1 /Height 1 /Filter /CCITTFaxDecode"
									+ " /DecodeParms << /K -1 /Columns 60000 /Rows 20000 >>",
							new byte[10])
					.build());
	}

	@Test
	void picturesThatFaxMachinesSendAreTaken() {
		byte[] raw = new TestPdf().resources("/XObject << /X 20 0 R >>")
			.stream(20,
					"/Subtype /Image /Width 1728 /Height 2200 /BitsPerComponent 1 /ColorSpace /DeviceGray"
							+ " /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1728 /Rows 2200 >>",
					new byte[10])
			.build();
		assertThat(TestSanitizers.clean(SMALL, raw, "a").text()).contains("/CCITTFaxDecode");
	}

	@Test
	void streamsAreMeasuredAsOftenAsTheyAreUsed() {
		byte[] packed = deflated(MEGABYTE);
		assertThat(TestSanitizers.clean(SMALL, repeated(6, packed), "a").kind()).isEqualTo(FileKind.PDF);
		refused(FileRejectionReason.OVERPACKED, repeated(100, packed));
	}

	@Test
	void streamsOfAPageStayApart() {
		byte[] raw = new TestPdf().object(4, "[6 0 R 7 0 R null 6 0 R]")
			.stream(6, "", "0.5 g")
			.stream(7, "", "0.25 G")
			.build();
		assertThat(PdfObjects.of(TestSanitizers.clean(SMALL, raw, "a").content()).texts())
			.contains("0.5 g\n0.25 G\n0.5 g\n");
	}

	private static byte[] repeated(int times, byte[] packed) {
		return new TestPdf().object(4, "[" + " 6 0 R".repeat(times) + " ]")
			.stream(6, "/Filter /FlateDecode", packed)
			.build();
	}

	private static byte[] pictures(byte[] one, byte[] other) {
		String entries = "/Subtype /Image /Width 1000 /Height 6000 /BitsPerComponent 8 /ColorSpace /DeviceGray"
				+ " /Filter /FlateDecode";
		return new TestPdf().resources("/XObject << /X 20 0 R /Y 21 0 R >>")
			.stream(20, entries, one)
			.stream(21, entries, other)
			.build();
	}

	private static byte[] deflated(int zeros) {
		return deflated(new byte[zeros]);
	}

	private static byte[] deflated(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
			packed.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static byte[] hex(byte[] bytes) {
		return (HexFormat.of().formatHex(bytes) + ">").getBytes(StandardCharsets.US_ASCII);
	}

	private static void refused(FileRejectionReason reason, byte[] raw) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(SMALL, raw, "a"))
			.satisfies((rejected) -> assertThat(rejected.reason()).isEqualTo(reason));
	}

}
