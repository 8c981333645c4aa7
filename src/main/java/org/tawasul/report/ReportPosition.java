package org.tawasul.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a report ended.
 *
 * @param number of the last case
 * @param serial of the last row, in its group
 * @param unit code of the last group's unit; empty without one
 */
public record ReportPosition(long number, int serial, String unit) {

	private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,14})~([1-9][0-9]{0,8})~([A-Za-z0-9._-]{0,60})");

	/**
	 * Reads a position from an address.
	 * @param text anything
	 * @return nothing when it is none
	 */
	public static Optional<ReportPosition> parse(String text) {
		Matcher parts = TEXT.matcher(text);
		return parts.matches() ? Optional
			.of(new ReportPosition(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return this.number + "~" + this.serial + "~" + this.unit;
	}

}
