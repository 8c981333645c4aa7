package org.tawasul.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * One message to one recipient: first only what it is about, then, packed, the text as it
 * is sent. Kind and facts are kept as they stand in the table, so that a row nobody can
 * interpret can still be loaded, listed and marked as failed.
 */
@Entity
@DynamicUpdate
@Table(name = "outbox_message")
public class OutboxMessage {

	/** The fact that a message is written for later. */
	static final String SEND_FROM = "sendFrom";

	private static final JsonMapper JSON = new JsonMapper();

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox")
	@SequenceGenerator(name = "outbox", sequenceName = "outbox_seq", allocationSize = 50)
	@Nullable private Long id;

	private long caseNumber;

	/** A constant of {@link MessageKind}, or one of an earlier version. */
	private String kind;

	/** One of the ministry's people, or null for the case's reporter. */
	@Nullable private String username;

	private String language;

	/** Until they are packed. */
	@JdbcTypeCode(SqlTypes.JSON)
	@Nullable private String facts;

	private Instant writtenAt;

	@Nullable private Instant renderedAt;

	/**
	 * Of a message of an earlier release, see {@link MessagePacking}, and of one that has
	 * characters which packing would not keep.
	 */
	@Embedded
	@Nullable private RenderedMessage text;

	/** Text and facts, see {@link MessageContent}, unless another has the same. */
	@Column(name = "packed")
	private byte @Nullable [] ownPacked;

	/** Another message of the case, which tells somebody else the very same. */
	@Nullable private Long sameAs;

	@Formula("coalesce(`packed`, (select s.packed from app.outbox_message s where s.id = same_as))")
	private byte @Nullable [] packed;

	private int attempts;

	/** Why it could not be rendered; it waits for an administrator then. */
	@Nullable private String failure;

	@SuppressWarnings("NullAway.Init")
	protected OutboxMessage() {
	}

	OutboxMessage(CaseNumber number, MessageKind kind, @Nullable String username, Locale language,
			Map<String, String> facts, Instant now) {
		this.caseNumber = number.value();
		this.kind = kind.name();
		this.username = username;
		this.language = language.getLanguage();
		this.facts = json(facts);
		this.writtenAt = now;
	}

	void markRendered(RenderedMessage message, Map<String, String> allFacts, Instant now) {
		MessageContent content = new MessageContent(message, json(allFacts));
		this.packed = content.pack().orElse(null);
		this.ownPacked = this.packed;
		this.text = (this.packed != null) ? null : message;
		this.facts = (this.packed != null) ? null : content.facts();
		this.attempts++;
		this.renderedAt = now;
	}

	/**
	 * Keeps its words only once where others are told the same: those who are in a group.
	 */
	void shareWords(List<OutboxMessage> rendered) {
		rendered.stream().filter(this::saysTheSameAs).findFirst().ifPresent((first) -> {
			this.sameAs = first.id;
			this.ownPacked = null;
		});
	}

	private boolean saysTheSameAs(OutboxMessage other) {
		return other.caseNumber == this.caseNumber && other.kind.equals(this.kind) && other.ownPacked != null
				&& Arrays.equals(other.ownPacked, this.ownPacked);
	}

	void markFailed(String reason) {
		this.attempts++;
		this.failure = reason;
	}

	/** Has it rendered again; false if it has not failed. */
	boolean retry() {
		boolean failedBefore = this.failure != null;
		this.failure = null;
		return failedBefore;
	}

	private static String json(Map<String, String> facts) {
		try {
			return JSON.writeValueAsString(facts);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** What was true when it was written; once it is rendered, all that its text says. */
	Map<String, String> getFacts() {
		String json = (this.facts != null) ? this.facts
				: content().map(MessageContent::facts).orElseThrow(() -> new IllegalArgumentException("no facts"));
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("unreadable facts: " + ex.getOriginalMessage());
		}
	}

	/** From when on it may be sent: at once, unless it was written for later. */
	public Instant getSendFrom() {
		try {
			String from = getFacts().get(SEND_FROM);
			return (from != null) ? Instant.parse(from) : this.writtenAt;
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return this.writtenAt;
		}
	}

	/** Known as soon as it is saved. */
	public long getId() {
		return Objects.requireNonNull(this.id);
	}

	public CaseNumber getCaseNumber() {
		return new CaseNumber(this.caseNumber);
	}

	public String getKind() {
		return this.kind;
	}

	public @Nullable String getUsername() {
		return this.username;
	}

	public Locale getLanguage() {
		return Locale.forLanguageTag(this.language);
	}

	public Instant getWrittenAt() {
		return this.writtenAt;
	}

	public State getState() {
		return (this.failure != null) ? State.FAILED : ((this.renderedAt != null) ? State.RENDERED : State.WRITTEN);
	}

	public @Nullable Instant getRenderedAt() {
		return this.renderedAt;
	}

	/**
	 * The text as sent. It may contain the link that opens the reporter's case: callers
	 * must hide it when they show the text.
	 */
	public Optional<RenderedMessage> getText() {
		return content().map(MessageContent::text).or(() -> Optional.ofNullable(this.text));
	}

	private Optional<MessageContent> content() {
		return Optional.ofNullable(this.packed).map(MessageContent::unpack);
	}

	public int getAttempts() {
		return this.attempts;
	}

	public @Nullable String getFailure() {
		return this.failure;
	}

	/**
	 * How far a message is. Labels: {@code notification.state.<constant>} in the bundles.
	 */
	public enum State {

		/** It is still to be rendered. */
		WRITTEN,
		/** It has its text. */
		RENDERED,
		/** It could not be rendered and waits for an administrator. */
		FAILED

	}

}
