package org.tawasul.survey;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * That a reporter was asked about a case.
 *
 * @param number the case
 * @param version that they were asked with
 * @param expiresAt when the link ends
 * @param revoked whether the link was ended before
 * @param answered whether the case has been rated, in whichever way
 * @param score the rating, or <code>null</code>
 * @param answers to the other questions but the comment, by their codes
 */
record SurveyInvitation(CaseNumber number, int version, Instant expiresAt, boolean revoked, boolean answered,
		@Nullable Integer score, Map<String, String> answers) {

	SurveyState state(Instant now) {
		if (this.revoked) {
			return SurveyState.REVOKED;
		}
		if (this.answered) {
			return SurveyState.ANSWERED;
		}
		return now.isBefore(this.expiresAt) ? SurveyState.OPEN : SurveyState.EXPIRED;
	}

}
