package org.tawasul.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * Somebody acts for a post while none of its holders is present.
 */
@Entity
@Table(name = "stand_in")
class StandIn extends PostAssignment {

	protected StandIn() {
	}

	StandIn(AppointmentPeriod appointment) {
		super(appointment);
	}

}
