package org.tawasul.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.pdf.PdfPageRenderer;
import org.tawasul.casefile.CaseNumber;

/**
 * The pages of attached documents as pictures, for staff. Callers have checked who may
 * see the case.
 */
@Service
public class DocumentPageService {

	private static final int REMEMBERED = 1000;

	private final AttachmentService attachments;

	private final PdfPageRenderer renderer;

	/** A file never changes, so neither does its number of pages. */
	private final Map<UUID, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>());

	DocumentPageService(AttachmentService attachments, PdfPageRenderer renderer) {
		this.attachments = attachments;
		this.renderer = renderer;
	}

	/**
	 * Counts the pages of a document.
	 * @param file a document that may be opened
	 * @param number its case
	 * @return at least one; nothing when the file is gone
	 * @throws FileRejectedException when it cannot be shown
	 */
	public OptionalInt count(Attachment file, CaseNumber number) {
		Integer known = this.counts.get(file.id());
		if (known != null) {
			return OptionalInt.of(known);
		}
		Optional<Integer> count = read(number, file.id(), this.renderer::countPages);
		count.ifPresent((pages) -> remember(file.id(), pages));
		return count.map(OptionalInt::of).orElseGet(OptionalInt::empty);
	}

	private void remember(UUID id, int pages) {
		synchronized (this.counts) {
			if (this.counts.size() >= REMEMBERED) {
				this.counts.remove(this.counts.keySet().iterator().next());
			}
			this.counts.put(id, pages);
		}
	}

	/**
	 * Draws a page. May take some seconds, and waits where many are asked for at once.
	 * @param number the case
	 * @param id the file
	 * @param page from 1
	 * @return a JPEG picture; nothing when there is no such document in the case, or it
	 * may not be opened
	 * @throws FileRejectedException when there is no such page, or it cannot be shown
	 */
	public Optional<byte[]> draw(CaseNumber number, UUID id, int page) {
		return read(number, id, (file) -> this.renderer.draw(file, page));
	}

	private <T> Optional<T> read(CaseNumber number, UUID id, Function<Path, T> reading) {
		Optional<AttachmentContent> opened = this.attachments.openForStaff(number, id);
		if (opened.isEmpty()) {
			return Optional.empty();
		}
		try (AttachmentContent content = opened.get()) {
			return content.attachment().isDocument() ? Optional.of(read(content, reading)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T> T read(AttachmentContent content, Function<Path, T> reading) throws IOException {
		Path file = Files.createTempFile("tawasul-document-", ".part");
		try {
			Files.copy(content.stream(), file, StandardCopyOption.REPLACE_EXISTING);
			return reading.apply(file);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

}
