package org.tawasul.attachment.sanitizer.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.FileSanitizer;
import org.tawasul.attachment.sanitizer.SanitizerProperties;
import org.tawasul.attachment.sanitizer.SourceFormat;

/**
 * Builds a new document from what the pages of the original show. Form fields and
 * annotations become part of the page; nothing of the original's catalogue is copied.
 */
@Component
class PdfSanitizer implements FileSanitizer {

	private final SanitizerProperties properties;

	PdfSanitizer(SanitizerProperties properties) {
		this.properties = properties;
	}

	@Override
	public Set<SourceFormat> formats() {
		return EnumSet.of(SourceFormat.PDF);
	}

	@Override
	public FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException {
		PdfEndOfFile.check(source);
		UnpackingBudget budget = new UnpackingBudget(this.properties);
		try (RandomAccessRead in = new RandomAccessReadBufferedFile(source.toFile());
				PDDocument original = BoundedPdfParser.parse(in, budget);
				PDDocument rebuilt = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
			rebuild(original, rebuilt, budget);
			rebuilt.save(out);
			return FileKind.PDF;
		}
		catch (InvalidPasswordException ex) {
			throw new FileRejectedException(FileRejectionReason.LOCKED, ex);
		}
	}

	private void rebuild(PDDocument original, PDDocument rebuilt, UnpackingBudget budget) throws IOException {
		ProcessingTimeout timeout = ProcessingTimeout.after(this.properties.maxTime());
		List<PDPage> pages = pages(original);
		FormFieldAppearances.complete(original, timeout);
		GraphicsCopier copier = new GraphicsCopier(rebuilt, new EmbeddedPhotos(rebuilt, this.properties), budget,
				timeout);
		PageFlattener flattener = new PageFlattener(original, rebuilt, copier, budget, timeout);
		for (PDPage page : pages) {
			rebuilt.addPage(flattener.flatten(page));
		}
	}

	/** What the document says of their number is not believed. */
	private List<PDPage> pages(PDDocument document) {
		List<PDPage> pages = new ArrayList<>();
		COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
		if (root != null) {
			collect(root, pages, Collections.newSetFromMap(new IdentityHashMap<>()));
		}
		if (pages.isEmpty()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return pages;
	}

	private void collect(COSDictionary node, List<PDPage> pages, Set<COSDictionary> seen) {
		if (!seen.add(node)) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		if (kids == null) {
			pages.add(new PDPage(node));
		}
		if (pages.size() > this.properties.maxPages()) {
			throw new FileRejectedException(FileRejectionReason.TOO_MANY_PAGES, this.properties.maxPages());
		}
		for (int i = 0; kids != null && i < kids.size(); i++) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				collect(kid, pages, seen);
			}
		}
	}

}
