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
 * The part of a case that its reporter told. Of it only the category ever changes, when
 * whoever studies the case knows better.
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

	CaseReport(CaseSubmission report, Instant now) {
		this.type = report.type();
		this.category = report.category();
		this.subtype = report.subtype();
		this.channel = report.channel();
		this.subject = report.subject();
		this.description = report.description();
		this.region = report.region();
		this.place = report.place();
		this.facility = report.facility();
		this.dangerContinues = report.dangerContinues();
		this.peopleHurt = report.peopleHurt();
		this.answers = report.answers().isEmpty() ? null : report.answers();
		this.reporter = report.reporter();
		this.language = report.language().getLanguage();
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
	 * In which language the reporter hears from us.
	 * @return Arabic or English
	 */
	public Locale getLanguage() {
		return Locale.forLanguageTag(this.language);
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

}
