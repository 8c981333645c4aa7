package org.tawasul.deadline;

/** Parses settings of the form <i>from, separator, to</i>. */
final class RangeParser {

	private RangeParser() {
	}

	static String[] ends(String setting, String separator) {
		String[] ends = setting.strip().split("\\s*" + separator + "\\s*", -1);
		if (ends.length != 2) {
			throw new IllegalArgumentException("Not a range with one " + separator + ": " + setting);
		}
		return ends;
	}

}
