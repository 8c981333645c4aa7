package org.tawasul.survey;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A published version of the survey; it never changes.
 *
 * @param version counts up from 1
 * @param publishedAt since when reporters are asked with it
 * @param publishedBy the administrator's user name; <code>null</code> for the one that
 * the product brings
 * @param questions in their order
 */
public record Survey(int version, Instant publishedAt, @Nullable String publishedBy, List<SurveyQuestion> questions) {

	/**
	 * Makes a version whose questions cannot change.
	 */
	public Survey {
		questions = List.copyOf(questions);
	}

}
