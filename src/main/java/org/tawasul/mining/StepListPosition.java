package org.tawasul.mining;

import java.time.DateTimeException;
import java.time.Instant;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a list of passed steps goes on.
 *
 * @param until when the last case that was shown left the step
 * @param id of its passing
 */
record StepListPosition(Instant until, long id) {

	private static final char BETWEEN = '_';

	/**
	 * Reads one as {@link #toString()} writes it.
	 * @throws ResponseStatusException with 400 for anything else
	 */
	static StepListPosition parse(String written) {
		try {
			int between = written.indexOf(BETWEEN);
			return new StepListPosition(Instant.parse(written.substring(0, Math.max(between, 0))),
					Long.parseLong(written.substring(between + 1)));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The position", ex);
		}
	}

	@Override
	public String toString() {
		return this.until.toString() + BETWEEN + this.id;
	}

}
