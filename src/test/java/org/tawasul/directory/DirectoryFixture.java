package org.tawasul.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A ministry of a few units for tests: two departments of one directorate, and whoever
 * the test puts into them.
 */
final class DirectoryFixture {

	static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

	static final Instant TUESDAY = Instant.parse("2026-11-24T06:00:00Z");

	static final Instant WEDNESDAY = Instant.parse("2026-11-25T06:00:00Z");

	static final List<OrgUnit> UNITS = List.of(unit("MOE", null, UnitKind.MINISTRY, null),
			unit("AGY-GEN", "MOE", UnitKind.AGENCY, null), unit("AGY-UNI", "MOE", UnitKind.AGENCY, null),
			unit("OFF-MIN", "MOE", UnitKind.OFFICE, null), unit("CTR-CARE", "MOE", UnitKind.CENTRE, null),
			unit("EDU-01", "AGY-GEN", UnitKind.DIRECTORATE, "SA-01"),
			unit("EDU-01-SAF", "EDU-01", UnitKind.DEPARTMENT, "SA-01"),
			unit("EDU-01-BLD", "EDU-01", UnitKind.DEPARTMENT, "SA-01"),
			unit("UNI-KSU", "AGY-UNI", UnitKind.UNIVERSITY, "SA-01"));

	private final List<AppointmentPeriod> appointments = new ArrayList<>();

	private final List<AppointmentPeriod> standIns = new ArrayList<>();

	private final List<Absence> absences = new ArrayList<>();

	static OrgUnit unit(String code, @Nullable String parent, UnitKind kind, @Nullable String region) {
		return new OrgUnit(code, parent, "جهة " + code, "Unit " + code, kind, region);
	}

	DirectoryFixture with(String unit, Role role, String... usernames) {
		for (String username : usernames) {
			this.appointments
				.add(new AppointmentPeriod(new Post(unit, role), username, new TimeRange(Instant.EPOCH, null)));
		}
		return this;
	}

	DirectoryFixture with(String unit, Role role, String username, Instant from, @Nullable Instant until) {
		this.appointments.add(new AppointmentPeriod(new Post(unit, role), username, new TimeRange(from, until)));
		return this;
	}

	DirectoryFixture standIn(String unit, Role role, String username) {
		this.standIns.add(new AppointmentPeriod(new Post(unit, role), username, new TimeRange(Instant.EPOCH, null)));
		return this;
	}

	DirectoryFixture absent(String username, Instant from, @Nullable Instant until) {
		this.absences.add(new Absence(username, new TimeRange(from, until)));
		return this;
	}

	DirectorySnapshot snapshot() {
		List<Person> people = new ArrayList<>();
		this.appointments.forEach((appointment) -> people.add(person(appointment.username())));
		this.standIns.forEach((appointment) -> people.add(person(appointment.username())));
		return new DirectorySnapshot(new UnitTree(UNITS),
				new AppointmentIndex(this.appointments, this.standIns, this.absences), people, List.of());
	}

	static Person person(String username) {
		return new Person(username, "الموظف " + username, "Official " + username, username + "@moe.example", null,
				Locale.forLanguageTag("ar"));
	}

}
