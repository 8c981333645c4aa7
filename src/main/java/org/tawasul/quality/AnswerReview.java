package org.tawasul.quality;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseNumber;

/**
 * The review of one answer of a case.
 *
 * @param id of the review
 * @param number the case
 * @param subject of the case
 * @param moment before or after its reporter was told
 * @param state what has become of it
 * @param unit code of the body that was responsible, or null
 * @param levelUnit code of the unit whose people wrote the answer
 * @param levelKind which of them: a name of {@code EscalationLevelKind}
 * @param answer as it was reviewed
 * @param createdAt when the answer was written
 * @param dueAt until when it is to be reviewed
 * @param endedAt when it was reviewed, missed or cancelled; null while it waits
 * @param reviewedBy user name; for the care centre alone
 * @param scores empty until it was scored
 * @param words for those who wrote the answer, or null
 */
public record AnswerReview(long id, CaseNumber number, String subject, ReviewMoment moment, ReviewState state,
		@Nullable String unit, String levelUnit, String levelKind, String answer, Instant createdAt, Instant dueAt,
		@Nullable Instant endedAt, @Nullable String reviewedBy, Map<ReviewCriterion, Integer> scores,
		@Nullable String words) {

	/**
	 * Whether it holds up the answer.
	 * @return true while an answer waits that its reporter has not been told yet
	 */
	public boolean holdsAnswer() {
		return this.state == ReviewState.OPEN && this.moment == ReviewMoment.BEFORE;
	}

	/**
	 * Whether those who have a case are those whose answer was reviewed: it may have been
	 * escalated or referred since.
	 * @param assignment of the case
	 * @return true for the level that wrote the answer
	 */
	public boolean isWriter(CaseAssignment assignment) {
		return this.levelUnit.equals(assignment.getLevelUnit()) && this.levelKind.equals(assignment.getLevelKind());
	}

}
