package org.tawasul.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.EscalationLevel;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a model do to their case; only {@code process} may use it. Always
 * inside the step's own transaction, so that case and process cannot diverge. Each method
 * locks the case, calls it, and records what happened.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class CaseWorkflow {

	private final CaseRepository cases;

	private final TimelineRecorder timeline;

	private final CaseParticipantService participants;

	private final CaseLinkRepository links;

	private final LinkedPromiseRepository promises;

	private final Clock clock;

	CaseWorkflow(CaseRepository cases, TimelineRecorder timeline, CaseParticipantService participants,
			CaseLinkRepository links, LinkedPromiseRepository promises, Clock clock) {
		this.promises = promises;
		this.links = links;
		this.cases = cases;
		this.timeline = timeline;
		this.participants = participants;
		this.clock = clock;
	}

	/**
	 * The case, its row locked until the step's transaction ends.
	 * @param number the case
	 * @return the case itself: read it, change it through this service
	 * @throws CaseNotFoundException there is no such case
	 */
	public CaseFile lock(CaseNumber number) {
		return this.cases.lock(number);
	}

	/**
	 * A workflow begins to move the case.
	 * @param number the case
	 * @param workflowId the workflow's own id
	 * @throws CaseActionNotAllowedException the case has or had a workflow
	 */
	public void begin(CaseNumber number, String workflowId) {
		lock(number).beginWorkflow(workflowId);
	}

	/**
	 * Moves the case to a status of the model; does nothing if the case has it already.
	 * @param number the case
	 * @param status the model's code
	 * @param phase what lists count it as
	 * @throws CaseActionNotAllowedException the case is closed, would be closed without a
	 * resolution, or is an incident that would be withdrawn
	 */
	public void moveTo(CaseNumber number, String status, Phase phase) {
		CaseFile caseFile = lock(number);
		if (!caseFile.moveTo(status, phase, this.clock.instant())) {
			return;
		}
		if (!phase.isOpen()) {
			this.links.close(number);
			this.timeline.record(caseFile, (phase == Phase.DONE) ? TimelineEvent.CLOSED : TimelineEvent.WITHDRAWN, null,
					Map.of());
		}
		this.cases.save(caseFile);
	}

	/**
	 * The case waits at a node of its model from now on. What it leaves is counted.
	 * @param number the case
	 * @param step the node's id
	 * @throws CaseActionNotAllowedException the case is closed
	 */
	public void reach(CaseNumber number, String step) {
		CaseFile caseFile = lock(number);
		caseFile.reach(step, this.clock.instant());
		this.cases.save(caseFile);
	}

	/**
	 * The importance by the table, before anybody has studied the case.
	 * @param number the case
	 * @param importance the table's answer
	 */
	public void setImportance(CaseNumber number, Importance importance) {
		lock(number).assess(importance, null);
	}

	/**
	 * A unit becomes responsible; escalation starts again at its first level.
	 * @param number the case
	 * @param unit unit code, or null when the care centre must decide
	 */
	public void assignToUnit(CaseNumber number, @Nullable String unit) {
		lock(number).getAssignment().assignToUnit(unit);
	}

	/**
	 * The referral that was decided happens.
	 * @param number the case
	 * @return the unit that gets the case, or nothing when it was referred too often and
	 * the care centre must route it
	 * @throws CaseActionNotAllowedException no referral was decided
	 */
	public Optional<String> refer(CaseNumber number) {
		CaseFile caseFile = lock(number);
		PendingDecision referral = caseFile.consumeReferral();
		boolean allowed = caseFile.getAssignment().mayBeReferredOnceMore();
		this.timeline.record(caseFile, TimelineEvent.REFERRED, referral.by(),
				allowed ? Map.of("to", referral.requiredUnit()) : Map.of("kind", "care_centre"));
		caseFile.getAssignment().refer(referral.requiredUnit());
		return Optional.ofNullable(caseFile.getAssignment().getUnit());
	}

	/**
	 * The routing that the care centre decided happens.
	 * @param number the case
	 * @return the unit that gets the case
	 * @throws CaseActionNotAllowedException no routing was decided
	 */
	public String route(CaseNumber number) {
		PendingDecision routing = lock(number).consumeRouting();
		route(number, routing.requiredUnit(), "by_care_centre", routing.by());
		return routing.requiredUnit();
	}

	/**
	 * The care centre has not routed the case in time.
	 * @param number the case
	 * @param unit code of the unit that gets it instead
	 */
	public void routeAutomatically(CaseNumber number, String unit) {
		route(number, unit, "by_system", null);
	}

	private void route(CaseNumber number, String unit, String kind, @Nullable String by) {
		CaseFile caseFile = lock(number);
		caseFile.getAssignment().route(unit);
		this.timeline.record(caseFile, TimelineEvent.REFERRED, by, Map.of("kind", kind, "to", unit));
	}

	/**
	 * An escalation level gets the case, and nobody has decided on it there yet.
	 * @param number the case
	 * @param level whose task it is
	 */
	public void assign(CaseNumber number, EscalationLevel level) {
		CaseFile caseFile = lock(number);
		boolean first = caseFile.getAssignment().getLevelSince() == null;
		caseFile.assignTo(level, this.clock.instant());
		this.participants.addGroup(number, level.group(), first);
		this.timeline.record(caseFile, TimelineEvent.ASSIGNED, null,
				Map.of("kind", level.kind().name().toLowerCase(Locale.ROOT)));
	}

	/**
	 * The case leaves its escalation level upwards: the timeline says whether that was
	 * decided.
	 * @param number the case
	 */
	public void escalate(CaseNumber number) {
		CaseFile caseFile = lock(number);
		caseFile.escalate();
		this.timeline.record(caseFile, TimelineEvent.ESCALATED, null,
				Map.of("kind", caseFile.isEscalationDecided() ? "decided" : "overdue"));
	}

	/**
	 * The case is at an escalation level whose people have not been notified yet.
	 * @param number the case
	 * @param level whose task it will be
	 */
	public void moveToLevel(CaseNumber number, EscalationLevel level) {
		lock(number).moveToLevel(level, this.clock.instant());
	}

	/**
	 * An escalation level is skipped.
	 * @param number the case
	 * @param unit the level's unit
	 * @param kind {@code vacant}, or {@code decided_before} when only those who decided
	 * at the level before hold it
	 */
	public void recordSkippedLevel(CaseNumber number, String unit, String kind) {
		this.timeline.record(lock(number), TimelineEvent.POST_VACANT, null, Map.of("kind", kind, "to", unit));
	}

	/**
	 * A deadline runs.
	 * @param number the case
	 * @param since when it began to count
	 * @param until when it ends
	 */
	public void startClock(CaseNumber number, Instant since, Instant until) {
		lock(number).getAssignment().startClock(since, until);
	}

	/**
	 * No deadline runs, and no date is promised any more.
	 * @param number the case
	 */
	public void removeDeadline(CaseNumber number) {
		lock(number).getAssignment().stopClock();
		promise(number, null);
	}

	/**
	 * The deadline that is paused has another time left.
	 * @param number the case
	 * @param left what is left of the deadline
	 */
	public void changeTimeLeft(CaseNumber number, Duration left) {
		lock(number).getAssignment().changeTimeLeft(left);
	}

	/**
	 * The question that was decided goes to the reporter, and the clock is stopped.
	 * @param number the case
	 * @param left what is left of the deadline
	 * @return the question
	 * @throws CaseActionNotAllowedException no question was decided, or the level has
	 * asked as often as it may
	 */
	public String askReporter(CaseNumber number, Duration left) {
		CaseFile caseFile = lock(number);
		PendingDecision question = caseFile.askReporter(left, this.clock.instant());
		this.timeline.comment(caseFile, CommentKind.QUESTION, question.by(), false, question.requiredText());
		this.timeline.record(caseFile, TimelineEvent.QUESTION_ASKED, question.by(), Map.of());
		return question.requiredText();
	}

	/**
	 * The draft of the resolution becomes the resolution, which the reporter sees from
	 * now on. Where the level's resolution is published already, nothing happens.
	 * @param number the case
	 * @throws CaseActionNotAllowedException nobody has written a resolution
	 */
	public void publishResolution(CaseNumber number) {
		CaseFile caseFile = lock(number);
		if (caseFile.isResolvedByLevel()) {
			return;
		}
		this.timeline.keepFormerResolution(caseFile);
		PendingDecision draft = caseFile.publishResolution(this.clock.instant());
		this.timeline.comment(caseFile, CommentKind.RESOLUTION, draft.by(), false, draft.requiredText());
		this.timeline.record(caseFile, TimelineEvent.RESOLVED, draft.by(), Map.of());
		this.links.resolve(number, draft.by());
	}

	/**
	 * The reporter may object from now on.
	 * @param number the case
	 * @param until when the window ends
	 */
	public void awaitVerdict(CaseNumber number, Instant until) {
		lock(number).awaitVerdict(until);
	}

	/**
	 * The reporter is promised a date: at the start, in an interim reply, and after a
	 * question, which puts it off by as long as they were waited for. The reporters of
	 * linked cases are told a new date.
	 * @param number the case
	 * @param until the date, or null when none is promised any more
	 */
	public void promise(CaseNumber number, @Nullable Instant until) {
		if (lock(number).promise(until)) {
			this.promises.note(number);
		}
	}

}
