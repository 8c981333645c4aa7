package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;
import org.tawasul.attachment.sanitizer.TestSanitizers.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Documents before and after.
 */
class PdfSanitizerTest {

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
	void documentThatAsksForAPasswordIsLocked() {
		refused(FileRejectionReason.LOCKED, locked("secret"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 128, 256 })
	void documentThatOnlyItsOwnerMayChangeIsTakenWhereItMayBeCopied(int keyLength) throws IOException {
		for (CompressParameters compression : List.of(CompressParameters.NO_COMPRESSION,
				CompressParameters.DEFAULT_COMPRESSION)) {
			byte[] cleaned = TestSanitizers.clean(restricted(keyLength, true, compression), "a").content();
			try (PDDocument document = Loader.loadPDF(cleaned)) {
				assertThat(document.isEncrypted()).isFalse();
				assertThat(new PDFTextStripper().getText(document)).contains("Plain page");
			}
			refused(FileRejectionReason.RESTRICTED, restricted(keyLength, false, compression));
		}
	}

	@Test
	void encryptedStreamThatUnpacksToTooMuchIsOverpacked() throws IOException {
		byte[] bomb = saved((document) -> {
			PDPage page = new PDPage();
			document.addPage(page);
			COSStream content = document.getDocument().createCOSStream();
			try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
				for (int i = 0; i < 80; i++) {
					out.write(new byte[1 << 20]);
				}
			}
			page.getCOSObject().setItem(COSName.CONTENTS, content);
			document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
		});
		refused(FileRejectionReason.OVERPACKED, bomb);
	}

	@Test
	void filesThatOtherSystemsHaveTroubleWithAreTakenOrRefusedForWhatTheyAre() throws IOException {
		refused(FileRejectionReason.DYNAMIC_FORM, TestSanitizers.sample("xfa-dynamic.pdf"));
		for (String name : List.of("bom-before.pdf", "crlf-before.pdf", "owner-only-256.pdf")) {
			byte[] cleaned = TestSanitizers.clean(TestSanitizers.sample(name), name).content();
			try (PDDocument document = Loader.loadPDF(cleaned)) {
				assertThat(document.getNumberOfPages()).as(name).isEqualTo(1);
			}
		}
		assertThat(TestSanitizers.clean(TestSanitizers.sample("photo-no-eoi.jpg"), "a").kind())
			.isEqualTo(FileKind.JPEG);
	}

	@Test
	void tooManyPagesAreRefused() {
		refused(FileRejectionReason.TOO_MANY_PAGES, pages(501));
		assertThat(TestSanitizers.clean(pages(500), "a").kind()).isEqualTo(FileKind.PDF);
	}

	@Test
	void whatADocumentSaysOfItsPagesIsNotBelieved() {
		byte[] raw = saved((document) -> {
			for (int i = 0; i < 600; i++) {
				document.addPage(new PDPage());
			}
			document.getPages().getCOSObject().setInt(COSName.COUNT, 1);
		});
		refused(FileRejectionReason.TOO_MANY_PAGES, raw);
	}

	@Test
	void pageTreeThatTurnsInCirclesIsBroken() {
		byte[] raw = saved((document) -> {
			document.addPage(new PDPage());
			COSDictionary root = document.getPages().getCOSObject();
			root.getCOSArray(COSName.KIDS).add(root);
		});
		refused(FileRejectionReason.BROKEN, raw);
	}

	@Test
	void documentCutOffIsBroken() {
		byte[] whole = loaded();
		IntStream.range(1, 10)
			.forEach((part) -> refused(FileRejectionReason.BROKEN, Arrays.copyOf(whole, whole.length * part / 10)));
	}

