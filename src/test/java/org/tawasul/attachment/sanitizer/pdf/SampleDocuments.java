package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.tawasul.attachment.sanitizer.TestSanitizers;

/**
 * Documents as people send them, and what is left of them.
 */
abstract class SampleDocuments {

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

	static PDAnnotationLink link() {
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

	static PDAnnotationText note() {
		PDAnnotationText note = new PDAnnotationText();
		note.setRectangle(new PDRectangle(10, 100, 50, 50));
		note.setTitlePopup("SECRETNOTE");
		note.setContents("Look here");
		note.setCreationDate(Calendar.getInstance());
		return note;
	}

	static PDAnnotationFileAttachment attached(PDComplexFileSpecification specification) {
		PDAnnotationFileAttachment attached = new PDAnnotationFileAttachment();
		attached.setRectangle(new PDRectangle(10, 200, 50, 50));
		attached.setFile(specification);
		return attached;
	}

	static byte[] saved(Making making) {
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

	/**
	 * What a document is made of.
	 */
	interface Making {

		void make(PDDocument document) throws IOException;

	}

}
