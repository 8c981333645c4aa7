package org.tawasul.question;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

/**
 * Of whom a question is asked.
 *
 * @param type of the request
 * @param category of the incident, nothing for other types
 * @param required whether a report without an answer is refused: for almost none, an
 * urgent report must never be held up
 */
public record QuestionScope(CaseType type, @Nullable Category category, boolean required) {

	boolean isFor(CaseType asked, @Nullable Category about) {
		return this.type == asked && this.category == ((asked == CaseType.INCIDENT) ? about : null);
	}

}
