package org.tawasul.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done and written on a case, for staff and for the reporter.
 */
@Service
@Transactional(readOnly = true)
public class CaseHistoryService {

	private static final Duration ONE_STEP = Duration.ofSeconds(5);

	private final TimelineRepository timeline;

	private final CommentRepository comments;

	CaseHistoryService(TimelineRepository timeline, CommentRepository comments) {
		this.timeline = timeline;
		this.comments = comments;
	}

	/**
	 * Everything that happened.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<TimelineEntry> timeline(CaseNumber number) {
		return this.timeline.findByCaseNumberOrderById(number.value());
	}

	/**
	 * What happened last: the entries of one step, which are written together.
	 * @param number the case
	 * @return the oldest first, four at most
	 */
	public List<TimelineEntry> latestStep(CaseNumber number) {
		List<TimelineEntry> latest = this.timeline.findTop4ByCaseNumberOrderByIdDesc(number.value());
		return latest.stream()
			.filter((entry) -> entry.getAt().isAfter(latest.get(0).getAt().minus(ONE_STEP)))
			.sorted(Comparator.comparing(TimelineEntry::getAt))
			.toList();
	}

	/**
	 * What of it the reporter may see.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<TimelineEntry> timelineForReporter(CaseNumber number) {
		return this.timeline.findByCaseNumberAndInternalFalseOrderById(number.value());
	}

	/**
	 * Everything that was written.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<Comment> comments(CaseNumber number) {
		return this.comments.findByCaseNumberOrderById(number.value());
	}

	/**
	 * What of it the reporter may see.
	 * @param number the case
	 * @return the oldest first
	 */
	public List<Comment> commentsForReporter(CaseNumber number) {
		return this.comments.findByCaseNumberAndInternalFalseOrderById(number.value());
	}

	/**
	 * What happened last, for places with little room.
	 * @param number the case
	 * @param most how many entries at most
	 * @return the oldest of them first
	 */
	public List<TimelineEntry> latestTimeline(CaseNumber number, int most) {
		return reversed(this.timeline.findByCaseNumberOrderByIdDesc(number.value(), Limit.of(most)));
	}

	/**
	 * What was written last, for places with little room.
	 * @param number the case
	 * @param most how many comments at most
	 * @return the oldest of them first
	 */
	public List<Comment> latestComments(CaseNumber number, int most) {
		return reversed(this.comments.findByCaseNumberOrderByIdDesc(number.value(), Limit.of(most)));
	}

	private static <T> List<T> reversed(List<T> newestFirst) {
		List<T> oldestFirst = new ArrayList<>(newestFirst);
		Collections.reverse(oldestFirst);
		return oldestFirst;
	}

}
