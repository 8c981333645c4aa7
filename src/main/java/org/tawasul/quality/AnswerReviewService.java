package org.tawasul.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseTimelineService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews as pages show them. Whoever may see the case may read them, without the name of
 * who wrote them; only the care centre writes them.
 */
@Service
@Transactional(readOnly = true)
public class AnswerReviewService {

	/** Scores of an answer that is older teach nobody anything. */
	static final Duration KEPT = Duration.ofDays(30);

	/** A menu shows no larger number. */
	private static final int MOST_COUNTED = 100;

	private final AnswerReviewRepository reviews;

	private final CaseTimelineService timeline;

	private final Clock clock;

	AnswerReviewService(AnswerReviewRepository reviews, CaseTimelineService timeline, Clock clock) {
		this.reviews = reviews;
		this.timeline = timeline;
		this.clock = clock;
	}

	/**
	 * How many reviews wait.
	 * @return at most 100
	 */
	public long countOpen() {
		return this.reviews.countOpen(oldest(), MOST_COUNTED);
	}

	/**
	 * Reviews that wait: first those of answers that are held up, then the others; each
	 * what is due first in front.
	 * @param after the last one of the page before, or null for the first page
	 * @param most how many
	 * @return the reviews
	 */
	public List<AnswerReview> open(@Nullable AnswerReview after, int most) {
		return this.reviews.open(oldest(), after, most);
	}

	/**
	 * A review.
	 * @param id of the review
	 * @return nothing when there is none
	 */
	public Optional<AnswerReview> find(long id) {
		return this.reviews.find(id);
	}

	/**
	 * The reviews of a case's answers.
	 * @param number the case
	 * @return the newest first; also those that wait
	 */
	public List<AnswerReview> ofCase(CaseNumber number) {
		return this.reviews.ofCase(number);
	}

	/**
	 * The review by which the answer that is being written was sent back. Who writes it
	 * now need not be who wrote it before: see {@link AnswerReview#isWriter}.
	 * @param number the case
	 * @return nothing when the answer that comes next was not
	 */
	public Optional<AnswerReview> sentBack(CaseNumber number) {
		return this.reviews.sentBack(number);
	}

	/**
	 * Whether a review has waited for so long that nobody is to write it any more.
	 * @param review the review
	 * @return true a month after it was due
	 */
	public boolean isTooOld(AnswerReview review) {
		return !review.dueAt().isAfter(oldest());
	}

	/**
	 * Writes the review of an answer that its reporter has been told.
	 * @param id of the review
	 * @param verdict the scores and words
	 * @param by user name of an officer of the care centre
	 * @throws CaseActionNotAllowedException a colleague has written it, or it is too old
	 */
	@Transactional
	public void score(long id, AnswerVerdict verdict, String by) {
		AnswerReview review = this.reviews.find(id)
			.filter((found) -> found.moment() == ReviewMoment.AFTER && !verdict.sentBack())
			.orElseThrow(() -> new CaseActionNotAllowedException("review.over"));
		if (review.state() == ReviewState.OPEN && isTooOld(review)) {
			throw new CaseActionNotAllowedException("review.old");
		}
		if (!this.reviews.score(id, verdict, by, this.clock.instant())) {
			throw new CaseActionNotAllowedException("review.over");
		}
		this.timeline.recordReview(review.number(), "scored");
	}

	private Instant oldest() {
		return this.clock.instant().minus(KEPT);
	}

}
