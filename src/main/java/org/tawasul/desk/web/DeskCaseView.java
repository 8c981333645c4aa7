package org.tawasul.desk.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.Objection;
import org.tawasul.desk.StaffRights;
import org.tawasul.question.AnswerView;

/**
 * Everything that the page of a case shows, in the reader's language. Texts are empty
 * where there is nothing to say.
 *
 * @param holder who has the case now
 * @param reporter null for an anonymous report
 * @param taskUrl where the open task is worked on; empty for those who may not
 * @param assignee the name of who has claimed the task
 * @param handlers those who have the case now
 * @param internalComments what staff wrote for staff
 * @param sharedComments what the reporter sees too
 * @param olderTimeline the id of the entry before which older ones are, or null
 * @param olderComments the id of the comment before which older ones are, or null
 */
record DeskCaseView(CaseFile file, StaffRights rights, String status, String unit, String holder,
		@Nullable ReporterView reporter, String facility, List<AnswerView> answers, DeadlineView deadline,
		boolean objectionOpen, MapPinView pin, List<HandlerView> handlers, String taskUrl, String assignee,
		List<TimelineItemView> timeline, List<CommentView> internalComments, List<CommentView> sharedComments,
		@Nullable Long olderTimeline, @Nullable Long olderComments, List<Objection> objections) {

	/** One of those who have the case now. */
	record HandlerView(String name, String username, String email) {

	}

	/**
	 * An entry of the timeline as a sentence.
	 *
	 * @param actor who did it; empty for the reporter and the system
	 * @param internal whether only staff see it
	 */
	record TimelineItemView(Instant at, String text, String unit, String actor, boolean internal) {

	}

	/**
	 * A comment.
	 *
	 * @param author who wrote it; empty for the reporter
	 */
	record CommentView(Instant at, CommentKind kind, String author, String unit, String text) {

	}

}
