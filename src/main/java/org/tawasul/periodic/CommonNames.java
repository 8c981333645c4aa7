package org.tawasul.periodic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * Frequent given and family names: whoever is complained about is in no list of the
 * ministry's people or of reporters.
 */
final class CommonNames {

	/** One a line of the file. */
	static final List<String> ALL = read();

	private CommonNames() {
	}

	private static List<String> read() {
		try {
			return new ClassPathResource("periodic/names.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
