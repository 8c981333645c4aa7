package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.TestSanitizers;
import org.tawasul.attachment.sanitizer.TestSanitizers.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents before and after.
 */
class PdfSanitizerTest extends SampleDocuments {

	@Test
	void onlyThePagesStay() throws IOException {
		byte[] raw = loaded();
		assertThat(new String(raw, StandardCharsets.ISO_8859_1)).contains("SECRETAUTHOR", "SECRETXMP", "SECRETSCRIPT",
				"SECRETATTACHED", "SECRETMAKE", "SECRETLAUNCH", "SECRETNOTE");
		Result cleaned = TestSanitizers.clean(raw, "تقرير.PDF");
		assertThat(cleaned.kind()).isEqualTo(FileKind.PDF);
		assertThat(cleaned.name()).isEqualTo("تقرير.pdf");
		assertThat(expanded(cleaned.content())).doesNotContain("SECRET", "/Info", "/Metadata", "JavaScript", "/Launch",
				"EmbeddedFile", "/OpenAction", "/AA", "FileAttachment");
		assertThat(PdfObjects.of(cleaned.content()).names()).contains("Image").doesNotContain("Annots", "Names", "URI");
		try (PDDocument document = Loader.loadPDF(cleaned.content())) {
			assertThat(document.getNumberOfPages()).isEqualTo(1);
			assertThat(new PDFTextStripper().getText(document)).contains("Water in the corridor");
		}
	}

	@Test
	void whatReadersPassOverBeforeTheHeaderIsNoFault() throws IOException {
		for (String before : List.of("\u00ef\u00bb\u00bf", "\r\n", "\0\n ")) {
			byte[] raw = new TestPdf().before(before).build();
			try (PDDocument document = Loader.loadPDF(TestSanitizers.clean(raw, "a").content())) {
				assertThat(new PDFTextStripper().getText(document)).contains("Plain page");
			}
		}
	}

	@Test
	void signatureIsTakenOutAndThePageStays() throws IOException {
		byte[] raw = saved((document) -> {
			document.addPage(new PDPage());
			COSDictionary field = new COSDictionary();
			field.setItem(COSName.FT, COSName.SIG);
			field.setString(COSName.T, "Signature1");
			COSDictionary value = new COSDictionary();
			value.setString(COSName.NAME, "SECRETSIGNER");
			field.setItem(COSName.V, value);
			COSDictionary form = new COSDictionary();
			form.setItem(COSName.FIELDS, new COSArray(List.of(field)));
			form.setInt(COSName.SIG_FLAGS, 3);
			document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
		});
		assertThat(expanded(TestSanitizers.clean(raw, "a").content())).doesNotContain("SECRETSIGNER", "SigFlags",
				"Signature1");
	}

	@Test
	void resourcesNamedLikeWhatIsTakenOutStay() throws IOException {
		byte[] raw = saved((document) -> {
			PDPage page = new PDPage();
			document.addPage(page);
			page.setResources(new PDResources());
			page.getResources().put(COSName.getPDFName("AA"), new PDType1Font(FontName.HELVETICA));
			page.getResources().put(COSName.getPDFName("JS"), new PDType1Font(FontName.COURIER));
		});
		try (PDDocument document = Loader.loadPDF(TestSanitizers.clean(raw, "a").content())) {
			PDResources page = document.getPage(0).getResources();
			PDXObject content = page.getXObject(page.getXObjectNames().iterator().next());
			assertThat(((PDFormXObject) content).getResources().getFontNames()).extracting(COSName::getName)
				.containsExactlyInAnyOrder("AA", "JS");
		}
	}

	/** The file with each of its objects and streams in plain letters. */
	private static String expanded(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toString(StandardCharsets.ISO_8859_1) + new String(pdf, StandardCharsets.ISO_8859_1);
		}
	}

}
