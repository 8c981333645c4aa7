package org.tawasul.report.output;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the rows of a report, which come sorted by group. The file is whole when it was
 * {@link #finish finished}; one that is given up needs nothing more.
 */
public interface ReportWriter {

	/**
	 * Begins a group: a department of a body.
	 * @param body its name
	 * @param department its name; empty for the body itself
	 * @throws IOException when the disk refuses it
	 */
	void group(String body, String department) throws IOException;

	/**
	 * Writes a row of the group.
	 * @param row the row
	 * @throws IOException when the disk refuses it
	 */
	void row(ReportRow row) throws IOException;

	/**
	 * Writes what belongs to the end.
	 * @throws IOException when the disk refuses it
	 */
	void finish() throws IOException;

	/**
	 * Opens a writer.
	 * @param format of the file
	 * @param heading above the rows
	 * @param out where the file goes; it stays the caller's to close
	 * @return the writer
	 * @throws IOException when the disk refuses it
	 */
	static ReportWriter open(ReportFormat format, ReportHeading heading, OutputStream out) throws IOException {
		return switch (format) {
			case PDF -> new PdfReportWriter(heading, out);
			case SPREADSHEET -> new SpreadsheetReportWriter(heading, out);
			case CSV -> new CsvReportWriter(heading, out);
		};
	}

}
