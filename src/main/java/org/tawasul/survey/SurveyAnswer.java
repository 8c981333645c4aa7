package org.tawasul.survey;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;

/**
 * What one reporter answered. Only the care centre may see it beside case and name.
 *
 * @param number the case
 * @param subject of the case
 * @param reporter who answered, or <code>null</code>
 * @param type of the case
 * @param unit the code of the responsible unit, or <code>null</code>
 * @param closedAt when the case was closed
 * @param score the rating; <code>null</code> if there is no answer yet
 * @param text of the rating, or <code>null</code>
 * @param way the way, or <code>UNKNOWN</code>
 * @param answers to the survey's other questions, by their codes
 */
public record SurveyAnswer(CaseNumber number, String subject, @Nullable String reporter, CaseType type,
		@Nullable String unit, Instant closedAt, @Nullable Integer score, @Nullable String text, String way,
		Map<String, String> answers) {

}
