package org.tawasul.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;

/**
 * Something that was promised in a meeting. It becomes a case, by which it is followed.
 */
@Entity
@Table(name = "meeting_commitment")
public class MeetingCommitment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable private Long id;

	private long meeting;

	@Enumerated(EnumType.STRING)
	private CaseType type;

	private String unit;

	private String subject;

	private String description;

	private String madeBy;

	private Instant madeAt;

	@Nullable private Long caseNumber;

	@Nullable private Instant dueAt;

	@SuppressWarnings("NullAway.Init")
	protected MeetingCommitment() {
	}

	MeetingCommitment(MeetingNumber meeting, Promise promise, String madeBy, Instant now) {
		this.meeting = meeting.value();
		this.type = promise.type();
		this.unit = promise.unit();
		this.subject = promise.subject();
		this.description = promise.description();
		this.madeBy = madeBy;
		this.madeAt = now;
	}

	/**
	 * Its case is open.
	 * @param due the date that the requester is promised for it at the beginning, which
	 * the commitment is measured by whatever is promised later
	 */
	void becomes(CaseNumber number, @Nullable Instant due) {
		this.caseNumber = number.value();
		this.dueAt = due;
	}

	/** Known as soon as it is saved. */
	public long getId() {
		return Objects.requireNonNull(this.id);
	}

	public CaseType getType() {
		return this.type;
	}

	/** The code of the unit that keeps the promise. */
	public String getUnit() {
		return this.unit;
	}

	public String getSubject() {
		return this.subject;
	}

	public String getDescription() {
		return this.description;
	}

	public String getMadeBy() {
		return this.madeBy;
	}

	public Instant getMadeAt() {
		return this.madeAt;
	}

	/** Until when it should be kept; null where its case was promised no date. */
	public @Nullable Instant getDueAt() {
		return this.dueAt;
	}

	/** The case that it has become. */
	public Optional<CaseNumber> getCaseNumber() {
		return Optional.ofNullable(this.caseNumber).map(CaseNumber::new);
	}

	/**
	 * What is promised.
	 *
	 * @param type of the case
	 * @param unit code of the unit that keeps the promise
	 * @param subject 3 to 150 characters
	 * @param description 3 to 4,000 characters
	 */
	public record Promise(CaseType type, String unit, String subject, String description) {

		/** Characters of a subject at most. */
		private static final int MAX_SUBJECT = 150;

		/**
		 * A promise whose subject is the beginning of its text.
		 * @param type of the case
		 * @param unit code of the unit
		 * @param text 3 to 4,000 characters
		 * @return the promise
		 */
		public static Promise of(CaseType type, String unit, String text) {
			String first = text.lines().findFirst().orElse(text).strip();
			String line = (first.length() >= 3) ? first : text.strip().replaceAll("\\s+", " ");
			String subject = (line.length() <= MAX_SUBJECT) ? line : line.substring(0,
					line.offsetByCodePoints(0, Math.min(MAX_SUBJECT - 1, line.codePointCount(0, line.length())))) + "…";
			return new Promise(type, unit, subject, text);
		}

	}

}
