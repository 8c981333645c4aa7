package org.tawasul.report.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values (RFC 4180). Spreadsheet programs would carry out what begins
 * like a formula: an apostrophe before it makes it a text.
 */
final class CsvReportWriter implements ReportWriter {

	private static final int BUFFER = 64 * 1024;

	private static final String FORMULAS = "=+-@\t\r";

	private final CSVPrinter printer;

	CsvReportWriter(ReportHeading heading, OutputStream out) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
		writer.write('\ufeff');
		this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		this.printer.printRecord(heading.columns());
	}

	@Override
	public void group(String body, String department) {
		// Each row says its own.
	}

	@Override
	public void row(ReportRow row) throws IOException {
		this.printer.print(row.serial());
		this.printer.print(row.number());
		this.printer.print(defused(row.submitter()));
		this.printer.print(defused(row.subject()));
		this.printer.print(defused(row.employeeNumber()));
		this.printer.print(row.date());
		this.printer.print(row.type());
		this.printer.print(defused(row.subtype()));
		this.printer.print(row.body());
		this.printer.print(row.unit());
		this.printer.print(defused(row.position()));
		this.printer.println();
	}

	@Override
	public void finish() throws IOException {
		this.printer.flush();
	}

	private static String defused(String text) {
		return (!text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
