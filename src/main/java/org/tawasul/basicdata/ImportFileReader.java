package org.tawasul.basicdata;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * Reads a CSV file into rows and reports faults of its form. Cells are validated
 * elsewhere.
 */
@Component
class ImportFileReader {

	/** Maximum number of rows: a ministry has tens of thousands of people. */
	static final int MAX_ROWS = 100_000;

	/** Maximum size of a file in bytes. */
	static final int MAX_BYTES = 10 * 1024 * 1024;

	/** Spreadsheets are told the delimiter by a line before the headings. */
	private static final Pattern STATED_DELIMITER = Pattern
		.compile("\\s*\"?sep=([,;\\t|])\"?[,;\\t|]*[ ]*(?:[\\r\\n]|$)", Pattern.CASE_INSENSITIVE);

	private final ColumnHeadings headings;

	ImportFileReader(ColumnHeadings headings) {
		this.headings = headings;
	}

	/** The rows below the headings, without empty ones. */
	List<ImportRow> read(ImportFile file, @Nullable FileEncoding stated, ImportFaults faults) {
		if (file.content().length > MAX_BYTES) {
			faults.add(file.name(), 0, null, "too_many_bytes", String.valueOf(MAX_BYTES >> 20));
			return List.of();
		}
		return new TextDecoder(file, faults).decode(stated).map((text) -> parse(file, text, faults)).orElse(List.of());
	}

	private List<ImportRow> parse(ImportFile file, String text, ImportFaults faults) {
		List<ImportRow> rows = new ArrayList<>();
		long read = 0;
		try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format(text)).get()) {
			Iterator<CSVRecord> records = parser.iterator();
			if (STATED_DELIMITER.matcher(text).lookingAt()) {
				records.next();
				read = parser.getCurrentLineNumber();
			}
			List<ImportColumn> columns = null;
			while (records.hasNext()) {
				int number = (int) read + 1;
				CSVRecord record = records.next();
				read = parser.getCurrentLineNumber();
				if (isEmpty(record)) {
					continue;
				}
				if (columns == null) {
					columns = columns(file, number, record, faults);
				}
				else if (rows.size() == MAX_ROWS) {
					faults.add(file.name(), number, null, "too_many_lines", String.valueOf(MAX_ROWS));
					return List.of();
				}
				else {
					row(file, number, record, columns, faults).ifPresent(rows::add);
				}
				if (columns.isEmpty()) {
					return List.of();
				}
			}
			if (columns == null) {
				faults.add(file.name(), 0, null, "empty_file");
			}
		}
		catch (IOException | UncheckedIOException ex) {
			faults.add(file.name(), (int) read + 1, null, "broken_quotes");
		}
		return rows;
	}

	private static CSVFormat format(String text) {
		Matcher stated = STATED_DELIMITER.matcher(text);
		char delimiter = stated.lookingAt() ? stated.group(1).charAt(0) : delimiterOfHeadings(text);
		return CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter)
			.setIgnoreEmptyLines(false)
			.setIgnoreSurroundingSpaces(true)
			.get();
	}

	/** The headings show the delimiter. */
	private static char delimiterOfHeadings(String text) {
		String headings = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		char delimiter = ',';
		for (char candidate : new char[] { ';', '\t' }) {
			if (count(headings, candidate) > count(headings, delimiter)) {
				delimiter = candidate;
			}
		}
		return delimiter;
	}

	private static long count(String text, char character) {
		return text.chars().filter((letter) -> letter == character).count();
	}

	private static boolean isEmpty(CSVRecord record) {
		return record.stream().allMatch(VisibleText::isEmpty);
	}

	/** The columns in the file's order; none if the headings have faults. */
	private List<ImportColumn> columns(ImportFile file, int line, CSVRecord record, ImportFaults faults) {
		int before = faults.count();
		List<ImportColumn> columns = new ArrayList<>();
		for (String heading : withoutEmptyEnd(record)) {
			Optional<ImportColumn> column = this.headings.find(file.kind(), heading);
			if (column.isEmpty()) {
				faults.add(file.name(), line, null, "unknown_column", heading.strip());
			}
			else if (columns.contains(column.get())) {
				faults.add(file.name(), line, column.get(), "column_twice", heading.strip());
			}
			column.ifPresent(columns::add);
		}
		file.kind()
			.required()
			.stream()
			.filter((column) -> !columns.contains(column))
			.forEach((column) -> faults.add(file.name(), line, column, "missing_column", column.code()));
		return (faults.count() > before) ? List.of() : columns;
	}

	// Spreadsheets add empty cells at the end of lines.
	private static List<String> withoutEmptyEnd(CSVRecord record) {
		List<String> cells = record.stream().collect(Collectors.toCollection(ArrayList::new));
		while (!cells.isEmpty() && VisibleText.isEmpty(cells.get(cells.size() - 1))) {
			cells.remove(cells.size() - 1);
		}
		return cells;
	}

	private static Optional<ImportRow> row(ImportFile file, int number, CSVRecord record, List<ImportColumn> columns,
			ImportFaults faults) {
		List<String> found = withoutEmptyEnd(record);
		if (found.size() > columns.size()) {
			faults.add(file.name(), number, null, "too_many_cells", String.valueOf(found.size()),
					String.valueOf(columns.size()));
			return Optional.empty();
		}
		Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
		for (int at = 0; at < columns.size(); at++) {
			cells.put(columns.get(at), (at < found.size()) ? found.get(at).strip() : "");
		}
		return Optional.of(new ImportRow(file.name(), number, cells));
	}

}
