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

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	/**
	 * Reads one as {@link #toString()} writes it.
	 * @throws ResponseStatusException with 400 for anything else
	 */
	static StepListPosition parse(String written) {
		try {
			int between = written.indexOf(BETWEEN);
			return new StepListPosition(within(Instant.parse(written.substring(0, Math.max(between, 0)))),
					Long.parseLong(written.substring(between + 1)));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The position", ex);
		}
	}

	/** The database knows no later ones. */
	private static Instant within(Instant until) {
		if (until.isBefore(Instant.EPOCH) || until.isAfter(LATEST)) {
			throw new DateTimeException("out of time");
		}
		return until;
	}

	@Override
	public String toString() {
		return this.until.toString() + BETWEEN + this.id;
	}

}
