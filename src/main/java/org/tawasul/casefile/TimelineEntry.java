package org.tawasul.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

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

/**
 * An entry of a case's timeline: what happened, when, at which unit. It is written once
 * and never changed; {@link TimelineFormatter} makes a sentence of it.
 */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "timeline")
	@SequenceGenerator(name = "timeline", sequenceName = "timeline_seq", allocationSize = 50)
	@Nullable private Long id;

	private long caseNumber;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private TimelineEvent event;

	@Nullable private String unit;

	@Nullable private String actor;

	private boolean internal;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> facts;

	@SuppressWarnings("NullAway.Init")
	protected TimelineEntry() {
	}

	TimelineEntry(CaseNumber number, Instant at, TimelineEvent event, @Nullable String unit, @Nullable String actor,
			boolean internal, Map<String, String> facts) {
		this.caseNumber = number.value();
		this.at = at;
		this.event = event;
		this.unit = unit;
		this.actor = actor;
		this.internal = internal;
		this.facts = facts;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	public CaseNumber getCaseNumber() {
		return new CaseNumber(this.caseNumber);
	}

	public Instant getAt() {
		return this.at;
	}

	public TimelineEvent getEvent() {
		return this.event;
	}

	/**
	 * The body at which it happened.
	 * @return a unit code, or null where no body is concerned
	 */
	public @Nullable String getUnit() {
		return this.unit;
	}

	/**
	 * Who did it.
	 * @return a user name, or null for the reporter and the system
	 */
	public @Nullable String getActor() {
		return this.actor;
	}

	/**
	 * Whether only staff see the line.
	 * @return false for what the reporter sees too
	 */
	public boolean isInternal() {
		return this.internal;
	}

	public Map<String, String> getFacts() {
		return this.facts;
	}

}
