package org.tawasul.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * Somebody holds a post.
 */
@Entity(name = "Appointment")
@Table(name = "appointment")
class AppointmentEntity extends BaseAppointmentEntity {

	protected AppointmentEntity() {
	}

	AppointmentEntity(AppointmentPeriod appointment) {
		super(appointment);
	}

}
