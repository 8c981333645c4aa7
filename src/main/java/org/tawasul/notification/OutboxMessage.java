package org.tawasul.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * One message to one recipient: first only what it is about, then its words.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox")
	@SequenceGenerator(name = "outbox", sequenceName = "outbox_seq", allocationSize = 50)
	@Nullable private Long id;

	private long caseNumber;

	@Enumerated(EnumType.STRING)
	private MessageKind kind;

	@Nullable private String username;

	private String language;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> facts;

	private Instant writtenAt;

	@Nullable private Instant renderedAt;

	@Nullable private String subject;

	@Nullable private String body;

	@Nullable private String shortText;

	@Nullable private String html;

	@SuppressWarnings("NullAway.Init")
	protected OutboxMessage() {
	}

	OutboxMessage(CaseNumber number, MessageKind kind, @Nullable String username, Locale language,
			Map<String, String> facts, Instant now) {
		this.caseNumber = number.value();
		this.kind = kind;
		this.username = username;
		this.language = language.getLanguage();
		this.facts = facts;
		this.writtenAt = now;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public CaseNumber getCaseNumber() {
		return new CaseNumber(this.caseNumber);
	}

	public MessageKind getKind() {
		return this.kind;
	}

	/**
	 * Who gets it.
	 * @return a user name, or null for the case's reporter
	 */
	public @Nullable String getUsername() {
		return this.username;
	}

	public Locale getLanguage() {
		return Locale.forLanguageTag(this.language);
	}

	public Map<String, String> getFacts() {
		return this.facts;
	}

	public Instant getWrittenAt() {
		return this.writtenAt;
	}

	/**
	 * When it was put into words.
	 * @return null while nobody has
	 */
	public @Nullable Instant getRenderedAt() {
		return this.renderedAt;
	}

	public @Nullable String getSubject() {
		return this.subject;
	}

	public @Nullable String getBody() {
		return this.body;
	}

	public @Nullable String getShortText() {
		return this.shortText;
	}

	public @Nullable String getHtml() {
		return this.html;
	}

}
