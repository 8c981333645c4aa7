package org.tawasul.attachment.sanitizer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes a file that somebody sent fit to be kept: told by its content, refused or written
 * anew, never held in memory as a whole but for one decoded picture. Files stand in the
 * JVM's temporary folder ({@code java.io.tmpdir}).
 */
@Component
public class SanitizerService {

	private static final Logger log = LoggerFactory.getLogger(SanitizerService.class);

	/** Below this a failure to write is taken for a full disk. */
	private static final long HARDLY_ANYTHING = 32 << 20;

	private final List<Cleaner> cleaners;

	private final Turns turns;

	private final Messages words;

	SanitizerService(List<Cleaner> cleaners, SanitizerProperties settings, Messages words) {
		this.cleaners = List.copyOf(cleaners);
		this.turns = new Turns(settings);
		this.words = words;
	}

	/**
	 * Cleans a file. Waits for its turn where many come at once.
	 * @param raw the file as it came in; stays as it is
	 * @param givenName as its sender called it: anything, perhaps nothing
	 * @return the cleaned copy, which the caller closes
	 * @throws FileRejectedException if the file is not one to take
	 */
	public SanitizedFile sanitize(Path raw, String givenName) {
		try {
			Sort sort = Sorting.of(raw);
			this.turns.take();
			try {
				return sanitize(raw, sort, givenName);
			}
			finally {
				this.turns.give();
			}
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private SanitizedFile sanitize(Path raw, Sort sort, String givenName) throws IOException {
		Path clean = Files.createTempFile("tawasul-clean-", ".part");
		try {
			FileKind kind = sanitize(raw, sort, clean);
			return new SanitizedFile(clean, kind, FileNameSanitizer.sanitize(givenName, kind, this::nameless));
		}
		catch (Throwable failed) {
			Files.deleteIfExists(clean);
			throw failed;
		}
	}

	private FileKind sanitize(Path raw, Sort sort, Path clean) throws IOException {
		try {
			return cleaner(sort).clean(raw, sort, clean);
		}
		catch (FileRejectedException refused) {
			if (refused.reason() == FileRejectionReason.BROKEN && isFull(clean)) {
				throw new FileRejectedException(FileRejectionReason.STORE_AWAY, refused);
			}
			log.debug("A {} is refused: {}", sort, refused.reason(), refused);
			throw refused;
		}
	}

	private static boolean isFull(Path place) throws IOException {
		return Files.getFileStore(place).getUsableSpace() < HARDLY_ANYTHING;
	}

	private String nameless() {
		return this.words.text("attachment.nameless", LocaleContextHolder.getLocale());
	}

	private Cleaner cleaner(Sort sort) {
		return this.cleaners.stream()
			.filter((cleaner) -> cleaner.takes(sort))
			.findFirst()
			.orElseThrow(() -> new FileRejectedException(FileRejectionReason.UNKNOWN_KIND));
	}

}
