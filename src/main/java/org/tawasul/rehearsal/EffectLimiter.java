package org.tawasul.rehearsal;

import java.time.Duration;

import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.access.StaffUser;

import org.springframework.stereotype.Component;

/**
 * Limits how often in a day somebody who may not see all cases reads what tables would
 * have answered otherwise: each reading tells a little of the cases behind it, however
 * small numbers are hidden.
 */
@Component
public class EffectLimiter {

	/** More than anybody needs who changes tables all day. */
	static final int A_DAY = 60;

	private final RateLimiter limiter;

	EffectLimiter(SharedRateLimiters limiters) {
		this.limiter = limiters.limiter("effects of tables", A_DAY, Duration.ofDays(1));
	}

	/**
	 * Counts a reading.
	 * @param reader who reads
	 * @return zero, or how long until they may again; then it did not count
	 */
	public Duration tryRead(StaffUser reader) {
		return this.limiter.tryAcquire(reader.username());
	}

}
