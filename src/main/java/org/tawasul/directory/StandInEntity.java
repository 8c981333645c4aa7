package org.tawasul.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * Somebody acts for a post while none of its holders is present.
 */
@Entity(name = "StandIn")
@Table(name = "stand_in")
class StandInEntity extends BaseAppointmentEntity {

	protected StandInEntity() {
	}

	StandInEntity(AppointmentPeriod appointment) {
		super(appointment);
	}

}
