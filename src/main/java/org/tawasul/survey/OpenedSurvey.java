package org.tawasul.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * What a link opens: nothing of the case but its number, since anybody may have got the
 * link.
 *
 * @param state whether there is something to answer
 * @param number the case; <code>null</code> unless the survey is open
 * @param questions in their order; empty unless the survey is open
 */
public record OpenedSurvey(SurveyState state, @Nullable CaseNumber number, List<SurveyQuestion> questions) {

	static OpenedSurvey closed(SurveyState state) {
		return new OpenedSurvey(state, null, List.of());
	}

}
