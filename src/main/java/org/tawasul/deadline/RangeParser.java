package org.tawasul.deadline;

/** Reads settings of the form <i>from, sign, to</i>. */
final class RangeParser {

	private RangeParser() {
	}

	static String[] ends(String setting, String sign) {
		String[] ends = setting.strip().split("\\s*" + sign + "\\s*", -1);
		if (ends.length != 2) {
			throw new IllegalArgumentException("Not a range with one " + sign + ": " + setting);
		}
		return ends;
	}

}
