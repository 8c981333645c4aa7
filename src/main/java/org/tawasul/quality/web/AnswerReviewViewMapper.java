package org.tawasul.quality.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerReviewService;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewMoment;
import org.tawasul.quality.ReviewState;
import org.tawasul.quality.web.AnswerReviewView.ScoreView;

import org.springframework.stereotype.Component;

/**
 * Shows reviews in the reader's words; templates know it as {@code answerReviews}. Who
 * wrote a review is on no page.
 */
@Component("answerReviews")
public class AnswerReviewViewMapper {

	private final AnswerReviewService reviews;

	private final MinistryDirectory ministry;

	private final Messages messages;

	private final Clock clock;

	AnswerReviewViewMapper(AnswerReviewService reviews, MinistryDirectory ministry, Messages messages, Clock clock) {
		this.reviews = reviews;
		this.ministry = ministry;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * What those who may read a case are told of the reviews of its answers.
	 * @param number the case
	 * @param locale the reader's
	 * @return the newest first; of answers that are reviewed afterwards nothing until
	 * they are
	 */
	public List<AnswerReviewView> ofCase(CaseNumber number, Locale locale) {
		return this.reviews.ofCase(number)
			.stream()
			.filter((review) -> review.state() != ReviewState.CANCELLED
					&& (review.state() != ReviewState.OPEN || review.holdsAnswer()))
			.map((review) -> view(review, locale))
			.toList();
	}

	AnswerReviewView view(AnswerReview review, Locale locale) {
		List<ScoreView> scores = Stream.of(ReviewCriterion.values())
			.filter(review.scores()::containsKey)
			.map((criterion) -> score(criterion, review.scores().getOrDefault(criterion, 0), locale))
			.toList();
		return new AnswerReviewView(review.id(), review.number(), review.subject(),
				review.moment() == ReviewMoment.BEFORE,
				review.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), unit(review.unit(), locale),
				writer(review, locale), review.answer(), review.createdAt(), review.dueAt(),
				review.state() == ReviewState.OPEN && review.dueAt().isBefore(this.clock.instant()), review.endedAt(),
				scores, review.words());
	}

	private ScoreView score(ReviewCriterion criterion, int score, Locale locale) {
		return new ScoreView(this.messages.text("quality.criterion." + criterion.code(), locale), score,
				this.messages.text("quality.score." + score, locale));
	}

	private @Nullable String unit(@Nullable String code, Locale locale) {
		return (code != null) ? this.ministry.unitName(code, locale) : null;
	}

	private String writer(AnswerReview review, Locale locale) {
		return this.messages.text("quality.writer." + review.levelKind(), locale,
				this.ministry.unitName(review.levelUnit(), locale));
	}

}
