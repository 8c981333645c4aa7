package org.tawasul.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done and written on a case, for staff and for the reporter. However much that
 * is, no more than a few hundred rows are read at once.
 */
@Service
@Transactional(readOnly = true)
public class CaseHistoryService {

	/** On a page that leads to the older ones. */
	static final int PAGE = 50;

	/** Where the older ones do not matter. */
	static final int LATEST = 200;

	private static final Duration ONE_STEP = Duration.ofSeconds(5);

	private static final int MOST_OF_A_STEP = 4;

	private final TimelineRepository timeline;

	private final CommentRepository comments;

	CaseHistoryService(TimelineRepository timeline, CommentRepository comments) {
		this.timeline = timeline;
		this.comments = comments;
	}

	/**
	 * The latest that happened.
	 * @param number the case
	 * @return at most 200, the oldest first
	 */
	public List<TimelineEntry> timeline(CaseNumber number) {
		return latestTimeline(number, LATEST);
	}

	/**
	 * A page of what happened.
	 * @param number the case
	 * @param before the id of what comes after it, or null for the latest
	 * @return 50 at most
	 */
	public HistoryPage<TimelineEntry> timeline(CaseNumber number, @Nullable Long before) {
		return HistoryPage.of(this.timeline.findLatest(number.value(), before, Limit.of(PAGE + 1)), PAGE,
				TimelineEntry::getId);
	}

