package org.tawasul.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseTimelineService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.TimelineEvent;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.quality.AnswerReviewRepository.HeldAnswer;
import org.tawasul.quality.AnswerReviewRepository.NewReview;
import org.tawasul.quality.AnswerReviewRepository.Writer;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a model do to the review of an answer; only {@code process} may use
 * it. Always inside the step's own transaction, the case being locked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class AnswerReviewWorkflow {

	/**
	 * A review ends so long before the promised date, since what happens when its time is
	 * over takes a while; with less than this until then, no answer is held up.
	 */
	static final Duration LEAST_TIME = Duration.ofMinutes(15);

	private final AnswerReviewRepository reviews;

	private final QualitySampleRules rules;

	private final CaseTimelineService timeline;

	private final WorkingCalendar calendar;

	private final QualitySampleFacts facts;

	private final CaseHistoryService history;

	private final Clock clock;

	AnswerReviewWorkflow(AnswerReviewRepository reviews, QualitySampleRules rules, CaseTimelineService timeline,
			WorkingCalendar calendar, QualitySampleFacts facts, CaseHistoryService history, Clock clock) {
		this.reviews = reviews;
		this.rules = rules;
		this.timeline = timeline;
		this.calendar = calendar;
		this.facts = facts;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Asks the table whether the drafted answer of a case is reviewed. One that is
	 * reviewed afterwards waits on the care centre's list from now on. An answer that has
	 * had its review is never reviewed again, so that none goes to and fro.
	 * @param caseFile the case
	 * @param facts of the case that tables may ask
	 * @return until when the answer waits, if it is reviewed before its reporter is told
	 */
	public Optional<Instant> sample(CaseFile caseFile, Map<String, @Nullable Object> facts) {
		int round = this.reviews.round(caseFile.getNumber());
		Optional<String> answer = caseFile.getResolutionDraft();
		if (answer.isEmpty() || this.reviews.exists(caseFile.getNumber(), round)) {
			return Optional.empty();
		}
		return this.rules.planOf(this.facts.of(caseFile, round, facts)).flatMap((plan) -> {
			Instant now = this.clock.instant();
			Instant due = this.calendar.due(now, plan.time(), ClockKind.WORKING);
			Optional<Instant> held = (plan.moment() == ReviewMoment.BEFORE) ? heldUntil(caseFile, now, due)
					: Optional.empty();
			if (held.isEmpty()) {
				insert(caseFile, round, ReviewMoment.AFTER, null, now, due);
			}
			return held;
		});
	}

	/**
	 * What is urgent never waits, and no answer waits until the date promised to its
	 * reporter.
	 */
	private static Optional<Instant> heldUntil(CaseFile caseFile, Instant now, Instant due) {
		boolean urgent = caseFile.getReport().type() == CaseType.INCIDENT
				&& caseFile.getImportance() == Importance.VERY_IMPORTANT;
		Instant promised = caseFile.getPromisedAt();
		Instant last = (promised != null) ? promised.minus(LEAST_TIME) : due;
		Instant until = last.isBefore(due) ? last : due;
		return (urgent || until.isBefore(now.plus(LEAST_TIME))) ? Optional.empty() : Optional.of(until);
	}

	/**
	 * The answer waits for its review. Repeated, it does nothing.
	 * @param caseFile the case, still with those who wrote the answer
	 * @param left what is left of their deadline
	 * @param until when the reporter is told in any case
	 * @return false when the answer has or had a review
	 */
	public boolean begin(CaseFile caseFile, Duration left, Instant until) {
		int round = this.reviews.round(caseFile.getNumber());
		boolean begun = caseFile.getResolutionDraft().isPresent()
				&& insert(caseFile, round, ReviewMoment.BEFORE, left, this.clock.instant(), until);
		if (begun) {
			this.timeline.recordReview(caseFile.getNumber(), "asked");
		}
		return begun;
	}

	private boolean insert(CaseFile caseFile, int round, ReviewMoment moment, @Nullable Duration left, Instant now,
			Instant due) {
		CaseAssignment assignment = caseFile.getAssignment();
		EscalationLevel level = new EscalationLevel(String.valueOf(assignment.getLevelUnit()),
				EscalationLevelKind.valueOf(String.valueOf(assignment.getLevelKind())));
		return this.reviews.insert(new NewReview(caseFile.getNumber(), round, moment, assignment.getUnit(),
				new Writer(level, assignment.getLevelSince(), left), caseFile.getResolutionDraft().orElseThrow(), now,
				due));
	}

	/**
	 * Keeps what an officer found of an answer that waits.
	 * @param number the case
	 * @param verdict their scores and words
	 * @param by user name
	 * @throws CaseActionNotAllowedException no answer of the case waits for a review
	 */
	public void record(CaseNumber number, AnswerVerdict verdict, String by) {
		boolean recorded = this.reviews.held(number)
			.filter((held) -> this.reviews.score(held.id(), verdict, by, this.clock.instant()))
			.isPresent();
		if (!recorded) {
			throw new CaseActionNotAllowedException("review.over");
		}
		this.timeline.recordReview(number, verdict.sentBack() ? "sent_back" : "passed");
	}

	/**
	 * The review is over: it was written, or nobody has written it in time.
	 * @param number the case
	 * @return who gets the case back; nothing when no answer of it was held up
	 */
	public Optional<Ending> end(CaseNumber number) {
		return this.reviews.held(number).map((held) -> {
			if (this.reviews.end(held.id(), ReviewState.MISSED, this.clock.instant())) {
				this.timeline.recordReview(number, "missed");
			}
			return ending(number, held);
		});
	}

	/**
	 * The answer is not needed any more: the case was withdrawn or linked.
	 * @param number the case
	 * @return who gets the case back; nothing when no answer of it waited
	 */
	public Optional<Ending> cancel(CaseNumber number) {
		return this.reviews.held(number)
			.filter((held) -> this.reviews.end(held.id(), ReviewState.CANCELLED, this.clock.instant()))
			.map((held) -> ending(number, held));
	}

	/**
	 * Who wrote the answer that waits.
	 * @param number the case
	 * @return their group; nothing when no answer of the case waits for a review
	 */
	public Optional<String> writers(CaseNumber number) {
		return this.reviews.held(number)
			.filter((held) -> held.state() == ReviewState.OPEN)
			.map((held) -> held.writer().level().group());
	}

	private Ending ending(CaseNumber number, HeldAnswer held) {
		Writer writer = held.writer();
		boolean sentBack = held.state() == ReviewState.SENT_BACK;
		return new Ending(writer.level(), writer.since(), (writer.left() != null) ? writer.left() : Duration.ZERO,
				sentBack,
				sentBack || this.history.hasHappenedSince(number, TimelineEvent.INFORMATION_ADDED, held.since()));
	}

	/**
	 * How a review ended.
	 *
	 * @param level who wrote the answer, and gets the case back
	 * @param since when they have had it, or null
	 * @param left what was left of their deadline
	 * @param sentBack whether they are to write it anew
	 * @param anew whether there is something that they have not seen: the review, or what
	 * the reporter has added meanwhile
	 */
	public record Ending(EscalationLevel level, @Nullable Instant since, Duration left, boolean sentBack,
			boolean anew) {

	}

}
