package org.tawasul.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The head of letters and reports: the ministry's, or that of a unit and of those below
 * it that have none.
 *
 * @param version counts its changes, for whoever edits it beside another
 * @param lines names from the highest body down, in Arabic, at least one
 * @param signatory who signs letters, one line below the other, in Arabic
 * @param logo its own; that of the nearest head above stands in for a missing one, and
 * for the ministry's the mark of the service
 */
public record ReportHead(int version, List<String> lines, List<String> signatory, Optional<Logo> logo) {

	/** The version of a head that is not kept yet. */
	public static final int NEW = -1;

	/** Maximum number of characters of the lines together, and of the signatory's. */
	public static final int MAX_TEXT = 400;

	/** Maximum number of bytes of a logo. */
	public static final int MAX_LOGO = 512 * 1024;

	/**
	 * A picture.
	 *
	 * @param bytes a PNG or JPEG file
	 * @param mediaType {@code image/png} or {@code image/jpeg}
	 */
	public record Logo(byte[] bytes, String mediaType) {

	}

	/**
	 * What a unit that inherits this head begins with for one of its own.
	 * @return the same names and signatory; the logo is still inherited
	 */
	public ReportHead inherited() {
		return new ReportHead(NEW, this.lines, this.signatory, Optional.empty());
	}

	static List<String> lines(String text) {
		return Arrays.stream(text.split("\n")).map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
