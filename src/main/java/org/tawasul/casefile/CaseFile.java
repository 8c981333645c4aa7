package org.tawasul.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseEvent.CaseOpened;
import org.tawasul.casefile.CaseEvent.CaseRated;
import org.tawasul.casefile.CaseEvent.CaseStatusChanged;
import org.tawasul.casefile.CaseEvent.CaseWithdrawn;
import org.tawasul.casefile.CaseEvent.ImportanceChanged;
import org.tawasul.casefile.CaseEvent.InformationAdded;
import org.tawasul.casefile.CaseEvent.ObjectionRaised;
import org.tawasul.casefile.CaseEvent.ResolutionAccepted;
import org.tawasul.casefile.CaseEvent.WithdrawalRequested;
import org.tawasul.directory.EscalationLevel;

/**
 * A case (الطلب): what was reported, and its state. It guards itself: what its status,
 * its limits or the reporter's rights do not allow throws a
 * {@link CaseActionNotAllowedException} and changes nothing. It registers what happened
 * as events, which the repository publishes when it saves the case.
 */
@Entity
@Table(name = "case_file")
public class CaseFile extends CaseDecisions {

	/** The status in which a reporter may object or accept. */
	static final String RESOLVED = "resolved";

	/** The status in which what the reporter adds is the answer to a question. */
	static final String AWAITING_REPORTER = "awaiting_reporter";

	private final transient List<CaseEvent> events = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected CaseFile() {
	}

	CaseFile(CaseReport report, Instant now) {
		super(report, now);
	}

	/** Cleared before publishing, since listeners may change the case again. */
	List<CaseEvent> drainEvents() {
		List<CaseEvent> drained = List.copyOf(this.events);
		this.events.clear();
		return drained;
	}

	/** The case has its number, so its workflow may begin. */
	void open() {
		this.events.add(new CaseOpened(getNumber()));
	}

	/**
	 * What the reporter may do with the case.
	 * @param now the present moment
	 * @return the rights at this moment
	 */
	public ReporterRights rightsAt(Instant now) {
		return new ReporterRights(this, now);
	}

	/** Whether the information is the answer to a question. */
	boolean addInformation(Instant now) {
		ReporterRights rights = rightsAt(now);
		rights.requireInformation();
		boolean answer = rights.isAnswerExpected();
		this.events.add(new InformationAdded(getNumber(), answer));
		return answer;
	}

	/** Nobody learns who an anonymous reporter is by adding an address. */
	void changeContact(@Nullable String mobile, @Nullable String email) {
		requireOpen();
		Reporter reporter = this.report.reporter();
		if (reporter == null) {
			throw new CaseActionNotAllowedException("contact.anonymous");
		}
		this.report = this.report.withReporter(reporter.withContact(mobile, email));
	}

	void object(Instant now) {
		rightsAt(now).requireObjection();
		this.objectedAt = now;
		this.events.add(new ObjectionRaised(getNumber()));
	}

	void accept(Instant now) {
		rightsAt(now).requireAcceptance();
		this.events.add(new ResolutionAccepted(getNumber()));
	}

	/** Whether the case is withdrawn, rather than that the reporter asks for it. */
	boolean withdraw(Instant now) {
		ReporterRights rights = rightsAt(now);
		rights.requireWithdrawal();
		if (rights.isWithdrawalRequestOnly()) {
			this.events.add(new WithdrawalRequested(getNumber()));
			return false;
		}
		this.events.add(new CaseWithdrawn(getNumber()));
		return true;
	}

	void rate(int score, @Nullable String text, RatingWay way, Instant now) {
		rightsAt(now).requireRating();
		this.rating = (short) score;
		this.ratingText = text;
		this.events.add(new CaseRated(getNumber(), score, way));
	}

	void markOpened(Instant now) {
		if (this.openedAt == null) {
			this.openedAt = now;
		}
	}

	/** Somebody has decided something, so they have seen the case, too. */
	void recordDecider(String user, Instant now) {
		this.assignment.recordDecider(user);
		markOpened(now);
		if (this.firstActionAt == null) {
			this.firstActionAt = now;
		}
	}

	/** Whether it is another importance than before. */
	boolean changeImportance(Importance newImportance) {
		requireOpen();
		if (this.importance == newImportance) {
			return false;
		}
		this.importance = newImportance;
		this.events.add(new ImportanceChanged(getNumber()));
		return true;
	}

	/** A case has one workflow in its life, whichever model that follows. */
	void beginWorkflow(String id) {
		if (this.workflowId != null || this.status != null) {
			throw new CaseActionNotAllowedException("workflow.begun");
		}
		this.workflowId = id;
	}

	/** Whether it is another status than before. */
	boolean moveTo(String newStatus, Phase newPhase, Instant now) {
		if (newStatus.equals(this.status)) {
			return false;
		}
		requireOpen();
		requireEndAllowed(newPhase);
		this.status = newStatus;
		this.phase = newPhase;
		if (!newPhase.isOpen()) {
			this.decision = null;
			this.closedAt = now;
			this.step = null;
			this.stepSince = null;
			this.assignment.stopClock();
		}
		this.events.add(new CaseStatusChanged(getNumber(), newStatus, newPhase));
		return true;
	}

	/** The case waits at a node of its model, perhaps at the same one once more. */
	void reach(String newStep, Instant now) {
		requireOpen();
		this.step = newStep;
		this.stepSince = now;
	}

	private void requireEndAllowed(Phase end) {
		if (end == Phase.DONE && this.resolution == null) {
			throw new CaseActionNotAllowedException("close.unresolved");
		}
		if (end == Phase.DONE && isPending(DecisionKind.RESOLVE)) {
			throw new CaseActionNotAllowedException("close.unpublished");
		}
		if (end == Phase.CANCELLED && this.report.type() == CaseType.INCIDENT) {
			throw new CaseActionNotAllowedException("withdraw.incident");
		}
	}

	void assess(Importance newImportance, @Nullable Category newCategory) {
		requireOpen();
		this.importance = newImportance;
		if (newCategory != null) {
			this.report = this.report.withCategory(newCategory);
		}
	}

	/** Nothing else that was decided at the level counts any more. */
	void escalate() {
		requireOpen();
		this.escalated = true;
		if (!isEscalationDecided()) {
			this.decision = null;
		}
	}

	void moveToLevel(EscalationLevel level, Instant now) {
		requireOpen();
		this.assignment.moveToLevel(level, now);
	}

	/**
	 * New handlers get the case: it is new to them, and nobody has decided on it there
	 * yet. What was decided before has been carried out by then: a model without the step
	 * for it is refused rather than the decision lost.
	 */
	void assignTo(EscalationLevel level, Instant now) {
		requireOpen();
		if (this.decision != null && !isPending(DecisionKind.ESCALATE)) {
			throw new CaseActionNotAllowedException("decision.ignored");
		}
		this.decision = null;
		this.openedAt = null;
		this.assignment.moveToLevel(level, now);
		this.assignment.clearDeciders();
	}

	/** Whether it is another date than before; null promises none. */
	boolean promise(@Nullable Instant until) {
		boolean another = !Objects.equals(until, this.promisedAt);
		this.promisedAt = until;
		return another;
	}

	void awaitVerdict(Instant until) {
		this.objectionUntil = until;
	}

	boolean isIn(String expected) {
		return expected.equals(this.status);
	}

}
