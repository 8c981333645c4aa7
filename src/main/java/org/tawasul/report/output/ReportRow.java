package org.tawasul.report.output;

import java.util.List;

/**
 * A row of a report, in the reader's language: the columns of the coordinators' manual.
 * Texts are empty where there is nothing to say.
 *
 * @param serial counts from 1 in each group
 * @param number the case's
 * @param submitter the reporter's name
 * @param employeeNumber the reporter's, perhaps masked
 * @param date on which it came in, in both calendars
 * @param body the body that is responsible
 * @param unit its department that is responsible
 * @param position the reporter's
 */
public record ReportRow(int serial, long number, String submitter, String subject, String employeeNumber, String date,
		String type, String subtype, String body, String unit, String position) {

	/** The keys of the columns' names, in their order. */
	public static final List<String> COLUMNS = List.of("serial", "number", "submitter", "subject", "employee", "date",
			"type", "subtype", "body", "unit", "position");

	/**
	 * The texts of the row.
	 * @return in the order of the columns
	 */
	public List<String> texts() {
		return List.of(Integer.toString(this.serial), Long.toString(this.number), this.submitter, this.subject,
				this.employeeNumber, this.date, this.type, this.subtype, this.body, this.unit, this.position);
	}

}
