package org.tawasul.operations;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the operations room.
 *
 * @param poll how often a node with viewers asks the database whether something has
 * changed, once for all of them; half a second to five seconds
 * @param heartbeat how often viewers hear that their line still stands; 30 seconds at
 * most, since it may be a poll late and browsers take 40 seconds of silence for a break
 * @param line how long a line stays open; the browser opens the next one, and its session
 * and roles are checked anew
 * @param viewers maximum number of lines on a node
 */
@ConfigurationProperties("tawasul.operations")
public record OperationsProperties(@DefaultValue("2s") Duration poll, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("5m") Duration line, @DefaultValue("300") int viewers) {

	private static final Duration SHORTEST = Duration.ofMillis(500);

	/** Lines are looked after as often: a heartbeat may be as much late. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	/** Less than what js/operations.js calls silence. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

	public OperationsProperties {
		if (poll.compareTo(SHORTEST) < 0 || poll.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("tawasul.operations.poll: half a second to five seconds");
		}
		if (!isPositive(heartbeat) || heartbeat.compareTo(LONGEST_SILENCE) > 0) {
			throw new IllegalArgumentException(
					"tawasul.operations.heartbeat: longer than nothing, and 30 seconds at most");
		}
		if (!isPositive(line)) {
			throw new IllegalArgumentException("tawasul.operations.line: longer than nothing");
		}
	}

	private static boolean isPositive(Duration duration) {
		return !duration.isNegative() && !duration.isZero();
	}

}
