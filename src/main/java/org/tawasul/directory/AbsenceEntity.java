package org.tawasul.directory;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of the absences, read as {@link Absence}.
 */
@Entity(name = "Absence")
@Table(name = "absence")
class AbsenceEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(name = "person")
	private String username;

	@Embedded
	@AttributeOverride(name = "from", column = @Column(name = "away_from"))
	@AttributeOverride(name = "until", column = @Column(name = "away_until"))
	private TimeRange period;

	@SuppressWarnings("NullAway.Init")
	protected AbsenceEntity() {
	}

	AbsenceEntity(Absence absence) {
		this.username = absence.username();
		this.period = absence.period();
	}

	TimeRange period() {
		return this.period;
	}

	void endAt(Instant end) {
		this.period = new TimeRange(this.period.from(), end);
	}

}
