package org.tawasul.directory;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a post for a time.
 */
@MappedSuperclass
abstract class BaseAppointmentEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Embedded
	private Post post;

	@Column(name = "person")
	private String username;

	@Embedded
	@AttributeOverride(name = "from", column = @Column(name = "held_from"))
	@AttributeOverride(name = "until", column = @Column(name = "held_until"))
	private TimeRange period;

	@SuppressWarnings("NullAway.Init")
	protected BaseAppointmentEntity() {
	}

	BaseAppointmentEntity(AppointmentPeriod appointment) {
		this.post = appointment.post();
		this.username = appointment.username();
		this.period = appointment.period();
	}

	TimeRange period() {
		return this.period;
	}

	void endAt(Instant end) {
		this.period = new TimeRange(this.period.from(), end);
	}

}
