package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notices that a gateway is away: after some failures in a row that are the gateway's and
 * not a message's, nothing is sent but one message now and then, until one gets through.
 * So an outage costs few messages a try, and none of the others its hours. Each node
 * notices for itself.
 */
class Breaker {

	private static final int LONGEST = 8;

	private final int awayAfter;

	private final Duration probe;

	private final Clock clock;

	private int failures;

	private Instant probeAt = Instant.EPOCH;

	private Duration pause;

	Breaker(int awayAfter, Duration probe, Clock clock) {
		this.awayAfter = awayAfter;
		this.probe = probe;
		this.pause = probe;
		this.clock = clock;
	}

	synchronized boolean isAway() {
		return this.failures >= this.awayAfter;
	}

	/** Whether it is time to try one message although the gateway is away. */
	synchronized boolean mayProbe() {
		return isAway() && !this.clock.instant().isBefore(this.probeAt);
	}

	synchronized void answered() {
		this.failures = 0;
		this.pause = this.probe;
	}

	synchronized void failed() {
		this.failures++;
		if (isAway()) {
			boolean first = this.failures == this.awayAfter;
			boolean probed = !first && mayProbe();
			if (first || probed) {
				this.probeAt = this.clock.instant().plus(this.pause);
				Duration doubled = this.pause.multipliedBy(2);
				Duration longest = this.probe.multipliedBy(LONGEST);
				this.pause = (doubled.compareTo(longest) < 0) ? doubled : longest;
			}
		}
	}

}
