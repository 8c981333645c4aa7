package org.tawasul.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The state of a case, readable by every package. Only {@link CaseFile} changes it, by
 * its rules.
 */
@MappedSuperclass
public abstract class CaseState {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_number")
	@SequenceGenerator(name = "case_number", sequenceName = "case_number_seq", allocationSize = 1)
	@Nullable Long number;

	@Version
	int version;

	@Embedded
	CaseReport report;

	Instant receivedAt;

	@Nullable String workflowId;

	@Enumerated(EnumType.STRING)
	Importance importance = Importance.NORMAL;

	@Nullable String status;

	@Enumerated(EnumType.STRING)
	Phase phase = Phase.RECEIVED;

	boolean escalated;

	@Embedded
	CaseAssignment assignment = new CaseAssignment();

	@Embedded
	@Nullable PendingDecision decision;

	@Nullable Instant openedAt;

	@Nullable Instant firstActionAt;

	@Nullable Instant promisedAt;

	@Nullable String resolution;

	@Nullable Instant resolvedAt;

	@Nullable Instant objectionUntil;

	@Nullable Instant closedAt;

	/** When the reporter objected last. */
	@Nullable Instant objectedAt;

	@Nullable String step;

	@Nullable Instant stepSince;

	@Nullable Short rating;

	@Column(name = "rating_text")
	@Nullable String ratingText;

	@SuppressWarnings("NullAway.Init")
	protected CaseState() {
	}

	CaseState(CaseReport report, Instant now) {
		this.report = report;
		this.receivedAt = now;
	}

	/**
	 * The number, known as soon as the case is saved.
	 * @return the case's number
	 */
	public CaseNumber getNumber() {
		return new CaseNumber(Objects.requireNonNull(this.number));
	}

	public CaseReport getReport() {
		return this.report;
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

	/**
	 * What moves the case.
	 * @return the id of its workflow, or null for a case from before these were kept
	 */
	public @Nullable String getWorkflowId() {
		return this.workflowId;
	}

	public Importance getImportance() {
		return this.importance;
	}

	/**
	 * The current status, as set by the model.
	 * @return null only until the workflow has begun, in the same transaction
	 */
	public @Nullable String getStatus() {
		return this.status;
	}

	public Phase getPhase() {
		return this.phase;
	}

	/**
	 * Where in its model the case waits.
	 * @return the id of a node, or null once it is closed
	 */
	public @Nullable String getStep() {
		return this.step;
	}

	/**
	 * Since when the case waits at its step.
	 * @return null once it is closed
	 */
	public @Nullable Instant getStepSince() {
		return this.stepSince;
	}

	public boolean isEscalated() {
		return this.escalated;
	}

	public CaseAssignment getAssignment() {
		return this.assignment;
	}

	/**
	 * The resolution that somebody has written and no step of the model has published.
	 * @return the text, for staff only
	 */
	public Optional<String> getResolutionDraft() {
		return Optional.ofNullable(this.decision)
			.filter((pending) -> pending.kind() == DecisionKind.RESOLVE)
			.map(PendingDecision::text);
	}

	/**
	 * Whether handlers decided to escalate the case, rather than that their time is over.
	 * @return true until the next level gets it
	 */
	public boolean isEscalationDecided() {
		return this.decision != null && this.decision.kind() == DecisionKind.ESCALATE;
	}

	/**
	 * When one of those who have the case now first looked at it: until then it is new to
	 * them, whoever had it before.
	 * @return null for new cases
	 */
	public @Nullable Instant getOpenedAt() {
		return this.openedAt;
	}

	public @Nullable Instant getPromisedAt() {
		return this.promisedAt;
	}

	/**
	 * The resolution that was published last.
	 * @return null before the first one
	 */
	public @Nullable String getResolution() {
		return this.resolution;
	}

	public @Nullable Instant getResolvedAt() {
		return this.resolvedAt;
	}

	public @Nullable Instant getObjectionUntil() {
		return this.objectionUntil;
	}

	public @Nullable Instant getClosedAt() {
		return this.closedAt;
	}

	public @Nullable Short getRating() {
		return this.rating;
	}

	public @Nullable String getRatingText() {
		return this.ratingText;
	}

	/**
	 * Whether the case is new, and one of these groups has it now.
	 * @param groups ids of the groups that somebody belongs to
	 * @return false for whoever only watches
	 */
	public boolean isNewFor(Set<String> groups) {
		String handlers = getAssignment().getHandlers();
		return this.openedAt == null && handlers != null && groups.contains(handlers);
	}

	/**
	 * Whether handlers may refer the case to a unit.
	 * @param unit its code
	 * @param isAboveUnit tells the units above the responsible one
	 * @return false for the unit that has it, the one that just referred it, and those
	 * above
	 */
	public boolean mayBeReferredTo(String unit, Predicate<String> isAboveUnit) {
		try {
			this.assignment.requireReferralTo(unit, isAboveUnit);
			return true;
		}
		catch (CaseActionNotAllowedException ex) {
			return false;
		}
	}

	/** Whether the current level has given the reporter its answer. */
	boolean isResolvedByLevel() {
		Instant since = this.assignment.getLevelSince();
		return this.decision == null && this.resolvedAt != null && since != null && !this.resolvedAt.isBefore(since);
	}

}
