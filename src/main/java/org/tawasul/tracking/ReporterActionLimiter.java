package org.tawasul.tracking;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.stereotype.Component;

/**
 * Limits what is done to cases by whoever has their secret: a day on one case, and from
 * one network. Whoever goes on quietly is never stopped for long.
 */
@Component
public class ReporterActionLimiter {

	private static final Duration DAY = Duration.ofDays(1);

	private final RateLimiter ofOneCase;

	private final RateLimiter ofOneNetwork;

	private final HttpServletRequest request;

	ReporterActionLimiter(SharedRateLimiters limiters, TrackingProperties settings, HttpServletRequest request) {
		this.ofOneCase = limiters.limiter("reporter's actions on a case", settings.actionsADay(), DAY);
		this.ofOneNetwork = new RateLimiter("reporter's actions", settings.actionsOfNetwork(), settings.within());
		this.request = request;
	}

	/**
	 * Counts an action of the current request.
	 * @param number the case
	 * @throws TooManyRequestsException when it is one too many; it must not be carried
	 * out
	 */
	public void count(CaseNumber number) {
		count(this.ofOneNetwork, ClientNetwork.of(this.request.getRemoteAddr()));
		count(this.ofOneCase, number.toString());
	}

	private static void count(RateLimiter limiter, String key) {
		Duration wait = limiter.tryAcquire(key);
		if (!wait.isZero()) {
			throw new TooManyRequestsException("too-many-actions", wait);
		}
	}

}
