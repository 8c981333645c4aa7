package org.tawasul.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * Somebody holds a post.
 */
@Entity
@Table(name = "appointment")
class Appointment extends PostAssignment {

	protected Appointment() {
	}

	Appointment(AppointmentPeriod appointment) {
		super(appointment);
	}

}
