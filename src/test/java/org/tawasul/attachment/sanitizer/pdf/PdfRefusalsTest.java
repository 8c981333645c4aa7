package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Documents that are refused for what they are, and those that only look like it.
 */
/**
 * Documents before and after.
 */
class PdfRefusalsTest extends SampleDocuments {

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

}
