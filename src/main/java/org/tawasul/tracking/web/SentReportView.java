package org.tawasul.tracking.web;

import java.util.List;

import org.tawasul.attachment.Attachment;

/**
 * All that the reporter sent.
 *
 * @param lines in the order of the form
 * @param files the reporter's own
 * @param secret the case's, for whoever came by a link and has lost it
 */
record SentReportView(List<Line> lines, List<Attachment> files, String secret) {

	/**
	 * A field of the report.
	 *
	 * @param label its name in the reader's language
	 * @param value as it is read
	 * @param latin whether it reads from left to right in any language
	 */
	record Line(String label, String value, boolean latin) {

	}

}
