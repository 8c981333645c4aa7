package org.tawasul.attachment.cleaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.tawasul.language.Words;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes a file that somebody sent fit to be kept: told by its content, refused or written
 * anew, never held in memory as a whole but for one decoded picture.
 */
@Component
public class Cleaning {

	private final List<Cleaner> cleaners;

	private final Words words;

	Cleaning(List<Cleaner> cleaners, Words words) {
		this.cleaners = List.copyOf(cleaners);
		this.words = words;
	}

	/**
	 * Cleans a file.
	 * @param raw the file as it came in; stays as it is
	 * @param givenName as its sender called it: anything, perhaps nothing
	 * @return the cleaned copy, which the caller closes
	 * @throws FileRefused if the file is not one to take
	 */
	public Cleaned clean(Path raw, String givenName) {
		try {
			Sort sort = Sorting.of(raw);
			Path clean = Files.createTempFile("tawasul-clean-", ".part");
			try {
				FileKind kind = cleaner(sort).clean(raw, sort, clean);
				return new Cleaned(clean, kind, FileName.of(givenName, kind, this::nameless));
			}
			catch (Throwable failed) {
				Files.deleteIfExists(clean);
				throw failed;
			}
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private String nameless() {
		Locale locale = LocaleContextHolder.getLocale();
		return this.words.text("attachment.nameless", locale);
	}

	private Cleaner cleaner(Sort sort) {
		return this.cleaners.stream()
			.filter((cleaner) -> cleaner.takes(sort))
			.findFirst()
			.orElseThrow(() -> new FileRefused(FileFault.UNKNOWN_KIND));
	}

}
