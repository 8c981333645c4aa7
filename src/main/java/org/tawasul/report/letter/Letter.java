package org.tawasul.report.letter;

import java.util.List;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.publicurl.QrCode;
import org.tawasul.report.ReportHead;

/**
 * The letter of a case, in Arabic whoever prints it.
 *
 * @param number the case's
 * @param head of the ministry's letters
 * @param date the day on which it is issued, in both calendars
 * @param withIdentity whether it says who reported
 * @param addressee to whom it is
 * @param subject what it is about
 * @param introduction its first paragraph
 * @param facts of the case, by label
 * @param request what was reported
 * @param answer what the ministry answers, or how far the case is
 * @param address of the page that confirms it
 */
public record Letter(CaseNumber number, ReportHead head, String date, boolean withIdentity, String addressee,
		String subject, String introduction, List<Fact> facts, String request, String answer, String address) {

	/**
	 * A line of the table.
	 *
	 * @param latin whether the value runs from left to right: a number, an address
	 */
	public record Fact(String label, String value, boolean latin) {

	}

	/**
	 * The QR code that leads to the page that confirms the letter.
	 * @return the code
	 */
	public QrCode code() {
		return QrCode.of(this.address);
	}

}
