package org.tawasul.attachment.cleaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.Words;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes a file that somebody sent fit to be kept: told by its content, refused or written
 * anew, never held in memory as a whole but for one decoded picture. Files stand in the
 * JVM's temporary folder ({@code java.io.tmpdir}).
 */
@Component
public class Cleaning {

	private static final Logger log = LoggerFactory.getLogger(Cleaning.class);

	/** Below this a failure to write is taken for a full disk. */
	private static final long HARDLY_ANYTHING = 32 << 20;

	private final List<Cleaner> cleaners;

	private final Turns turns;

	private final Words words;

	Cleaning(List<Cleaner> cleaners, CleaningSettings settings, Words words) {
		this.cleaners = List.copyOf(cleaners);
		this.turns = new Turns(settings);
		this.words = words;
	}

	/**
	 * Cleans a file. Waits for its turn where many come at once.
	 * @param raw the file as it came in; stays as it is
	 * @param givenName as its sender called it: anything, perhaps nothing
	 * @return the cleaned copy, which the caller closes
	 * @throws FileRefused if the file is not one to take
	 */
	public Cleaned clean(Path raw, String givenName) {
		try {
			Sort sort = Sorting.of(raw);
			this.turns.take();
			try {
				return clean(raw, sort, givenName);
			}
			finally {
				this.turns.give();
			}
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private Cleaned clean(Path raw, Sort sort, String givenName) throws IOException {
		Path clean = Files.createTempFile("tawasul-clean-", ".part");
		try {
			FileKind kind = clean(raw, sort, clean);
			return new Cleaned(clean, kind, FileName.of(givenName, kind, this::nameless));
		}
		catch (Throwable failed) {
			Files.deleteIfExists(clean);
			throw failed;
		}
	}

	private FileKind clean(Path raw, Sort sort, Path clean) throws IOException {
		try {
			return cleaner(sort).clean(raw, sort, clean);
		}
		catch (FileRefused refused) {
			if (refused.fault() == FileFault.BROKEN && isFull(clean)) {
				throw new FileRefused(FileFault.STORE_AWAY, refused);
			}
			log.debug("A {} is refused: {}", sort, refused.fault(), refused);
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
			.orElseThrow(() -> new FileRefused(FileFault.UNKNOWN_KIND));
	}

}
