package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When to try again: after growing pauses, and for the last time at the moment of giving
 * up.
 */
final class Pauses {

	private static final double JITTER = 0.2;

	private final List<Duration> pauses;

	private final RandomGenerator chance;

	Pauses(List<Duration> pauses, RandomGenerator chance) {
		this.pauses = pauses;
		this.chance = chance;
	}

	/**
	 * When the next try is due.
	 * @param attempts how many there have been
	 * @param now when the last one ended
	 * @param giveUpAt when the last one may be
	 * @return a moment not after the last one
	 */
	Instant next(int attempts, Instant now, Instant giveUpAt) {
		Duration pause = this.pauses.get(Math.min(Math.max(attempts, 1), this.pauses.size()) - 1);
		double factor = 1 + JITTER * (2 * this.chance.nextDouble() - 1);
		Instant next = now.plusMillis((long) (pause.toMillis() * factor));
		return next.isBefore(giveUpAt) ? next : giveUpAt;
	}

}
