package org.tawasul.attachment.sanitizer.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
		List<PDPage> pages = PageTree.pages(original, this.properties.maxPages());
		FormFieldAppearances.complete(original, timeout);
		GraphicsCopier copier = new GraphicsCopier(rebuilt, new EmbeddedPhotos(rebuilt, this.properties), budget,
				timeout);
		PageFlattener flattener = new PageFlattener(original, rebuilt, copier, budget, timeout);
		for (PDPage page : pages) {
			rebuilt.addPage(flattener.flatten(page));
		}
	}

}
