package org.tawasul.report.output;

import java.util.List;
import java.util.Locale;

import org.tawasul.report.ReportHead;

/**
 * What stands above the rows.
 *
 * @param head of the ministry's reports
 * @param title of the report
 * @param lines what it is about and when it was made
 * @param columns their names
 * @param footer of each page; {@code %d} is its number
 * @param locale the reader's: a spreadsheet in English opens from left to right
 */
public record ReportHeading(ReportHead head, String title, List<String> lines, List<String> columns, String footer,
		Locale locale) {

}
