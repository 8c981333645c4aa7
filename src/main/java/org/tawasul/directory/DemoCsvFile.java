package org.tawasul.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * A file of the demo ministry: comma-separated, a line of headings first, no quoting
 * (names have no comma in them; the Arabic one is another letter).
 */
final class DemoCsvFile {

	private final String name;

	private final List<String> headings;

	private final List<List<String>> rows;

	private DemoCsvFile(String name, List<List<String>> lines) {
		this.name = name;
		this.headings = lines.get(0);
		this.rows = lines.subList(1, lines.size());
	}

	static DemoCsvFile read(String name) {
		try {
			String text = new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
			return new DemoCsvFile(name, text.lines().map((line) -> Arrays.asList(line.split(",", -1))).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One column from top to bottom; an empty cell is <code>null</code>. */
	@Nullable String[] column(String heading) {
		int column = this.headings.indexOf(heading);
		if (column < 0) {
			throw new IllegalStateException("demo/" + this.name + " has no column " + heading);
		}
		return this.rows.stream().map((row) -> cell(row, column)).toArray(String[]::new);
	}

	private static @Nullable String cell(List<String> row, int column) {
		return row.get(column).isEmpty() ? null : row.get(column);
	}

	int size() {
		return this.rows.size();
	}

}
