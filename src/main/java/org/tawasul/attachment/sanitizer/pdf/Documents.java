package org.tawasul.attachment.sanitizer.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tawasul.attachment.sanitizer.Cleaner;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerProperties;
import org.tawasul.attachment.sanitizer.Sort;

import org.springframework.stereotype.Component;

/**
 * Writes documents anew: their pages, and only what those need. Signatures do not survive
 * that, so they are taken out; how they look on the page stays.
 */
@Component
class Documents implements Cleaner {

	private final SanitizerProperties settings;

	Documents(SanitizerProperties settings) {
		this.settings = settings;
	}

	@Override
	public boolean takes(Sort sort) {
		return sort == Sort.PDF;
	}

	@Override
	public FileKind clean(Path raw, Sort sort, Path clean) throws IOException {
		try {
			Measuring.measure(raw, this.settings.maxUnpacked().toBytes(), this.settings.maxStructure().toBytes());
			rewrite(raw, clean);
			return FileKind.PDF;
		}
		catch (InvalidPasswordException locked) {
			throw new FileRejectedException(FileRejectionReason.LOCKED, locked);
		}
		catch (IOException | RuntimeException | StackOverflowError unreadable) {
			throw (unreadable instanceof FileRejectedException refused) ? refused
					: new FileRejectedException(FileRejectionReason.BROKEN, unreadable);
		}
	}

	private void rewrite(Path raw, Path clean) throws IOException {
		try (PDDocument document = Loader.loadPDF(raw.toFile(), IOUtils.createTempFileOnlyStreamCache());
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
			if (document.isEncrypted()) {
				throw new FileRejectedException(FileRejectionReason.LOCKED);
			}
			Pages.check(document.getDocument(), this.settings.maxPages());
			Stripping.strip(document.getDocument());
			document.save(out);
		}
	}

}
