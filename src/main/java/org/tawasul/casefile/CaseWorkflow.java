package org.tawasul.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.event.CaseStatusChanged;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to cases for whoever moves them along: what a step of the model does to its
 * case. Always inside the step's own transaction, so that case and process cannot part.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseWorkflow {

	/** After so many referrals the care centre decides whose the case is. */
	public static final int REFERRALS_BEFORE_CARE_CENTRE = 3;

	/** So many questions to the reporter a rung. */
	public static final int QUESTIONS_A_RUNG = 2;

	private final CasesInHand inHand;

	private final TimelineRecorder diary;

	private final CaseParticipantService involvement;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseWorkflow(CasesInHand inHand, TimelineRecorder diary, CaseParticipantService involvement,
			ApplicationEventPublisher events, Clock clock) {
		this.inHand = inHand;
		this.diary = diary;
		this.involvement = involvement;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The case, its row locked until the step's transaction ends.
	 * @param number the case
	 * @return the case itself: read it, change it through this door
	 */
	public CaseFile lock(CaseNumber number) {
		return this.inHand.take(number);
	}

	/**
	 * Moves the case to the status that the model draws; to the one it has, nothing
	 * happens.
	 * @param number the case
	 * @param status the model's word
	 * @param phase what lists count it as
	 */
	public void moveTo(CaseNumber number, String status, Phase phase) {
		CaseFile file = lock(number);
		Phase before = file.getPhase();
		if (!file.moveTo(status, phase, this.clock.instant())) {
			return;
		}
		if (phase != before && !phase.isOpen()) {
			file.getAssignment().stopClock(null);
			TimelineEvent end = (phase == Phase.DONE) ? TimelineEvent.CLOSED : TimelineEvent.WITHDRAWN;
			this.diary.record(file, end, null, Map.of());
		}
		this.events.publishEvent(new CaseStatusChanged(number, status, phase));
	}

	/**
	 * The table's opinion of the importance, before anybody has studied the case.
	 * @param number the case
	 * @param importance the table's word
	 */
	public void weigh(CaseNumber number, Importance importance) {
		lock(number).assess(importance, null);
	}

	/**
	 * A handler has studied the case.
	 * @param number the case
	 * @param importance as the handler sees it
	 * @param category corrected, or null to leave it
	 * @param by user name
	 */
	public void assessed(CaseNumber number, Importance importance, @Nullable Category category, String by) {
		CaseFile file = lock(number);
		file.assess(importance, category);
		this.diary.record(file, TimelineEvent.ASSESSED, by, Map.of("importance", importance.name()));
	}

	/**
	 * A unit becomes responsible; the ladder begins anew at its foot.
	 * @param number the case
	 * @param unit unit code, or null when the care centre must decide
	 */
	public void holdBy(CaseNumber number, @Nullable String unit) {
		lock(number).getAssignment().holdBy(unit);
	}

	/**
	 * A handler sends the case to another unit. After the third time the care centre
	 * decides whose it is.
	 * @param number the case
	 * @param to unit code, checked by the caller to exist and to be below or beside
	 * @param by user name
	 * @return whether it goes to that unit; false when the care centre must route it
	 * @throws CaseActionNotAllowedException back to the unit that has it or that just
	 * referred it
	 */
	public boolean refer(CaseNumber number, String to, String by) {
		CaseFile file = lock(number);
		CaseAssignment standing = file.getAssignment();
		String from = standing.getUnit();
		if (to.equals(from)) {
			throw new CaseActionNotAllowedException("refer.same-unit");
		}
		if (to.equals(standing.getReferredBy())) {
			throw new CaseActionNotAllowedException("refer.back");
		}
		standing.countReferral(from);
		boolean goes = standing.getReferrals() < REFERRALS_BEFORE_CARE_CENTRE;
		this.diary.record(file, TimelineEvent.REFERRED, by, goes ? Map.of("to", to) : Map.of("kind", "care_centre"));
		standing.holdBy(goes ? to : null);
		return goes;
	}

	/**
	 * The care centre has decided whose the case is, or its time to do so is over.
	 * @param number the case
	 * @param unit unit code
	 * @param by user name, or null when the time was over
	 */
	public void routed(CaseNumber number, String unit, @Nullable String by) {
		CaseFile file = lock(number);
		file.getAssignment().forgetReferrals();
		file.getAssignment().holdBy(unit);
		this.diary.record(file, TimelineEvent.REFERRED, by,
				Map.of("kind", (by != null) ? "by_care_centre" : "by_system", "to", unit));
	}

	/**
	 * A rung gets the case, and nobody has decided on it there yet.
	 * @param number the case
	 * @param rungUnit the rung's unit
	 * @param rungKind the rung's kind
	 * @param group whose task it is
	 */
	public void assign(CaseNumber number, String rungUnit, String rungKind, String group) {
		CaseFile file = lock(number);
		boolean first = file.getAssignment().getLevelSince() == null;
		standOn(number, rungUnit, rungKind, group);
		file.getAssignment().forgetDeciders();
		this.involvement.addGroup(number, group, first);
		this.diary.record(file, TimelineEvent.ASSIGNED, null, Map.of("kind", rungKind.toLowerCase(Locale.ROOT)));
	}

	/**
	 * The case stands on a rung, without anybody having been told yet.
	 * @param number the case
	 * @param rungUnit the rung's unit
	 * @param rungKind the rung's kind
	 * @param group whose task it will be
	 */
	public void standOn(CaseNumber number, String rungUnit, String rungKind, String group) {
		lock(number).getAssignment().standOn(rungUnit, rungKind, group, this.clock.instant());
	}

	/**
	 * A deadline runs.
	 * @param number the case
	 * @param since when it began to count
	 * @param until when it is over
	 */
	public void runClock(CaseNumber number, Instant since, Instant until) {
		lock(number).getAssignment().runClock(since, until);
	}

	/**
	 * A rung is passed over.
	 * @param number the case
	 * @param unit the rung's unit
	 * @param kind {@code vacant}, or {@code decided_before} when only those who decided
	 * the rung before hold it
	 */
	public void passedOver(CaseNumber number, String unit, String kind) {
		this.diary.record(lock(number), TimelineEvent.POST_VACANT, null, Map.of("kind", kind, "to", unit));
	}

	/**
	 * Handlers ask the reporter, and the clock stands still.
	 * @param number the case
	 * @param question 1 to 4,000 characters
	 * @param by user name
	 * @throws CaseActionNotAllowedException when two questions were asked on this rung
	 * already
	 */
	public void ask(CaseNumber number, String question, String by) {
		CaseFile file = lock(number);
		if (file.getAssignment().getQuestions() >= QUESTIONS_A_RUNG) {
			throw new CaseActionNotAllowedException("ask.too-many", QUESTIONS_A_RUNG);
		}
		file.getAssignment().countQuestion();
		this.diary.comment(file, CommentKind.QUESTION, by, false, question);
		this.diary.record(file, TimelineEvent.QUESTION_ASKED, by, Map.of());
	}

	/**
	 * The clock stands still.
	 * @param number the case
	 * @param left what is left of the deadline
	 */
	public void stopClock(CaseNumber number, @Nullable Duration left) {
		lock(number).getAssignment().stopClock(left);
	}

	/**
	 * Handlers are reminded.
	 * @param number the case
	 */
	public void reminded(CaseNumber number) {
		this.diary.recordInternally(lock(number), TimelineEvent.REMINDED, null, Map.of());
	}

	/**
	 * The case leaves its rung upwards.
	 * @param number the case
	 * @param kind {@code overdue} or {@code decided}
	 */
	public void escalated(CaseNumber number, String kind) {
		CaseFile file = lock(number);
		file.climb();
		this.diary.record(file, TimelineEvent.ESCALATED, null, Map.of("kind", kind));
	}

	/**
	 * Somebody has decided on the case: a next rung that only such people hold is passed
	 * over.
	 * @param number the case
	 * @param user user name
	 */
	public void decidedBy(CaseNumber number, String user) {
		lock(number).getAssignment().decidedBy(user);
		this.involvement.addUser(number, user);
	}

	/**
	 * The reporter is promised a date: at the start, and in an interim reply.
	 * @param number the case
	 * @param until the date
	 */
	public void promise(CaseNumber number, Instant until) {
		lock(number).promise(until);
	}

	/**
	 * Handlers answer the reporter.
	 * @param number the case
	 * @param resolution 10 to 4,000 characters
	 * @param by user name
	 */
	public void resolved(CaseNumber number, String resolution, String by) {
		CaseFile file = lock(number);
		file.resolve(resolution, this.clock.instant());
		file.getAssignment().stopClock(null);
		this.diary.comment(file, CommentKind.RESOLUTION, by, false, resolution);
		this.diary.record(file, TimelineEvent.RESOLVED, by, Map.of());
	}

	/**
	 * The reporter may object from now on.
	 * @param number the case
	 * @param until when the window is over
	 */
	public void waitForVerdict(CaseNumber number, Instant until) {
		lock(number).waitForVerdict(until);
	}

	/**
	 * A handler left a note while completing a task.
	 * @param number the case
	 * @param note 1 to 4,000 characters
	 * @param by user name
	 */
	public void note(CaseNumber number, String note, String by) {
		this.diary.comment(lock(number), CommentKind.NOTE, by, true, note);
	}

}
