package org.tawasul.quality;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many reviews there are, by outcome and by score.
 */
public final class ReviewCounts {

	private final Map<ReviewOutcome, Long> outcomes = new EnumMap<>(ReviewOutcome.class);

	private final Map<ReviewCriterion, Map<Integer, Long>> scores = new EnumMap<>(ReviewCriterion.class);

	/**
	 * How many ended so.
	 * @param outcome of reviews
	 * @return 0 for none
	 */
	public long count(ReviewOutcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0L);
	}

	/**
	 * How many have a score.
	 * @param criterion of the score
	 * @param score 1 to 5
	 * @return 0 for none
	 */
	public long count(ReviewCriterion criterion, int score) {
		return this.scores.getOrDefault(criterion, Map.of()).getOrDefault(score, 0L);
	}

	/**
	 * All scores of a criterion together.
	 * @param criterion of the scores
	 * @return their sum, for the mean
	 */
	public long sum(ReviewCriterion criterion) {
		return this.scores.getOrDefault(criterion, Map.of())
			.entrySet()
			.stream()
			.mapToLong((score) -> score.getKey() * score.getValue())
			.sum();
	}

	void add(ReviewOutcome outcome, long times) {
		this.outcomes.merge(outcome, times, Long::sum);
	}

	void add(ReviewCriterion criterion, int score, long times) {
		this.scores.computeIfAbsent(criterion, (missing) -> new HashMap<>()).merge(score, times, Long::sum);
	}

	ReviewCounts add(ReviewCounts other) {
		other.outcomes.forEach(this::add);
		other.scores.forEach((criterion, counted) -> counted.forEach((score, times) -> add(criterion, score, times)));
		return this;
	}

}
