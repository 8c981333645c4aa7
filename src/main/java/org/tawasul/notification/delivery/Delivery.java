package org.tawasul.notification.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.RenderedMessage;

/**
 * A message, or a digest of several, on one channel to one recipient. It changes by the
 * updates of {@link DeliveryRepository} alone, each of which names the state that it
 * expects: several workers and nodes may be at it.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable private Long id;

	/** By which the gateway knows it, the same at each try. */
	private UUID sendingId = UUID.randomUUID();

	/** Null for a digest, and for what is about no case. */
	@ManyToOne(fetch = FetchType.LAZY)
	@Nullable private OutboxMessage message;

	@Enumerated(EnumType.STRING)
	private DeliveryChannel channel;

	/** One of the ministry's people, or null for a case's reporter. */
	@Nullable private String username;

	/** An e-mail address, or a mobile number in E.164: personal, not for logs. */
	private String address;

	/** Where that leads to, whatever its spelling; the database says. */
	@Column(insertable = false, updatable = false)
	@Nullable private String mailbox;

	private String language;

	/**
	 * Is sent at any hour, before the others, and in a digest only with others that are
	 * urgent too, when there are many.
	 */
	private boolean urgent;

	@Enumerated(EnumType.STRING)
	private DeliveryState state = DeliveryState.WAITING;

	private Instant madeAt;

	private Instant notBefore;

	@Nullable private Instant claimedUntil;

	/** Tries since it was last put into the queue, the running one included. */
	private int attempts;

	@Nullable private Instant giveUpAt;

	@Nullable private Instant triedAt;

	/** Why the last try failed. */
	@Convert(converter = FailureReasonConverter.class)
	@Nullable private FailureReason reason;

	/** What the gateway said to the last try that failed; it may name the recipient. */
	@Nullable private String answer;

	@Nullable private Instant sentAt;

	@Nullable private Instant failedAt;

	@Nullable private String resentBy;

	@Nullable private Instant resentAt;

	/** The digest's delivery that replaces it. */
	@Nullable private Long digestId;

	/** Of a digest, and of what is about no case. */
	@Embedded
	@Nullable private RenderedMessage text;

	/** What it is about, when that is no case. */
	@Nullable private String topic;

	/** An iCalendar file for an e-mail. */
	@Nullable private String calendar;

	/** Another file for an e-mail, see {@link MailAttachments}. */
	@Nullable private String attachment;

	@SuppressWarnings("NullAway.Init")
	protected Delivery() {
	}

	/** Puts a message into the queue. */
	Delivery(OutboxMessage message, DeliveryChannel channel, String address, Locale language, boolean urgent,
			Instant now, Instant notBefore) {
		this.message = message;
		this.channel = channel;
		this.username = message.getUsername();
		this.address = address;
		this.language = language.getLanguage();
		this.urgent = urgent;
		this.madeAt = now;
		this.notBefore = notBefore;
	}

	/** Takes the place of a delivery that is claimed, and its claim. */
	Delivery(RenderedMessage digest, Delivery claimed, Instant now) {
		this.channel = claimed.channel;
		this.username = claimed.username;
		this.address = claimed.address;
		this.language = claimed.language;
		this.urgent = claimed.urgent;
		this.madeAt = now;
		this.notBefore = claimed.notBefore;
		this.claimedUntil = claimed.claimedUntil;
		this.attempts = claimed.attempts;
		this.giveUpAt = claimed.giveUpAt;
		this.text = digest;
	}

	/** Puts what is about no case into the queue. */
	Delivery(DirectMessage direct, DeliveryChannel channel, @Nullable String username, String address, Locale language,
			Instant now, Instant notBefore) {
		this.topic = direct.topic();
		this.calendar = (channel == DeliveryChannel.EMAIL) ? direct.calendar() : null;
		this.attachment = (channel == DeliveryChannel.EMAIL) ? direct.attachment() : null;
		this.text = new RenderedMessage(direct.subject(), direct.body(), direct.shortText());
		this.channel = channel;
		this.username = username;
		this.address = address;
		this.language = language.getLanguage();
		this.madeAt = now;
		this.notBefore = notBefore;
	}

	/** Known as soon as it is saved. */
	public long getId() {
		return Objects.requireNonNull(this.id);
	}

	UUID getSendingId() {
		return this.sendingId;
	}

	public boolean isDigest() {
		return this.message == null && this.topic == null;
	}

	@Nullable String getCalendar() {
		return this.calendar;
	}

	@Nullable String getAttachment() {
		return this.attachment;
	}

	@Nullable OutboxMessage getMessage() {
		return this.message;
	}

	public @Nullable Long getMessageId() {
		return (this.message != null) ? this.message.getId() : null;
	}

	public @Nullable String getKind() {
		return (this.message != null) ? this.message.getKind() : this.topic;
	}

	public @Nullable CaseNumber getCaseNumber() {
		return (this.message != null) ? this.message.getCaseNumber() : null;
	}

	public DeliveryChannel getChannel() {
		return this.channel;
	}

	public @Nullable String getUsername() {
		return this.username;
	}

	public String getAddress() {
		return this.address;
	}

	/** Known once it is read. */
	String getMailbox() {
		return Objects.requireNonNull(this.mailbox);
	}

	Locale getLanguage() {
		return Locale.forLanguageTag(this.language);
	}

	public boolean isUrgent() {
		return this.urgent;
	}

	public DeliveryState getState() {
		return this.state;
	}

	public Instant getMadeAt() {
		return this.madeAt;
	}

	public Instant getNotBefore() {
		return this.notBefore;
	}

	public int getAttempts() {
		return this.attempts;
	}

	Instant getClaimedUntil() {
		return Objects.requireNonNull(this.claimedUntil);
	}

	Instant getGiveUpAt() {
		return Objects.requireNonNull(this.giveUpAt);
	}

	public @Nullable FailureReason getReason() {
		return this.reason;
	}

	public @Nullable String getAnswer() {
		return this.answer;
	}

	public @Nullable Instant getSentAt() {
		return this.sentAt;
	}

	public @Nullable Instant getFailedAt() {
		return this.failedAt;
	}

	public @Nullable Long getDigestId() {
		return this.digestId;
	}

	/**
	 * The text as sent, or as it will be: that of its message, or its own without one.
	 */
	public RenderedMessage getText() {
		return (this.message != null) ? this.message.getText().orElseThrow() : Objects.requireNonNull(this.text);
	}

}
