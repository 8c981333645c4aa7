package org.tawasul.casefile;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a completed task decides about its case: it is validated and stored, and
 * nothing else happens before a step of the model acts on it (see {@link CaseWorkflow}).
 * Always inside the transaction that completes the task.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class CaseDecisionService {

	private final CaseRepository cases;

	private final TimelineRecorder timeline;

	private final CaseParticipantService participants;

	private final MinistryDirectory ministry;

	private final Clock clock;

	CaseDecisionService(CaseRepository cases, TimelineRecorder timeline, CaseParticipantService participants,
			MinistryDirectory ministry, Clock clock) {
		this.cases = cases;
		this.timeline = timeline;
		this.participants = participants;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * A handler has taken the case, and so has seen it.
	 * @param number the case
	 */
	public void markOpened(CaseNumber number) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.markOpened(this.clock.instant());
	}

	/**
	 * A handler has studied the case.
	 * @param number the case
	 * @param importance as the handler sees it
	 * @param category corrected, or null to leave it
	 * @param by user name
	 */
	public void assess(CaseNumber number, Importance importance, @Nullable Category category, String by) {
		CaseFile caseFile = this.cases.lock(number);
		caseFile.assess(importance, category);
		this.timeline.record(caseFile, TimelineEvent.ASSESSED, by, Map.of("importance", importance.name()));
	}

	/**
	 * Keeps what somebody decided in a task until a step of the model acts on it.
	 * @param number the case
	 * @param decision what was decided
	 * @throws CaseActionNotAllowedException the case's limits do not allow it, or there
	 * is no such unit
	 */
	public void decide(CaseNumber number, PendingDecision decision) {
		CaseFile caseFile = this.cases.lock(number);
		String holder = caseFile.getAssignment().getUnit();
		if (decision.unit() != null && !isUnitBelowMinister(decision.unit())) {
			throw new CaseActionNotAllowedException("refer.unknown-unit");
		}
		caseFile.decide(decision, (unit) -> holder != null && this.ministry.isAbove(unit, holder));
	}

	private boolean isUnitBelowMinister(String code) {
		return this.ministry.unit(code).isPresent() && !this.ministry.root().code().equals(code);
	}

	/**
	 * Somebody has decided on the case, which is not new to their level any more: a next
	 * level that only such people hold is skipped.
	 * @param number the case
	 * @param user user name
	 */
	public void recordDecider(CaseNumber number, String user) {
		this.cases.lock(number).recordDecider(user, this.clock.instant());
		this.participants.addUser(number, user);
	}

	/**
	 * A handler left a note while completing a task.
	 * @param number the case
	 * @param note 1 to 4,000 characters
	 * @param by user name
	 */
	public void addNote(CaseNumber number, String note, String by) {
		this.timeline.comment(this.cases.lock(number), CommentKind.NOTE, by, true, note);
	}

}
