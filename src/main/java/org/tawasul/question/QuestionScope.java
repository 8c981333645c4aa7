package org.tawasul.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

/**
 * Of whom a question is asked. Part of the API as <code>askedOf</code>.
 *
 * @param type of the request
 * @param category of the incident, nothing for other types
 * @param required whether a report without an answer is refused: seldom, since an urgent
 * report must never be held up
 */
@Embeddable
@Schema(name = "Use")
public record QuestionScope(@Enumerated(EnumType.STRING) CaseType type,
		@Enumerated(EnumType.STRING) @Nullable Category category, boolean required) {

	/** A category stands for incidents of that category, a type for itself. */
	@JsonCreator
	static QuestionScope of(String text) {
		CaseType type = EnumUtils.getEnum(CaseType.class, text);
		return (type != null) ? new QuestionScope(type, null, false)
				: new QuestionScope(CaseType.INCIDENT, Category.valueOf(text), false);
	}

	boolean isFor(CaseType asked, @Nullable Category about) {
		return this.type == asked && this.category == ((asked == CaseType.INCIDENT) ? about : null);
	}

}
