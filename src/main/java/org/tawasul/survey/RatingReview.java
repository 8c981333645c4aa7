package org.tawasul.survey;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * A bad rating and what the care centre makes of it.
 *
 * @param number the case
 * @param subject of the case
 * @param reporter who rated it; <code>null</code> if the report is anonymous
 * @param unit the code of the responsible unit, or <code>null</code>
 * @param score the rating
 * @param text what was said, or <code>null</code>
 * @param way how the rating came in, or <code>UNKNOWN</code>
 * @param answers to the survey's other questions, by their codes
 * @param openedAt when it was rated
 * @param takenBy the user name of the officer who has it, or <code>null</code>
 * @param note what came of it, or <code>null</code>
 * @param closedAt when that was all, or <code>null</code>
 * @param closedBy who closed it
 */
public record RatingReview(CaseNumber number, String subject, @Nullable String reporter, @Nullable String unit,
		int score, @Nullable String text, String way, Map<String, String> answers, Instant openedAt,
		@Nullable String takenBy, @Nullable String note, @Nullable Instant closedAt, @Nullable String closedBy) {

	/** Maximum number of characters of a note. */
	public static final int MAX_NOTE = 2000;

}
