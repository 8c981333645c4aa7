package org.tawasul.survey.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.survey.RatingReview;
import org.tawasul.survey.SurveyLabels;

import org.springframework.stereotype.Component;

/**
 * Shows answers in the reader's words.
 */
@Component
class RatingReviewViewMapper {

	private final SurveyLabels labels;

	private final MinistryDirectory ministry;

	RatingReviewViewMapper(SurveyLabels labels, MinistryDirectory ministry) {
		this.labels = labels;
		this.ministry = ministry;
	}

	ReviewView view(RatingReview review, Locale locale) {
		return new ReviewView(review.number(), review.subject(), review.reporter(), unit(review.unit(), locale),
				review.score(), this.labels.score(review.score(), locale), review.text(),
				this.labels.way(review.way(), locale), this.labels.answers(review.answers(), locale), review.openedAt(),
				name(review.takenBy(), locale), review.takenBy(), review.note(), review.closedAt(),
				name(review.closedBy(), locale));
	}

	private @Nullable String unit(@Nullable String code, Locale locale) {
		return (code != null) ? this.ministry.unitName(code, locale) : null;
	}

	private @Nullable String name(@Nullable String username, Locale locale) {
		return (username == null) ? null
				: this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/**
	 * A review on the pages of the care centre.
	 *
	 * @param number the case
	 * @param subject of the case
	 * @param reporter who rated it, or <code>null</code>
	 * @param unit the responsible unit's name, or <code>null</code>
	 * @param score 1 to 5
	 * @param scoreLabel what it means
	 * @param text what was said
	 * @param way how it came in
	 * @param answers to the survey's other questions
	 * @param openedAt when it was rated
	 * @param taker who has the review, or <code>null</code>
	 * @param takenBy their user name
	 * @param note what came of it
	 * @param closedAt when it was closed
	 * @param closer who closed it
	 */
	record ReviewView(CaseNumber number, String subject, @Nullable String reporter, @Nullable String unit, int score,
			String scoreLabel, @Nullable String text, String way, Map<String, String> answers, Instant openedAt,
			@Nullable String taker, @Nullable String takenBy, @Nullable String note, @Nullable Instant closedAt,
			@Nullable String closer) {

	}

}
