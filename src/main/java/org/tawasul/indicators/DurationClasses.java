package org.tawasul.indicators;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Durations counted in classes: each is 5 % wider than the one before, in minutes. What
 * is computed from them is at most 2.5 % and a few seconds away from the exact value.
 *
 * @param counts how many durations are in each class, by its number
 */
public record DurationClasses(Map<String, Long> counts) {

	/** As the database computes them. */
	private static final double WIDTH = Math.log(1.05);

	/**
	 * How many durations there are.
	 * @return exactly, unlike what is computed of them
	 */
	public long total() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * The duration that a part of them does not exceed, by the nearest rank.
	 * @param part between 0 and 1; 0.5 for the median
	 * @return empty if there are none
	 */
	public Optional<Duration> percentile(double part) {
		Map<Integer, Long> sorted = new TreeMap<>();
		this.counts.forEach((number, count) -> sorted.put(Integer.valueOf(number), count));
		long rank = Math.max(1, (long) Math.ceil(part * total()));
		for (Map.Entry<Integer, Long> one : sorted.entrySet()) {
			rank -= one.getValue();
			if (rank <= 0) {
				return Optional.of(middle(one.getKey()));
			}
		}
		return Optional.empty();
	}

	private static Duration middle(int number) {
		double minutes = Math.exp((number + 0.5) * WIDTH) - 1;
		return Duration.ofSeconds(Math.round(minutes * 60));
	}

}
