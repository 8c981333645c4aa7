package org.tawasul.tracking.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.question.AnswerView;

/**
 * What the reporter's page shows.
 *
 * @param file the case
 * @param rights what may be done now
 * @param status the status in words
 * @param meaning what it means for the reporter
 * @param unit name of the responsible unit, empty while nobody knows whose it is
 * @param holder name of the unit that has the case now, where that is another one
 * @param late whether the promised date is over and there is no answer
 * @param wished whether the wish to withdraw is known
 * @param question what the reporter is asked now
 * @param answers what the reporter answered to the questions of the form
 * @param letters what was written, the oldest first
 * @param timeline what happened, the oldest first
 */
record CaseView(CaseFile file, ReporterRights rights, String status, String meaning, String unit, String holder,
		boolean late, boolean wished, @Nullable CommentView question, List<AnswerView> answers,
		List<CommentView> letters, List<TimelineItemView> timeline) {

	/**
	 * Something that was written.
	 *
	 * @param at when
	 * @param kind what it is: a {@code CommentKind}, or {@code OBJECTION}
	 * @param unit name of the unit that wrote it, empty for the reporter
	 * @param text as it was written
	 */
	record CommentView(Instant at, String kind, String unit, String text) {

	}

	/**
	 * Something that happened.
	 *
	 * @param at when
	 * @param text a sentence
	 * @param unit name of the unit at which it happened, empty where none is concerned
	 */
	record TimelineItemView(Instant at, String text, String unit) {

	}

}
