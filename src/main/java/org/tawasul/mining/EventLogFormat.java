package org.tawasul.mining;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The formats of event logs.
 */
enum EventLogFormat {

	/** Comma-separated values, a row for each event. */
	CSV("csv", "text/csv;charset=UTF-8") {

		@Override
		EventLogWriter writer(OutputStream out, EventLogLabels labels) throws IOException {
			return new CsvEventLogWriter(out, labels);
		}

	},

	/** The eXtensible Event Stream, IEEE 1849-2016. */
	XES("xes", "application/xml;charset=UTF-8") {

		@Override
		EventLogWriter writer(OutputStream out, EventLogLabels labels) throws IOException {
			return new XesEventLogWriter(out, labels);
		}

	};

	private final String extension;

	private final String mediaType;

	EventLogFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/** What the name of a file ends with, without a dot. */
	String extension() {
		return this.extension;
	}

	String mediaType() {
		return this.mediaType;
	}

	abstract EventLogWriter writer(OutputStream out, EventLogLabels labels) throws IOException;

}
