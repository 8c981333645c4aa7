package org.tawasul.attachment.sanitizer.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Pages of documents as they are kept, as pictures.
 */
class PdfPageRendererTest {

	private static final String ARABIC = "إفادة بشأن تسرب مياه في مدرسة الملك عبدالعزيز الابتدائية رقم ١٤٤٧";

	private final PdfPageRenderer renderer = new PdfPageRenderer(TestSanitizers.DRAWING, TestSanitizers.SETTINGS);

	@TempDir
	private Path folder;

	@Test
	void arabicPageLooksAsInAnotherProgram() throws Exception {
		Path file = kept(arabic());
		assertThat(this.renderer.countPages(file)).isEqualTo(2);
		BufferedImage ours = picture(this.renderer.draw(file, 2));
		assertThat(ours.getWidth()).isEqualTo(1190);
		assertThat(ours.getHeight()).isCloseTo(1684, within(2));
		float[] theirs = ink(ImageIO.read(poppler(file).toFile()));
		float[] here = ink(ours);
		float apart = 0;
		float written = 0;
		for (int i = 0; i < here.length; i++) {
			apart += Math.abs(here[i] - theirs[i]);
			written += theirs[i];
		}
		assertThat(written).isGreaterThan(5);
		assertThat(apart / written).isLessThan(0.15f);
	}

	@Test
	void hugePageIsDrawnSmaller() throws Exception {
		BufferedImage square = draw(new TestPdf().page("/MediaBox [0 0 100000 100000]"));
		assertThat((long) square.getWidth() * square.getHeight()).isBetween(3_900_000L, 4_000_000L);
		BufferedImage strip = draw(new TestPdf().page("/MediaBox [0 0 2 500000]"));
		assertThat(strip.getHeight()).isLessThanOrEqualTo(8000);
		assertThat(draw(new TestPdf().page("/MediaBox [0 0 0 0]")).getWidth()).isPositive();
	}