	/**
	 * What happened to some cases in a span of time.
	 * @param numbers the cases
	 * @param since from then on
	 * @param until before then
	 * @param max how many entries at most
	 * @return the latest of them, the oldest first
	 */
	public List<TimelineEntry> timeline(Collection<CaseNumber> numbers, Instant since, Instant until, int max) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		List<TimelineEntry> latest = new ArrayList<>(this.timeline
			.findWithin(numbers.stream().map(CaseNumber::value).toList(), since, until, Limit.of(max)));
		Collections.reverse(latest);
		return List.copyOf(latest);
	}

	/**
	 * What happened last: the entries of one step, which are written together.
	 * @param number the case
	 * @return the oldest first, four at most
	 */
	public List<TimelineEntry> latestStep(CaseNumber number) {
		List<TimelineEntry> latest = latestTimeline(number, MOST_OF_A_STEP);
		return latest.stream()
			.filter((entry) -> entry.getAt().isAfter(latest.get(latest.size() - 1).getAt().minus(ONE_STEP)))
			.toList();
	}

	/**
	 * A long page of what the reporter may see, for programs.
	 * @param number the case
	 * @param before the id of what comes after it, or null for the latest
	 * @return 200 at most
	 */
	public HistoryPage<TimelineEntry> longTimelineForReporter(CaseNumber number, @Nullable Long before) {
		return timelineForReporter(number, before, LATEST);
	}

	/**
	 * A page of what the reporter may see.
	 * @param number the case
	 * @param before the id of what comes after it, or null for the latest
	 * @return 50 at most
	 */
	public HistoryPage<TimelineEntry> timelineForReporter(CaseNumber number, @Nullable Long before) {
		return timelineForReporter(number, before, PAGE);
	}

	private HistoryPage<TimelineEntry> timelineForReporter(CaseNumber number, @Nullable Long before, int size) {
		return HistoryPage.of(this.timeline.findLatestForReporter(number.value(), before, Limit.of(size + 1)), size,
				TimelineEntry::getId);
	}

	/**
	 * Whether the reporter has asked for a withdrawal.
	 * @param number the case
	 * @return true once the request is recorded
	 */
	public boolean isWithdrawalRequested(CaseNumber number) {
		return this.timeline.existsWithKind(number.value(), "withdrawal_wish");
	}

	/**
	 * Whether something that the reporter may see has happened since a moment.
	 * @param number the case
	 * @param event what
	 * @param since from then on
	 * @return true if the timeline tells it
	 */
	public boolean hasHappenedSince(CaseNumber number, TimelineEvent event, Instant since) {
		return this.timeline.existsByCaseNumberAndInternalFalseAndEventAndAtGreaterThanEqual(number.value(), event,
				since);
	}

	/**
	 * The latest that was written.
	 * @param number the case
	 * @return at most 200, the oldest first
	 */
	public List<Comment> comments(CaseNumber number) {
		return latestComments(number, LATEST);
	}

	/**
	 * A page of what was written.
	 * @param number the case
	 * @param before the id of what comes after it, or null for the latest
	 * @return 50 at most
	 */
	public HistoryPage<Comment> comments(CaseNumber number, @Nullable Long before) {
		return HistoryPage.of(this.comments.findLatest(number.value(), before, Limit.of(PAGE + 1)), PAGE,
				Comment::getId);
	}

	/**
	 * A page of what was written and the reporter may see.
	 * @param number the case
	 * @param before the id of what comes after it, or null for the latest
	 * @return 50 at most
	 */
	public HistoryPage<Comment> commentsForReporter(CaseNumber number, @Nullable Long before) {
		return HistoryPage.of(this.comments.findLatestForReporter(number.value(), before, Limit.of(PAGE + 1)), PAGE,
				Comment::getId);
	}

	/**
	 * The last comment.
	 * @param number the case
	 * @return nothing while nobody has written
	 */
	public Optional<Comment> lastComment(CaseNumber number) {
		return this.comments.findLatest(number.value(), null, Limit.of(1)).stream().findFirst();
	}

	/**
	 * The last comment that the reporter may see.
	 * @param number the case
	 * @return nothing while there is none
	 */
	public Optional<Comment> lastCommentForReporter(CaseNumber number) {
		return this.comments.findLatestForReporter(number.value(), null, Limit.of(1)).stream().findFirst();
	}

	/**
	 * The last comment of a kind that the reporter could see at some moment.
	 * @param number the case
	 * @param kind its kind
	 * @param at the moment
	 * @return nothing if there was none by then
	 */
	public Optional<Comment> lastForReporter(CaseNumber number, CommentKind kind, Instant at) {
		return this.comments.findFirstByCaseNumberAndInternalFalseAndKindAndAtLessThanEqualOrderByAtDescIdDesc(
				number.value(), kind, at);
	}

	/**
	 * How many comments of a kind the reporter may see.
	 * @param number the case
	 * @param kind their kind
	 * @return how many
	 */
	public int countForReporter(CaseNumber number, CommentKind kind) {
		return this.comments.countByCaseNumberAndInternalFalseAndKind(number.value(), kind);
	}

	/**
	 * What happened last, for places with little room.
	 * @param number the case
	 * @param most how many entries at most
	 * @return the oldest of them first
	 */
	public List<TimelineEntry> latestTimeline(CaseNumber number, int most) {
		return HistoryPage
			.of(this.timeline.findLatest(number.value(), null, Limit.of(most)), most, TimelineEntry::getId)
			.items();
	}

	/**
	 * What was written last, for places with little room.
	 * @param number the case
	 * @param most how many comments at most
	 * @return the oldest of them first
	 */
	public List<Comment> latestComments(CaseNumber number, int most) {
		return HistoryPage.of(this.comments.findLatest(number.value(), null, Limit.of(most)), most, Comment::getId)
			.items();
	}

	/**
	 * What happened last to each of some cases, for lists.
	 * @param numbers the cases
	 * @param most how many entries of each at most
	 * @return by case, the latest first
	 */
	public Map<CaseNumber, List<TimelineEntry>> latestTimelines(Collection<CaseNumber> numbers, int most) {
		String joined = numbers.stream().map(CaseNumber::toString).collect(Collectors.joining(","));
		return this.timeline.findLatestOfEach(joined, most)
			.stream()
			.collect(Collectors.groupingBy(TimelineEntry::getCaseNumber));
	}

}
