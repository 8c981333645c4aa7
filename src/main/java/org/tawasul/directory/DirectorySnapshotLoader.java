package org.tawasul.directory;

import org.springframework.stereotype.Component;

/**
 * Reads the whole directory. The repositories answer with records rather than entities,
 * so that a caller's transaction is not left managing thousands of rows.
 */
@Component
class DirectorySnapshotLoader {

	private final UnitRepository units;

	private final PersonRepository people;

	private final AppointmentRepository appointments;

	private final StandInRepository standIns;

	private final AbsenceRepository absences;

	DirectorySnapshotLoader(UnitRepository units, PersonRepository people, AppointmentRepository appointments,
			StandInRepository standIns, AbsenceRepository absences) {
		this.units = units;
		this.people = people;
		this.appointments = appointments;
		this.standIns = standIns;
		this.absences = absences;
	}

	DirectorySnapshot load() {
		PostAssignments assignments = new PostAssignments(this.appointments.findPeriods(), this.standIns.findPeriods(),
				this.absences.findAbsences());
		return new DirectorySnapshot(new UnitTree(this.units.findUnits()), assignments, this.people.findPeople());
	}

}
