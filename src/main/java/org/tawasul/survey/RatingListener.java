package org.tawasul.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.tawasul.casefile.CaseEvent.CaseRated;
import org.tawasul.casefile.CaseService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps each rating with the way by which it came in, and has a bad one reviewed, in the
 * transaction that rates the case.
 */
@Component
class RatingListener {

	private final CaseService cases;

	private final CaseSurveyRepository repository;

	private final RatingReviewService reviews;

	private final Clock clock;

	RatingListener(CaseService cases, CaseSurveyRepository repository, RatingReviewService reviews, Clock clock) {
		this.cases = cases;
		this.repository = repository;
		this.reviews = reviews;
		this.clock = clock;
	}

	@EventListener
	void on(CaseRated rated) {
		Instant closedAt = Objects.requireNonNull(this.cases.lock(rated.number()).getClosedAt());
		this.repository.rate(rated.number(), closedAt, rated.score(), rated.way(), this.clock.instant());
		this.reviews.openIfBad(rated.number(), rated.score());
	}

}
