package org.tawasul.casefile;

import java.time.Instant;
import java.util.Objects;

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
import org.jspecify.annotations.Nullable;

/**
 * A case (الطلب): what was reported, and how it goes. It guards its own status: only
 * {@link CaseWorkflow}, speaking for the model, and {@link CaseService}, speaking for
 * people, change it.
 */
@Entity
@Table(name = "case_file")
public class CaseFile extends CaseReport {

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
	private Importance importance = Importance.NORMAL;

	@Nullable private String status;

	@Enumerated(EnumType.STRING)
	private Phase phase = Phase.RECEIVED;

	private boolean escalated;

	@Embedded
	private CaseAssignment assignment = new CaseAssignment();

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

	CaseFile(CaseSubmission report, Instant now) {
		super(report, now);
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
			recategorise(newCategory);
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

	public Importance getImportance() {
		return this.importance;
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

	public CaseAssignment getAssignment() {
		return this.assignment;
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
