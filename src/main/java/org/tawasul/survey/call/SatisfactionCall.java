package org.tawasul.survey.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Phase;

/**
 * A call that asks a reporter how their case was handled.
 *
 * @param number the call
 * @param caseNumber the case
 * @param workflowId the process that carries it, or <code>null</code> before it begins
 * @param way who calls
 * @param version of the survey
 * @param status the model's word
 * @param phase what lists count it as
 * @param handlers the group whose task it is, or <code>null</code>
 * @param giveUpAt after this moment nobody calls any more
 * @param dueFrom when the next try may begin, or <code>null</code>
 * @param dueUntil when the part of the day ends in which it may
 * @param tries how often the reporter was called
 * @param lastTryAt when they were called last, or <code>null</code>
 * @param outcome what came of that
 */
public record SatisfactionCall(SatisfactionCallNumber number, CaseNumber caseNumber, @Nullable String workflowId,
		CallWay way, int version, String status, Phase phase, @Nullable String handlers, Instant giveUpAt,
		@Nullable Instant dueFrom, @Nullable Instant dueUntil, int tries, @Nullable Instant lastTryAt,
		@Nullable CallOutcome outcome) {

	/**
	 * Whether an agent is to call.
	 * @return true while it is somebody's task
	 */
	public boolean isDue() {
		return this.phase.isOpen() && this.handlers != null;
	}

}
