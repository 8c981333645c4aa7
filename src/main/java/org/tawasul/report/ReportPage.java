package org.tawasul.report;

import java.util.List;
import java.util.Optional;

import org.tawasul.report.output.ReportRow;

/**
 * Some rows of a report for the screen.
 *
 * @param groups in their order
 * @param next where the next page begins; nothing when this is the last
 */
public record ReportPage(List<Group> groups, Optional<ReportPosition> next) {

	/** Maximum number of rows. */
	public static final int ROWS = 50;

	/**
	 * The rows of a department.
	 *
	 * @param body the name of the body
	 * @param department the name of its department; empty for the body itself
	 */
	public record Group(String body, String department, List<ReportRow> rows) {

	}

}
