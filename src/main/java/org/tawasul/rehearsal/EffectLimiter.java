package org.tawasul.rehearsal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.access.StaffUser;

import org.springframework.stereotype.Component;

/**
 * Limits of how many tables in a day somebody who may not see all cases reads what they
 * would have answered otherwise: each tells a little of the cases behind it, however
 * small numbers are hidden. Looking again at the same table of the same files tells
 * nothing more, and does not count again on that day.
 */
@Component
public class EffectLimiter {

	/** Tables: more than anybody needs who changes them all day. */
	static final int A_DAY = 60;

	private static final Duration DAY = Duration.ofDays(1);

	private final RateLimiter limiter;

	/** A bucket of one for each table that was read: used up, it is remembered. */
	private final RateLimiter known;

	EffectLimiter(SharedRateLimiters limiters) {
		this.limiter = limiters.limiter("effects of tables", A_DAY, DAY);
		this.known = limiters.limiter("effects of tables that were read", 1, DAY);
	}

	/**
	 * Counts tables that somebody reads about and has not read about already.
	 * @param reader who reads
	 * @param candidate the upload
	 * @param tables keys of those that the reader is told of: one that is left out for
	 * its small numbers must not count either
	 * @return zero, or how long until they may; then none did count
	 */
	public Duration tryRead(StaffUser reader, ModelCandidate candidate, Collection<String> tables) {
		List<String> unknown = tables.stream()
			.map((table) -> reader.username() + '\n' + SmallNumbers.drawnFor(candidate, table))
			.filter((table) -> !this.known.isUsedUp(table))
			.toList();
		if (unknown.isEmpty()) {
			return Duration.ZERO;
		}
		// Counted before it is remembered: of two requests at once neither is free.
		Duration wait = this.limiter.tryAcquire(reader.username(), Math.min(unknown.size(), A_DAY));
		if (wait.isZero()) {
			unknown.forEach(this.known::tryAcquire);
		}
		return wait;
	}

}