	@Test
	void photoOfAScannerIsShownAlthoughItIsLarge() throws Exception {
		BufferedImage page = picture(this.renderer.draw(kept(SampleFiles.pdf(1500, 2000, 1)), 1));
		assertThat(new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2))).isNotEqualTo(Color.WHITE);
	}

	/**
	 * Ten forms that draw the next one ten times each: ten thousand million operators.
	 */
	@Test
	void formsThatDrawEachOtherAgainAndAgainAreGivenUpInTime() throws Exception {
		TestPdf bomb = new TestPdf().resources("/XObject << /X 20 0 R >>").stream(4, "", "/X Do");
		for (int i = 20; i < 30; i++) {
			bomb.stream(i, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X "
					+ Math.min(i + 1, 30) + " 0 R >> >>", "/X Do ".repeat(10));
		}
		bomb.stream(30, "/Type /XObject /Subtype /Form /BBox [0 0 600 800]", "0 0 m 500 700 l S ".repeat(100));
		long start = System.nanoTime();
		refused(FileRejectionReason.OVERPACKED, bomb);
		assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
	}

	@Test
	void groupsWithinGroupsAreGivenUpBeforeTheyFillTheMemory() throws Exception {
		TestPdf nested = new TestPdf().resources("/XObject << /X 20 0 R >>").stream(4, "", "/X Do");
		for (int i = 20; i < 60; i++) {
			nested.stream(i, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Group << /S /Transparency >>"
					+ " /Resources << /XObject << /X " + (i + 1) + " 0 R >> >>", "/X Do");
		}
		nested.stream(60, "/Type /XObject /Subtype /Form /BBox [0 0 600 800]", "0 0 m 500 700 l S");
		refused(FileRejectionReason.OVERPACKED, nested);
	}

	@Test
	void meshesArePassedOnToADownload() throws Exception {
		refused(FileRejectionReason.OVERPACKED,
				new TestPdf().resources("/Shading << /S 20 0 R >>")
					.stream(4, "", "/S sh")
					.stream(20, "/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8"
							+ " /BitsPerFlag 8 /Decode [0 600 0 800 0 1 0 1 0 1]", new byte[600]));
	}

	/** Nothing that reads it is at hand, and a page without it would look blank. */
	@Test
	void pictureThatNothingReadsIsNotSilentlyLeftOut() throws Exception {
		refused(FileRejectionReason.BROKEN,
				new TestPdf().resources("/XObject << /X 20 0 R >>")
					.stream(4, "", "500 0 0 500 0 0 cm /X Do")
					.stream(20, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 1 /ColorSpace /DeviceGray"
							+ " /Filter /JBIG2Decode", new byte[10]));
	}

	@Test
	void pictureIsNoLargerThanItSays() throws Exception {
		byte[] photo = SampleFiles.write(new BufferedImage(4000, 4000, BufferedImage.TYPE_INT_RGB), "jpg");
		refused(FileRejectionReason.OVERPACKED,
				new TestPdf().resources("/XObject << /X 20 0 R >>")
					.stream(4, "", "500 0 0 500 0 0 cm /X Do")
					.stream(20, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
							+ " /Filter /DCTDecode", photo));
		refused(FileRejectionReason.OVERPACKED,
				new TestPdf().resources("/XObject << /X 20 0 R >>")
					.stream(4, "", "500 0 0 500 0 0 cm /X Do")
					.stream(20,
							"/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 1 /ColorSpace /DeviceGray"
									+ " /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 20000 >>",
							new byte[10]));
	}

	@Test
	void pictureWithinTheTextIsMeasuredToo() throws Exception {
		refused(FileRejectionReason.OVERPACKED, new TestPdf().stream(4, "",
				"BI /W 60000 /H 20000 /BPC 1 /CS /G /F /CCF /DP << /K -1 /Columns 60000 /Rows 20000 >> ID xxxxxx EI"));
		assertThat(draw(new TestPdf().stream(4, "", "q 100 0 0 100 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q")))
			.isNotNull();
	}

	/** As it lay in a store that somebody else wrote to. */
	@Test
	void whatIsNoDocumentOfOursIsRefused() throws Exception {
		Path file = Files.write(this.folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more".getBytes());
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.renderer.countPages(file));
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.renderer.draw(file, 1));
	}

	@Test
	void pageThatIsNotThereIsRefused() throws Exception {
		Path file = kept(new TestPdf().build());
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.renderer.draw(file, 0));
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.renderer.draw(file, 2));
	}

	private BufferedImage draw(TestPdf document) throws IOException {
		return picture(this.renderer.draw(written(document.build()), 1));
	}

	/** Unclean, so that nothing depends on what the sanitiser has taken out. */
	private void refused(FileRejectionReason reason, TestPdf document) throws IOException {
		Path file = written(document.build());
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> this.renderer.draw(file, 1))
			.satisfies((rejected) -> assertThat(rejected.reason()).isEqualTo(reason));
	}

	private Path kept(byte[] raw) throws IOException {
		return written(TestSanitizers.clean(raw, "a.pdf").content());
	}

	private Path written(byte[] content) throws IOException {
		return Files.write(Files.createTempFile(this.folder, "document", ".pdf"), content);
	}

	private static BufferedImage picture(byte[] jpeg) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(jpeg));
	}

	private static byte[] arabic() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (InputStream font = Objects
			.requireNonNull(PdfPageRendererTest.class.getResourceAsStream("/fonts/TawasulSans-Regular.ttf"))) {
			BaseFont letters = BaseFont.createFont("TawasulSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED,
					false, font.readAllBytes(), null);
			Document document = new Document(PageSize.A4);
			PdfWriter writer = PdfWriter.getInstance(document, out);
			document.open();
			for (int page = 1; page <= 2; page++) {
				document.newPage();
				for (int line = 0; line < 20; line++) {
					ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_RIGHT,
							new Phrase(ARABIC, new Font(letters, 12 + page)), 560, 780 - 30 * line, 0,
							PdfWriter.RUN_DIRECTION_RTL, 0);
				}
			}
			document.close();
		}
		return out.toByteArray();
	}

	private Path poppler(Path file) throws Exception {
		Path picture = this.folder.resolve("page");
		Process process = new ProcessBuilder("pdftoppm", "-png", "-r", "72", "-f", "2", "-singlefile", file.toString(),
				picture.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(process.waitFor()).isZero();
		return this.folder.resolve("page.png");
	}

	/** How dark each of many small fields of the page is, from 0 to 1. */
	private static float[] ink(BufferedImage page) {
		BufferedImage small = new BufferedImage(60, 85, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = small.createGraphics();
		brush.drawImage(page.getScaledInstance(60, 85, Image.SCALE_AREA_AVERAGING), 0, 0, null);
		brush.dispose();
		float[] ink = new float[60 * 85];
		for (int i = 0; i < ink.length; i++) {
			ink[i] = 1 - small.getRaster().getSample(i % 60, i / 60, 0) / 255f;
		}
		return ink;
	}

}
