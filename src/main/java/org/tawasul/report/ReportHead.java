package org.tawasul.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The head of letters and reports.
 *
 * @param version counts its changes, for whoever edits it beside another
 * @param lines names from the highest body down, in Arabic, at least one
 * @param signatory who signs letters, one line below the other, in Arabic
 * @param logo the ministry's; the mark of the service stands in for a missing one
 */
public record ReportHead(int version, List<String> lines, List<String> signatory, Optional<Logo> logo) {

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

	static List<String> lines(String text) {
		return Arrays.stream(text.split("\n")).map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
