package org.tawasul.quality;

import java.util.Map;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;

/**
 * The open tasks of reviews that hold up an answer, which officers find in Tasklist, too.
 */
public interface AnswerReviewTasks {

	/**
	 * Completes the task of a review.
	 * @param number the case
	 * @param answers as in the task's form
	 * @param officer who completes it
	 * @throws CaseActionNotAllowedException when a colleague has the task, or it is over
	 */
	void complete(CaseNumber number, Map<String, Object> answers, StaffUser officer);

}
