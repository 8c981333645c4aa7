package org.tawasul.meeting;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Phase;

/**
 * A request for a meeting with the Minister, and the meeting that becomes of it. It
 * guards what may be done with it; the model decides what is done when.
 */
@Entity
@Table(name = "meeting")
public class Meeting extends MeetingState {

	@SuppressWarnings("NullAway.Init")
	protected Meeting() {
	}

	Meeting(MeetingRequest request, Instant now) {
		super(request, now);
	}

	void beginWorkflow(String id) {
		if (this.workflowId != null) {
			throw new MeetingActionNotAllowedException("has-process");
		}
		this.workflowId = id;
	}

	void moveTo(String newStatus, Phase newPhase) {
		if (!newStatus.equals(this.status)) {
			this.status = newStatus;
			this.phase = newPhase;
			this.revision++;
		}
		if (!newPhase.isOpen()) {
			this.handlers = null;
			this.dueAt = null;
		}
	}

	void assign(@Nullable String group, @Nullable Instant due) {
		this.handlers = group;
		this.dueAt = due;
	}

	void decline(String why) {
		this.declineReason = why;
	}

	/**
	 * Sets the time for the first time, or anew.
	 * @param newTime when and where
	 * @param now the present moment
	 */
	void schedule(MeetingTime newTime, Instant now) {
		if (!newTime.startsAt().isAfter(now)) {
			throw new MeetingActionNotAllowedException("past");
		}
		if (this.time != null || this.formerTime != null) {
			this.sequence++;
		}
		this.time = newTime;
		this.formerTime = null;
		this.revision++;
	}

	/** Another time is sought: the one that it had does not hold any more. */
	void postpone() {
		this.formerTime = this.time;
		this.time = null;
		this.sequence++;
		this.revision++;
	}

	void callOff(CalledOffBy by, @Nullable String why, Instant now) {
		if (!mayBeCalledOff(now)) {
			throw new MeetingActionNotAllowedException("call-off");
		}
		this.calledOffBy = by;
		this.calledOffReason = why;
		this.sequence++;
		this.revision++;
	}

	void recordOutcome(String text) {
		this.outcome = text;
		this.revision++;
	}

	/**
	 * Refuses a form that was opened before somebody else changed the meeting.
	 * @param seen the revision that the form was opened with
	 */
	void requireRevision(int seen) {
		if (seen != this.revision) {
			throw new MeetingChangedException(this);
		}
	}

	/**
	 * Whether the time may be changed: once it is set, until the meeting begins.
	 * @param now the present moment
	 * @return false while there is no time, and afterwards
	 */
	public boolean mayBeMoved(Instant now) {
		return this.phase == Phase.WAITING && isAhead(now);
	}

	/**
	 * Whether it may be called off: at any time until it begins.
	 * @param now the present moment
	 * @return false once it has begun or is over
	 */
	public boolean mayBeCalledOff(Instant now) {
		return this.phase.isOpen() && this.calledOffBy == null && (this.time == null || isAhead(now));
	}

	private boolean isAhead(Instant now) {
		return this.time != null && now.isBefore(this.time.startsAt());
	}

}
