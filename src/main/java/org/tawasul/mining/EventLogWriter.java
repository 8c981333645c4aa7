package org.tawasul.mining;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.tawasul.language.DateFormatter;

/**
 * Writes an event log case by case. The file is whole when it was {@link #finish
 * finished}.
 */
interface EventLogWriter {

	/** Always with milliseconds: programs expect all moments of a column alike. */
	DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

	/**
	 * Writes a case with its events.
	 * @throws IOException when the reader has gone
	 */
	void write(LoggedCase one) throws IOException;

	/**
	 * Writes what belongs to the end.
	 * @throws IOException when the reader has gone
	 */
	void finish() throws IOException;

	/**
	 * A moment as both formats have it: ISO 8601 in the ministry's time, with
	 * milliseconds.
	 */
	static String moment(Instant moment) {
		return MOMENT.format(moment.atZone(DateFormatter.ZONE));
	}

}
