package org.tawasul.casefile;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case that its reporter stated. Only the category can change, when a
 * handler corrects it.
 */
@MappedSuperclass
public abstract class CaseReport {

	@Enumerated(EnumType.STRING)
	private CaseType type;

	@Enumerated(EnumType.STRING)
	@Nullable private Category category;

	@Nullable private String subtype;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private String subject;

	private String description;

	private String region;

	@Embedded
	@Nullable private Place place;

	@Embedded
	@Nullable private Facility facility;

	private boolean dangerContinues;

	private boolean peopleHurt;

	@JdbcTypeCode(SqlTypes.JSON)
	@Nullable private Map<String, String> answers;

	@Embedded
	@Nullable private Reporter reporter;

	private String language;

	private Instant receivedAt;

	@SuppressWarnings("NullAway.Init")
	protected CaseReport() {
	}

	CaseReport(CaseSubmission submission, Instant now) {
		this.type = submission.type();
		this.category = submission.category();
		this.subtype = submission.subtype();
		this.channel = submission.channel();
		this.subject = submission.subject();
		this.description = submission.description();
		this.region = submission.region();
		this.place = submission.place();
		this.facility = submission.facility();
		this.dangerContinues = submission.dangerContinues();
		this.peopleHurt = submission.peopleHurt();
		this.answers = submission.answers().isEmpty() ? null : submission.answers();
		this.reporter = submission.reporter();
		this.language = submission.language().getLanguage();
		this.receivedAt = now;
	}

	void recategorise(Category newCategory) {
		this.category = newCategory;
	}

	public CaseType getType() {
		return this.type;
	}

	public @Nullable Category getCategory() {
		return this.category;
	}

	public @Nullable String getSubtype() {
		return this.subtype;
	}

	public Channel getChannel() {
		return this.channel;
	}

	public String getSubject() {
		return this.subject;
	}

	public String getDescription() {
		return this.description;
	}

	public String getRegion() {
		return this.region;
	}

	public Optional<Place> getPlace() {
		return Optional.ofNullable(this.place);
	}

	public Optional<Facility> getFacility() {
		return Optional.ofNullable(this.facility);
	}

	public boolean isDangerContinues() {
		return this.dangerContinues;
	}

	public boolean isPeopleHurt() {
		return this.peopleHurt;
	}

	public Map<String, String> getAnswers() {
		return (this.answers != null) ? this.answers : Map.of();
	}

	public Optional<Reporter> getReporter() {
		return Optional.ofNullable(this.reporter);
	}

	/**
	 * The language of messages to the reporter.
	 * @return Arabic or English
	 */
	public Locale getLanguage() {
		return Locale.forLanguageTag(this.language);
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

}
