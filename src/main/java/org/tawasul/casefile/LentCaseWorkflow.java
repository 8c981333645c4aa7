package org.tawasul.casefile;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.EscalationLevel;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a model do to a case that somebody beside the escalation path has for
 * a while. Always inside the step's own transaction, as in {@link CaseWorkflow}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class LentCaseWorkflow {

	private final CaseRepository cases;

	private final Clock clock;

	LentCaseWorkflow(CaseRepository cases, Clock clock) {
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * Somebody beside the escalation path gets the case, and it is new to them. Questions
	 * and decisions of the level that it leaves are kept, and the timeline tells nobody
	 * of it.
	 * @param number the case
	 * @param level who gets it
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void lend(CaseNumber number, EscalationLevel level) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.requireOpen();
		caseFile.openedAt = null;
		caseFile.getAssignment().lendTo(level, this.clock.instant());
	}

	/**
	 * The case goes back to the level that lent it, which has seen it unless there is
	 * something new. No deadline runs.
	 * @param number the case
	 * @param level which had it before
	 * @param since since when it has had it; null for now
	 * @param anew whether it is new to them again
	 */
	public void giveBack(CaseNumber number, EscalationLevel level, @Nullable Instant since, boolean anew) {
		CaseFile caseFile = this.cases.lock(number);
		Instant now = this.clock.instant();
		caseFile.getAssignment().lendTo(level, (since != null) ? since : now);
		caseFile.getAssignment().stopClock();
		caseFile.openedAt = null;
		if (!anew) {
			caseFile.markOpened(now);
		}
	}

}
