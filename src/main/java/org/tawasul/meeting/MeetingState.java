package org.tawasul.meeting;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Phase;

/**
 * What is recorded of a meeting; only {@link Meeting} changes it.
 */
@MappedSuperclass
public abstract class MeetingState {

	/** Until the model has drawn another one, in the same transaction. */
	static final String REQUESTED = "requested";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable Long number;

	@Nullable UUID requestKey;

	@Nullable String workflowId;

	String status = REQUESTED;

	@Enumerated(EnumType.STRING)
	Phase phase = Phase.RECEIVED;

	@Nullable String handlers;

	@Nullable Instant dueAt;

	@Enumerated(EnumType.STRING)
	Channel channel;

	@Nullable String takenBy;

	String language;

	@Embedded
	Requester requester;

	String region;

	String subject;

	String reason;

	Instant receivedAt;

	@Embedded
	@Nullable MeetingTime time;

	@Embedded
	@AttributeOverride(name = "startsAt", column = @Column(name = "former_start"))
	@AttributeOverride(name = "minutes", column = @Column(name = "former_minutes"))
	@AttributeOverride(name = "place", column = @Column(name = "former_place"))
	@Nullable MeetingTime formerTime;

	int sequence;

	int revision;

	@Nullable String declineReason;

	@Enumerated(EnumType.STRING)
	@Nullable CalledOffBy calledOffBy;

	@Nullable String calledOffReason;

	@Nullable String outcome;

	@SuppressWarnings("NullAway.Init")
	MeetingState() {
	}

	MeetingState(MeetingRequest request, Instant now) {
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
		return Optional.ofNullable(this.time);
	}

	/** When it would have been, while it waits for another time. */
	public Optional<MeetingTime> getFormerTime() {
		return Optional.ofNullable(this.formerTime);
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

}
