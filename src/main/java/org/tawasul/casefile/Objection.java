package org.tawasul.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's objection (الاعتراض), with the resolution that it is against.
 */
@Entity
@Table(name = "objection")
public class Objection {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "objection")
	@SequenceGenerator(name = "objection", sequenceName = "objection_seq", allocationSize = 50)
	@Nullable private Long id;

	private long caseNumber;

	private Instant at;

	private String reason;

	private String against;

	@SuppressWarnings("NullAway.Init")
	protected Objection() {
	}

	Objection(CaseNumber number, Instant at, String reason, String against) {
		this.caseNumber = number.value();
		this.at = at;
		this.reason = reason;
		this.against = against;
	}

	public Instant getAt() {
		return this.at;
	}

	public String getReason() {
		return this.reason;
	}

	/**
	 * The resolution that the reporter does not agree with.
	 * @return its text as it was then
	 */
	public String getAgainst() {
		return this.against;
	}

}
