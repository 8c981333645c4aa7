package org.tawasul.indicators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes tables for spreadsheets: UTF-8 with the mark by which they recognise it, plain
 * numbers, durations in minutes, and no cell that they would compute.
 */
@Component
class IndicatorCsv {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.MINIMAL).get();

	/** What spreadsheets take for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r\n";

	private static final String END = "\r\n";

	private final IndicatorLabels labels;

	IndicatorCsv(IndicatorLabels labels) {
		this.labels = labels;
	}

	/**
	 * Tables as a file to download.
	 * @param name of the file, without its dates
	 * @param title of what the tables are about
	 */
	ResponseEntity<byte[]> response(String name, String title, CounterScope scope, Period period,
			List<IndicatorTable> tables, Locale locale) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("%s-%s-%s.csv".formatted(name, period.from(), period.until()))
						.build()
						.toString())
			.body(write(title, scope, period, tables, locale));
	}

	/** One table under the other, each under its title. */
	private byte[] write(String title, CounterScope scope, Period period, List<IndicatorTable> tables, Locale locale) {
		StringBuilder file = new StringBuilder("\uFEFF");
		line(file, List.of(title, this.labels.unit(scope, locale), this.labels.period(period, locale),
				this.labels.text("csv.minutes", locale)));
		for (IndicatorTable table : tables) {
			file.append(END);
			line(file, List.of(table.title()));
			line(file, table.columns());
			table.rows().forEach((row) -> {
				List<Object> cells = new ArrayList<>();
				cells.add(row.label());
				row.cells().forEach((cell) -> cells.add((cell.value() != null) ? cell.value() : ""));
				line(file, cells);
			});
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void line(StringBuilder file, List<?> cells) {
		file.append(FORMAT.format(cells.stream().map(IndicatorCsv::withoutFormula).toArray())).append(END);
	}

	/** A number may begin with a minus. */
	private static Object withoutFormula(Object cell) {
		return (cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text
				: cell;
	}

}
