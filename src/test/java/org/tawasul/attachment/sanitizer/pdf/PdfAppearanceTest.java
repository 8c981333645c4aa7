package org.tawasul.attachment.sanitizer.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The new document looks as the original did.
 */
class PdfAppearanceTest {

	private static final String FORM = "/AcroForm << /Fields [ 20 0 R ] /DR << /Font << /F1 5 0 R >> >> >>";

	static Stream<Arguments> documents() {
		return Stream.of(arguments("plain", new TestPdf().build()),
				arguments("field without appearance",
						widget("/FT /Tx /V (Sara typed this) /DA (/F1 18 Tf 0 g) /Q 1").build()),
				arguments("appearance that is left to the reader",
						widget("/FT /Tx /V (Sara typed this) /DA (/F1 18 Tf 0 g)")
							.catalog(FORM.replace("/Fields", "/NeedAppearances true /Fields"))
							.build()),
				arguments("box that is ticked",
						widget("/FT /Btn /V /Yes /AS /Yes /AP << /N << /Yes 21 0 R /Off 22 0 R >> >>")
							.stream(21, "/Subtype /Form /BBox [0 0 10 10]", "0 0 10 10 re f")
							.stream(22, "/Subtype /Form /BBox [0 0 10 10]", "1 0 0 rg 0 0 5 5 re f")
							.build()),
				arguments("ink without appearance", annotated(
						"/Subtype /Ink /InkList [ [80 610 150 650 200 610 280 660] ] /C [1 0 0] /BS << /W 5 >>")),
				arguments("highlight, blended",
						annotated("/Subtype /Highlight /C [1 1 0] /QuadPoints [72 720 200 720 72 695 200 695]")),
				arguments("hidden stamp", annotated("/Subtype /Stamp /F 2 /AP << /N 21 0 R >>")),
				arguments("stamp that turns and scales", annotated("/Subtype /Stamp /AP << /N 21 0 R >>")),
				arguments("rotated page", new TestPdf().page("/Rotate 90").build()),
				arguments("cropped page", new TestPdf().page("/CropBox [60 690 160 730]").build()),
				arguments("rotated and cropped, with ink",
						new TestPdf().page("/Rotate 270 /CropBox [60 590 300 730] /Annots [ 20 0 R ]")
							.object(20,
									"<< /Type /Annot /Subtype /Ink /Rect [72 600 300 660] /C [0 0 1]"
											+ " /InkList [ [80 610 150 650 200 610 280 660] ] >>")
							.build()),
				arguments("form that draws with the page's font",
						new TestPdf().resources("/XObject << /X 20 0 R >>")
							.stream(4, "", "/X Do")
							.stream(20, "/Subtype /Form /BBox [0 0 500 800]",
									"BT /F1 30 Tf 72 700 Td (Inherited) Tj ET")
							.build()),
				arguments("soft mask and blending", new TestPdf()
					.resources("/ExtGState << /G << /ca 0.4 /BM /Multiply >> >> /XObject << /X 20 0 R >>")
					.page("/Group << /S /Transparency /CS /DeviceRGB /I true >>")
					.stream(4, "", "1 0 0 rg 100 100 300 300 re f /G gs q 200 0 0 200 200 200 cm /X Do Q")
					.stream(20,
							"/Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
									+ " /SMask 21 0 R",
							new byte[] { 0, 64 })
					.stream(21, "/Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
							new byte[] { -1, 100 })
					.build()),
				arguments("shading and pattern", new TestPdf()
					.resources("/Pattern << /P 20 0 R /S << /PatternType 2 /Shading << /ShadingType 2"
							+ " /ColorSpace /DeviceRGB /Coords [0 0 500 0] /Extend [true true] /Function << /FunctionType 2"
							+ " /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >> >>")
					.stream(4, "", "/Pattern cs /S scn 50 50 400 200 re f /P scn 50 400 400 200 re f")
					.stream(20,
							"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 20 /YStep 20"
									+ " /Resources << >>",
							"0 0.5 0 rg 0 0 10 10 re f")
					.build()));
	}

	private static TestPdf widget(String entries) {
		return new TestPdf().catalog(FORM)
			.page("/Annots [ 20 0 R ]")
			.object(20, "<< /Type /Annot /Subtype /Widget /T (a) /F 4 /Rect [72 600 300 630] " + entries + " >>");
	}

	private static byte[] annotated(String entries) {
		return new TestPdf().page("/Annots [ 20 0 R ]")
			.object(20, "<< /Type /Annot /F 4 /Rect [72 600 300 660] " + entries + " >>")
			.stream(21, "/Subtype /Form /BBox [0 0 10 40] /Matrix [0 1 -1 0 3 7]", "0 0 1 rg 0 0 5 30 re f")
			.build();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void itLooksAsBefore(String name, byte[] raw) throws IOException {
		BufferedImage before = rendered(raw);
		BufferedImage after = rendered(TestSanitizers.clean(raw, "a.pdf").content());
		assertThat(marks(before)).as("something to see").isGreaterThan(100);
		assertThat(after.getWidth()).isEqualTo(before.getWidth());
		assertThat(after.getHeight()).isEqualTo(before.getHeight());
		assertThat(difference(before, after)).isLessThan(0.02);
	}

	/** Helvetica has no Arabic letters. */
	@Test
	void arabicValueWithoutAppearanceIsSeen() throws IOException {
		String value = new String("\u00fe\u00ff".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
				+ new String("مدرسة الرياض".getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
		byte[] raw = widget("/FT /Tx /V (" + value.replaceAll("([()\\\\])", "\\\\$1") + ") /DA (/F1 18 Tf 0 g)")
			.build();
		byte[] blank = widget("/FT /Tx /DA (/F1 18 Tf 0 g)").build();
		int value1 = marks(rendered(TestSanitizers.clean(raw, "a.pdf").content()));
		int none = marks(rendered(TestSanitizers.clean(blank, "a.pdf").content()));
		assertThat(value1 - none).isGreaterThan(100);
	}

	/** As a reader shows it, which draws what has no appearance itself. */
	private static BufferedImage rendered(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			var form = document.getDocumentCatalog().getAcroForm();
			if (form != null && !form.getFields().isEmpty()
					&& form.getFields().get(0).getWidgets().get(0).getAppearance() == null
					&& !form.getFields().get(0).getValueAsString().isEmpty()) {
				form.refreshAppearances();
			}
			return new PDFRenderer(document).renderImage(0);
		}
	}

	private static int marks(BufferedImage picture) {
		int marks = 0;
		for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
			marks += ((pixel & 0xFFFFFF) != 0xFFFFFF) ? 1 : 0;
		}
		return marks;
	}

	/** How many of the pixels that are not white in either are far from each other. */
	private static double difference(BufferedImage one, BufferedImage other) {
		int different = 0;
		for (int y = 0; y < one.getHeight(); y++) {
			for (int x = 0; x < one.getWidth(); x++) {
				different += isFar(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
			}
		}
		return (double) different / Math.max(marks(one), marks(other));
	}

	private static boolean isFar(int one, int other) {
		return Math.abs((one & 0xFF) - (other & 0xFF)) > 16 || Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) > 16
				|| Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) > 16;
	}

}
