package org.tawasul.report;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.report.output.ReportFormat;

/**
 * A report that somebody has asked for.
 *
 * @param requestedBy the user name of who asked, and who alone may have it
 * @param locale in whose language it is
 * @param written how many rows are written so far
 * @param expected how many there are to be; null until they are counted
 * @param size of the file in bytes; 0 until it is ready
 * @param finishedAt when it was ready, stopped or given up; null before
 */
public record Report(UUID id, String requestedBy, Instant requestedAt, ReportFormat format, Locale locale,
		ReportCriteria criteria, State state, long written, @Nullable Long expected, long size,
		@Nullable Instant finishedAt) {

	/**
	 * How far it is.
	 */
	public enum State {

		WAITING, RUNNING, READY, STOPPED, FAILED;

		/**
		 * Whether something is still going to happen.
		 * @return false when it is ready, stopped or given up
		 */
		public boolean isUnfinished() {
			return this == WAITING || this == RUNNING;
		}

	}

	/**
	 * How far it is, for a progress bar.
	 * @return 0 to 100; nothing while nobody knows
	 */
	public @Nullable Integer percent() {
		return (this.expected == null || this.expected == 0) ? null
				: (int) Math.min(100, this.written * 100 / this.expected);
	}

}
