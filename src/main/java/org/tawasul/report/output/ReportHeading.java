package org.tawasul.report.output;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
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
 * @param mark why the paper is not valid; null for an ordinary one
 */
public record ReportHeading(ReportHead head, String title, List<String> lines, List<String> columns, String footer,
		Locale locale, @Nullable String mark) {

}
