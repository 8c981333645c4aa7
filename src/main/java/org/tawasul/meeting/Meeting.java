package org.tawasul.meeting;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Phase;

/**
 * A request for a meeting with the Minister, and the meeting that becomes of it. It
 * guards what may be done with it; the model decides what is done when.
 */
@Entity
@Table(name = "meeting")
public class Meeting {

	/** Until the model has drawn another one, in the same transaction. */
	static final String REQUESTED = "requested";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable private Long number;

	@Nullable private UUID requestKey;

	@Nullable private String workflowId;

	private String status = REQUESTED;

	@Enumerated(EnumType.STRING)
	private Phase phase = Phase.RECEIVED;

	@Nullable private String handlers;

	@Nullable private Instant dueAt;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	@Nullable private String takenBy;

	private String language;

	@Embedded
	private Requester requester;

	private String region;

	private String subject;

	private String reason;

	private Instant receivedAt;

	@Nullable private Instant startsAt;

	@Nullable private Integer minutes;

	@Nullable private String place;

	private int sequence;

	private int revision;

	@Nullable private String declineReason;

	@Enumerated(EnumType.STRING)
	@Nullable private CalledOffBy calledOffBy;

	@Nullable private String calledOffReason;

	@Nullable private String outcome;

	@SuppressWarnings("NullAway.Init")
	protected Meeting() {
	}

	Meeting(MeetingRequest request, Instant now) {
		this.requestKey = request.key();
		this.channel = request.channel();
		this.takenBy = request.takenBy();
		this.language = request.language().getLanguage();
		this.requester = request.requester();
		this.region = request.region();
		this.subject = request.subject();
		this.reason = request.reason();
		this.receivedAt = now;
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
	 * @param time when and where
	 * @param now the present moment
	 */
	void schedule(MeetingTime time, Instant now) {
		if (!time.startsAt().isAfter(now)) {
			throw new MeetingActionNotAllowedException("past");
		}
		if (this.startsAt != null) {
			this.sequence++;
		}
		this.startsAt = time.startsAt();
		this.minutes = time.minutes();
		this.place = time.place();
		this.revision++;
	}

	/** Another time is sought: what is known of the old one does not count any more. */
	void postpone() {
		this.startsAt = null;
		this.minutes = null;
		this.place = null;
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
		return this.phase.isOpen() && this.calledOffBy == null && (this.startsAt == null || isAhead(now));
	}

	private boolean isAhead(Instant now) {
		return this.startsAt != null && now.isBefore(this.startsAt);
	}

	/** Known as soon as it is saved. */
	public MeetingNumber getNumber() {
		return new MeetingNumber(Objects.requireNonNull(this.number));
	}

	public @Nullable String getWorkflowId() {
		return this.workflowId;
	}

	public String getStatus() {
		return this.status;
	}

	public Phase getPhase() {
		return this.phase;
	}

	/** The group whose task it is; null while it waits for its day, and afterwards. */
	public @Nullable String getHandlers() {
		return this.handlers;
	}

	public @Nullable Instant getDueAt() {
		return this.dueAt;
	}

	public Channel getChannel() {
		return this.channel;
	}

	public @Nullable String getTakenBy() {
		return this.takenBy;
	}

	public Locale getLanguage() {
		return Locale.forLanguageTag(this.language);
	}

	public Requester getRequester() {
		return this.requester;
	}

	public String getRegion() {
		return this.region;
	}

	public String getSubject() {
		return this.subject;
	}

	public String getReason() {
		return this.reason;
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

	/** When and where; nothing before it is scheduled. */
	public Optional<MeetingTime> getTime() {
		return (this.startsAt != null && this.minutes != null && this.place != null)
				? Optional.of(new MeetingTime(this.startsAt, this.minutes, this.place)) : Optional.empty();
	}

	/** How often the calendar file has changed. */
	public int getSequence() {
		return this.sequence;
	}

	/** Grows with each change; forms bring the one that they were opened with. */
	public int getRevision() {
		return this.revision;
	}

	public @Nullable String getDeclineReason() {
		return this.declineReason;
	}

	public @Nullable CalledOffBy getCalledOffBy() {
		return this.calledOffBy;
	}

	public @Nullable String getCalledOffReason() {
		return this.calledOffReason;
	}

	public @Nullable String getOutcome() {
		return this.outcome;
	}

	/**
	 * Who has called it off. Labels: {@code meeting.called-off.<constant>} in the
	 * bundles.
	 */
	public enum CalledOffBy {

		/** The Minister's office or the care centre. */
		OFFICE,

		/** Who had asked for it. */
		REQUESTER

	}

}
