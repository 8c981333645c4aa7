package org.tawasul.periodic;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SearchText;

/**
 * What a report says, in codes and numbers: its words are found when somebody reads it,
 * in their language. Kept as JSON.
 *
 * @param figures the numbers of the period, always there
 * @param issues what the cases are about, where there are several; null if not wanted
 * @param partial whether only the newest cases were read for facilities and words
 * @param lateBodies who is late; null if not wanted
 * @param escalations what reached the Minister; null if not wanted
 * @param satisfaction what reporters thought; null if not wanted
 * @param changes since the last report; null if not wanted, or if there is none
 * @param leastCases how many cases make an issue
 */
record ReportContent(List<Figure> figures, @Nullable List<Issue> issues, boolean partial,
		@Nullable List<LateBody> lateBodies, @Nullable List<Figure> escalations, @Nullable Satisfaction satisfaction,
		@Nullable List<Change> changes, int leastCases) {

	/** How many overdue cases there were, to compare the next report with. */
	long number(String figure) {
		return this.figures.stream().filter((one) -> one.code().equals(figure)).mapToLong(Figure::now).sum();
	}

	/**
	 * A number of cases.
	 *
	 * @param code names it: {@code periodic.figure.<code>} in the bundles
	 * @param now in the period, or at its end
	 * @param before in the period before; null for what is counted now only
	 * @param list address of the cases
	 */
	record Figure(String code, long now, @Nullable Long before, String list) {

	}

	/**
	 * Something that several cases are about.
	 *
	 * @param kind what it is
	 * @param code a category, type or region by its code; the name of a facility or a
	 * word, as most spell it
	 * @param region of a facility; null for all others
	 * @param now in the period
	 * @param before in the period before
	 * @param list address of the cases
	 */
	record Issue(IssueKind kind, String code, @Nullable String region, long now, long before, String list) {

		boolean isSame(Issue other) {
			return other.kind == this.kind && other.comparable().equals(comparable())
					&& Objects.equals(other.region, this.region);
		}

		private String comparable() {
			return this.kind.isRead() ? SearchText.normalise(this.code) : this.code;
		}

	}

	/** What an issue is found by. Labels: {@code periodic.issue.<constant>}. */
	enum IssueKind {

		TOPIC, REGION, FACILITY, WORD;

		/** Whether it is found by reading cases rather than by counters. */
		boolean isRead() {
			return this == FACILITY || this == WORD;
		}

		/**
		 * Whether a report tells of it. The few cases of a region may be about somebody
		 * whose name nobody knows as one: a report of a region tells no words.
		 */
		boolean isToldIn(ReportKey key) {
			return this != WORD || key.unit() == null;
		}

	}

	/**
	 * A body with cases that are or were late.
	 *
	 * @param unit its code
	 * @param overdue open cases whose promised date has passed
	 * @param open open cases
	 * @param closedLate closed in the period, resolved too late
	 * @param closed closed in the period
	 * @param overdueList address of the overdue ones
	 * @param lateList address of those closed late
	 */
	record LateBody(String unit, long overdue, long open, long closedLate, long closed, String overdueList,
			String lateList) {

	}

	/**
	 * What reporters were asked and answered.
	 *
	 * @param asked how many were asked
	 * @param answered how many of them answered
	 * @param scores how many gave a score
	 * @param mean of the scores, such as {@code 4.2}; null where too few answered
	 * @param scoresBefore in the period before
	 * @param meanBefore in the period before
	 */
	record Satisfaction(long asked, long answered, long scores, @Nullable String mean, long scoresBefore,
			@Nullable String meanBefore) {

	}

	/**
	 * Something that is otherwise than in the last report.
	 *
	 * @param kind what has changed
	 * @param issue the issue; null for other changes
	 * @param unit the body; null for other changes
	 * @param from the number in the last report
	 * @param to the number in this one
	 */
	record Change(ChangeKind kind, @Nullable Issue issue, @Nullable String unit, long from, long to) {

	}

	/** What can change. Labels: {@code periodic.change.<constant>}. */
	enum ChangeKind {

		OVERDUE, OPEN, NEW_ISSUE, GONE_ISSUE, NEWLY_LATE, NO_LONGER_LATE

	}

}
