package org.tawasul.tracking.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.ReporterRights;

/**
 * What the reporter's page shows, in the reader's language. Names of units are empty
 * where no unit is concerned.
 *
 * @param meaning what the status means for the reporter
 * @param holder who has the case now, where that is not the responsible unit
 * @param late whether the promised date has passed without an answer
 * @param withdrawalRequested whether the reporter has asked to withdraw
 * @param question what the reporter is asked now
 * @param sent what the reporter sent
 * @param comments everything else that was written, the oldest first
 * @param olderComments the id of the comment that older ones precede, or null without any
 * @param timeline the oldest first
 * @param olderTimeline the id of the entry that older ones precede, or null
 */
record CaseView(CaseFile file, ReporterRights rights, String status, String meaning, String unit, String holder,
		boolean late, boolean withdrawalRequested, @Nullable CommentView question, SentReportView sent,
		List<CommentView> comments, @Nullable Long olderComments, List<TimelineItemView> timeline,
		@Nullable Long olderTimeline) {

	/**
	 * A comment or an objection.
	 *
	 * @param kind a {@code CommentKind}, or {@code OBJECTION}
	 * @param unit the unit that wrote it, empty for the reporter
	 */
	record CommentView(Instant at, String kind, String unit, String text) {

	}

	/** An entry of the timeline as a sentence. */
	record TimelineItemView(Instant at, String text, String unit) {

	}

}
