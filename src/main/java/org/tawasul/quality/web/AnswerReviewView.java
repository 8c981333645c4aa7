package org.tawasul.quality.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * A review on the pages of the care centre and of those who may read the case.
 *
 * @param id of the review
 * @param number the case
 * @param subject of the case
 * @param before whether the answer waits, or waited, for its review
 * @param state {@code open}, {@code scored}, {@code sent-back}, {@code missed} or
 * {@code cancelled}
 * @param unit the responsible body's name, or null
 * @param writer who wrote the answer: the people of a unit, not one of them
 * @param answer as it was reviewed
 * @param createdAt when it was written
 * @param dueAt until when it is to be reviewed
 * @param late whether it is due
 * @param endedAt when the review was written or missed, or null
 * @param scores in the order of the criteria; empty until it was written
 * @param words for those who wrote the answer, or null
 */
public record AnswerReviewView(long id, CaseNumber number, String subject, boolean before, String state,
		@Nullable String unit, String writer, String answer, Instant createdAt, Instant dueAt, boolean late,
		@Nullable Instant endedAt, List<ScoreView> scores, @Nullable String words) {

	/**
	 * A score.
	 *
	 * @param criterion what was scored
	 * @param score 1 to 5
	 * @param label what it means
	 */
	public record ScoreView(String criterion, int score, String label) {

	}

}
