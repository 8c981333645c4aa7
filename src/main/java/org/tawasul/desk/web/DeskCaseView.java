package org.tawasul.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Objection;
import org.tawasul.desk.StaffRights;
import org.tawasul.question.AnswerView;

/**
 * Everything that the page of a case shows, in the reader's language.
 *
 * @param file the case
 * @param rights what the reader may see of it and do
 * @param status the status in words
 * @param unit the name of the responsible unit, or empty
 * @param holder who has it now, in words, or empty
 * @param beneficiary the reporter, or null for an anonymous report
 * @param facility what it is about, in words, or empty
 * @param answers what the reporter was asked and answered
 * @param deadline the running deadline
 * @param objectionOpen whether the reporter may object now
 * @param spot where it is
 * @param keepers those who have it now
 * @param task where its open task is worked on; empty for those who may not, or without
 * one
 * @param worker the name of who has claimed the task, or empty
 * @param timeline what happened, the oldest first
 * @param internal what staff wrote for staff
 * @param visible what the reporter sees too
 * @param objections the reporter's objections
 */
record DeskCaseView(CaseFile file, StaffRights rights, String status, String unit, String holder,
		@Nullable ReporterView beneficiary, String facility, List<AnswerView> answers, DeadlineView deadline,
		boolean objectionOpen, MapPinView spot, List<HandlerView> keepers, String task, String worker,
		List<TimelineItemView> timeline, List<CommentView> internal, List<CommentView> visible,
		List<Objection> objections) {

}
