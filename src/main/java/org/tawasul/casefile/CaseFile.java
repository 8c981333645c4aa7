package org.tawasul.casefile;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A case (الطلب). It guards its own status: only {@link CaseProgress}, speaking for the
 * model, and {@link Cases}, speaking for people, change it.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

	/** The status in which a reporter may object or accept. */
	static final String RESOLVED = "resolved";

	/** The status in which what the reporter adds is the answer to a question. */
	static final String AWAITING_REPORTER = "awaiting_reporter";

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_number")
	@SequenceGenerator(name = "case_number", sequenceName = "case_number_seq", allocationSize = 1)
	@Nullable private Long number;

	@Version
	private int version;

	@Enumerated(EnumType.STRING)
	private CaseType type;

	@Enumerated(EnumType.STRING)
	@Nullable private Category category;

	@Nullable private String subtype;

	@Enumerated(EnumType.STRING)
	private Importance importance = Importance.NORMAL;

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

	@Nullable private String status;

	@Enumerated(EnumType.STRING)
	private Phase phase = Phase.RECEIVED;

	private boolean escalated;

	@Embedded
	private Standing standing = new Standing();

	private Instant receivedAt;

	@Nullable private Instant openedAt;

	@Nullable private Instant promisedAt;

	@Nullable private String resolution;

	@Nullable private Instant resolvedAt;

	@Nullable private Instant objectionUntil;

	@Nullable private Instant closedAt;

	@Nullable private Short rating;

	@Column(name = "rating_text")
	@Nullable private String ratingText;

	@SuppressWarnings("NullAway.Init")
	protected CaseFile() {
	}

	CaseFile(Report report, Instant now) {
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

	boolean moveTo(String newStatus, Phase newPhase, Instant now) {
		if (newStatus.equals(this.status)) {
			return false;
		}
		this.status = newStatus;
		this.phase = newPhase;
		this.closedAt = newPhase.isOpen() ? null : now;
		return true;
	}

	void assess(Importance newImportance, @Nullable Category newCategory) {
		this.importance = newImportance;
		if (newCategory != null) {
			this.category = newCategory;
		}
	}

	void open(Instant now) {
		if (this.openedAt == null) {
			this.openedAt = now;
		}
	}

	void promise(Instant until) {
		this.promisedAt = until;
	}

	void resolve(String text, Instant now) {
		this.resolution = text;
		this.resolvedAt = now;
	}

	void waitForVerdict(Instant until) {
		this.objectionUntil = until;
	}

	void climb() {
		this.escalated = true;
	}

	void rate(int score, @Nullable String text) {
		this.rating = (short) score;
		this.ratingText = text;
	}

	boolean isIn(String word) {
		return word.equals(this.status);
	}

	/**
	 * The number, known as soon as the case is saved.
	 * @return the case's number
	 */
	public CaseNumber getNumber() {
		return new CaseNumber(Objects.requireNonNull(this.number));
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

	public Importance getImportance() {
		return this.importance;
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

	/**
	 * The status word that the model drew last.
	 * @return null only until the process has begun, in the same transaction
	 */
	public @Nullable String getStatus() {
		return this.status;
	}

	public Phase getPhase() {
		return this.phase;
	}

	public boolean isEscalated() {
		return this.escalated;
	}

	public Standing getStanding() {
		return this.standing;
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

	/**
	 * When a handler first looked at the case: until then it is listed as new.
	 * @return null for new cases
	 */
	public @Nullable Instant getOpenedAt() {
		return this.openedAt;
	}

	public @Nullable Instant getPromisedAt() {
		return this.promisedAt;
	}

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

}