	@Test
	void documentsThatAreSomethingElseTooAreRefused() {
		byte[] whole = loaded();
		refused(FileRejectionReason.UNKNOWN_KIND, joined("<html>".getBytes(StandardCharsets.US_ASCII), whole));
		refused(FileRejectionReason.UNKNOWN_KIND,
				joined(whole, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
		byte[] zip = new byte[22];
		System.arraycopy("PK\5\6".getBytes(StandardCharsets.ISO_8859_1), 0, zip, 0, 4);
		refused(FileRejectionReason.UNKNOWN_KIND, joined(whole, zip));
		byte[] tail = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		zip[20] = (byte) tail.length;
		refused(FileRejectionReason.UNKNOWN_KIND, joined(whole, zip, tail));
		assertThat(TestSanitizers.clean(joined(whole, new byte[] { '\r', '\n', 0, 0 }), "a").kind())
			.isEqualTo(FileKind.PDF);
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

	/** With everything in it that must not stay. */
	static byte[] loaded() {
		return saved((document) -> {
			document.getDocumentInformation().setAuthor("SECRETAUTHOR");
			PDMetadata xmp = new PDMetadata(document,
					new ByteArrayInputStream("<x:xmpmeta>SECRETXMP</x:xmpmeta>".getBytes(StandardCharsets.US_ASCII)));
			document.getDocumentCatalog().setMetadata(xmp);
			document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('SECRETSCRIPT')"));
			PDEmbeddedFile file = new PDEmbeddedFile(document,
					new ByteArrayInputStream("SECRETATTACHED".getBytes(StandardCharsets.US_ASCII)));
			PDComplexFileSpecification specification = new PDComplexFileSpecification();
			specification.setFile("SECRET.exe");
			specification.setEmbeddedFile(file);
			PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
			tree.setNames(Map.of("SECRET.exe", specification));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(tree);
			document.getDocumentCatalog().setNames(names);
			PDPage page = new PDPage();
			document.addPage(page);
			var photo = JPEGFactory.createFromByteArray(document, TestSanitizers.sample("photo.jpg"));
			try (PDPageContentStream content = new PDPageContentStream(document, page,
					PDPageContentStream.AppendMode.OVERWRITE, false)) {
				content.drawImage(photo, 10, 10, 100, 100);
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(50, 700);
				content.showText("Water in the corridor");
				content.endText();
			}
			page.getCOSObject().setItem("AA", new PDActionJavaScript("SECRETSCRIPT").getCOSObject());
			page.getCOSObject().setString("LastModified", "SECRETDATE");
			page.setMetadata(xmp);
			page.setAnnotations(List.of(link(), note(), attached(specification)));
		});
	}

	private static PDAnnotationLink link() {
		PDAnnotationLink link = new PDAnnotationLink();
		link.setRectangle(new PDRectangle(10, 10, 50, 50));
		PDActionURI address = new PDActionURI();
		address.setURI("https://example.org/");
		link.setAction(address);
		PDActionLaunch launch = new PDActionLaunch();
		launch.getCOSObject().setItem(COSName.F, new COSString("SECRETLAUNCH.exe"));
		address.getCOSObject().setItem("Next", launch.getCOSObject());
		return link;
	}

	private static PDAnnotationText note() {
		PDAnnotationText note = new PDAnnotationText();
		note.setRectangle(new PDRectangle(10, 100, 50, 50));
		note.setTitlePopup("SECRETNOTE");
		note.setContents("Look here");
		note.setCreationDate(Calendar.getInstance());
		return note;
	}

	private static PDAnnotationFileAttachment attached(PDComplexFileSpecification specification) {
		PDAnnotationFileAttachment attached = new PDAnnotationFileAttachment();
		attached.setRectangle(new PDRectangle(10, 200, 50, 50));
		attached.setFile(specification);
		return attached;
	}

	private static byte[] pages(int count) {
		return saved((document) -> {
			for (int i = 0; i < count; i++) {
				document.addPage(new PDPage());
			}
		});
	}

	private static byte[] locked(String password) {
		return saved((document) -> {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
		});
	}

	/** Without a password to open it, and with or without the right to copy. */
	private static byte[] restricted(int keyLength, boolean copy, CompressParameters compression) throws IOException {
		try (PDDocument document = Loader.loadPDF(new TestPdf().build())) {
			AccessPermission rights = new AccessPermission();
			rights.setCanExtractContent(copy);
			rights.setCanPrint(false);
			StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", rights);
			policy.setEncryptionKeyLength(keyLength);
			document.protect(policy);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, compression);
			return out.toByteArray();
		}
	}

	private static byte[] saved(Making making) {
		try (PDDocument document = new PDDocument()) {
			making.make(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
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

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static void refused(FileRejectionReason fault, byte[] raw) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(raw, "a"))
			.satisfies((rejected) -> assertThat(rejected.reason()).isEqualTo(fault));
	}

	/**
	 * What a document is made of.
	 */
	interface Making {

		void make(PDDocument document) throws IOException;

	}

}
