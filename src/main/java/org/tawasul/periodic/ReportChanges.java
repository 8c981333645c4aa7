package org.tawasul.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.periodic.ReportContent.Change;
import org.tawasul.periodic.ReportContent.ChangeKind;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.LateBody;

/**
 * Compares a report with the last one.
 */
final class ReportChanges {

	/** So many lines of each kind fit. */
	private static final int MOST = 4;

	private ReportChanges() {
	}

	static List<Change> between(ReportContent last, ReportContent now) {
		List<Change> changes = new ArrayList<>();
		number(ChangeKind.OPEN, "open", last, now, changes);
		number(ChangeKind.OVERDUE, "overdue", last, now, changes);
		issues(ChangeKind.NEW_ISSUE, now.issues(), last.issues(), changes);
		issues(ChangeKind.GONE_ISSUE, last.issues(), now.issues(), changes);
		bodies(ChangeKind.NEWLY_LATE, now.lateBodies(), last.lateBodies(), changes);
		bodies(ChangeKind.NO_LONGER_LATE, last.lateBodies(), now.lateBodies(), changes);
		return List.copyOf(changes);
	}

	private static void number(ChangeKind kind, String figure, ReportContent last, ReportContent now,
			List<Change> changes) {
		if (last.number(figure) != now.number(figure)) {
			changes.add(new Change(kind, null, null, last.number(figure), now.number(figure)));
		}
	}

	/** Nothing can be said of what one of the two reports does not tell. */
	private static void issues(ChangeKind kind, @Nullable List<Issue> some, @Nullable List<Issue> others,
			List<Change> changes) {
		if (some != null && others != null) {
			some.stream()
				.filter((issue) -> others.stream().noneMatch(issue::isSame))
				.limit(MOST)
				.forEach((issue) -> changes.add(new Change(kind, issue, null, issue.before(), issue.now())));
		}
	}

	private static void bodies(ChangeKind kind, @Nullable List<LateBody> some, @Nullable List<LateBody> others,
			List<Change> changes) {
		if (some != null && others != null) {
			some.stream()
				.filter((body) -> others.stream().noneMatch((other) -> Objects.equals(other.unit(), body.unit())))
				.limit(MOST)
				.forEach((body) -> changes.add(new Change(kind, null, body.unit(), 0, body.overdue())));
		}
	}

}
