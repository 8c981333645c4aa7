package org.tawasul.report.output;

/**
 * The kinds of files. Labels: {@code report.format.<constant>} in the bundles.
 */
public enum ReportFormat {

	/** To print and to hand on. */
	PDF("pdf", "application/pdf"),

	/** For spreadsheet programs, from right to left. */
	SPREADSHEET("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	/**
	 * For other programs: UTF-8 with a byte order mark, which spreadsheet programs need.
	 */
	CSV("csv", "text/csv;charset=UTF-8");

	private final String extension;

	private final String mediaType;

	ReportFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/**
	 * What the name of a file ends with.
	 * @return without a dot
	 */
	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

}
