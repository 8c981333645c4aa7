package org.tawasul.mining;

/**
 * Texts in files for spreadsheets, which would compute what begins like a formula: an
 * apostrophe before it makes it a text.
 */
final class CsvCells {

	private static final String FORMULA = "=+-@\t\r\n";

	private CsvCells() {
	}

	/** A text that no program computes. */
	static String defused(String text) {
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
