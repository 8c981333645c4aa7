package org.tawasul.quality;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an officer of the care centre found.
 *
 * @param scores 1 to 5 for each criterion
 * @param words for those who wrote the answer, at most {@value #MAX_WORDS} characters; or
 * null
 * @param sentBack whether they are to write it anew
 */
public record AnswerVerdict(Map<ReviewCriterion, Integer> scores, @Nullable String words, boolean sentBack) {

	/** Maximum number of characters of the words. */
	public static final int MAX_WORDS = 2000;

	/**
	 * Makes a verdict whose scores cannot change.
	 * @throws IllegalArgumentException a score is missing or out of range, or an answer
	 * is sent back without words
	 */
	public AnswerVerdict {
		scores = Map.copyOf(new EnumMap<>(scores));
		if (scores.size() != ReviewCriterion.values().length
				|| !scores.values().stream().allMatch((score) -> score >= 1 && score <= ReviewCriterion.BEST)) {
			throw new IllegalArgumentException("each criterion has a score of 1 to 5");
		}
		if (sentBack && words == null) {
			throw new IllegalArgumentException("who writes an answer anew is told why");
		}
	}

	int score(ReviewCriterion criterion) {
		Integer score = this.scores.get(criterion);
		return (score != null) ? score : 0;
	}

}
