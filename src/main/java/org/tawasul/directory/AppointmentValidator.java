package org.tawasul.directory;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks changes against the present directory. The tables' constraints guard the same
 * rules against other writers.
 */
final class AppointmentValidator {

	private final DirectorySnapshot snapshot;

	private final AppointmentIndex appointments;

	AppointmentValidator(DirectorySnapshot snapshot) {
		this.snapshot = snapshot;
		this.appointments = snapshot.appointments();
	}

	void validateAppointment(AppointmentPeriod wanted) {
		requireUnitAndPerson(wanted);
		List<AppointmentPeriod> overlapping = overlapping(this.appointments.appointments(wanted.post()), wanted);
		refuseIf(overlapping.stream().anyMatch(by(wanted.username())), "post_held_already", wanted);
		if (wanted.post().role() == Role.HEAD && !overlapping.isEmpty()) {
			throw new DirectoryException("head_is_there", wanted.post().unit(), overlapping.get(0).username());
		}
	}

	void validateStandIn(AppointmentPeriod wanted) {
		requireUnitAndPerson(wanted);
		refuseIf(overlapping(this.appointments.appointments(wanted.post()), wanted).stream()
			.anyMatch(by(wanted.username())), "stand_in_for_oneself", wanted);
		refuseIf(
				overlapping(this.appointments.standIns(wanted.post()), wanted).stream().anyMatch(by(wanted.username())),
				"stand_in_already", wanted);
	}

	void validateAbsence(Absence wanted) {
		requirePerson(wanted.username());
		if (this.appointments.absences(wanted.username()).stream().anyMatch(wanted.period()::overlaps)) {
			throw new DirectoryException("absent_already", wanted.username());
		}
	}

	/** The person's appointments to a post that end after a moment: at least one. */
	List<AppointmentPeriod> openAppointments(Post post, String username, Instant at) {
		return open(this.appointments.appointments(post), username, at, "post_not_held", post);
	}

	/** The person's periods as a stand-in that end after a moment: at least one. */
	List<AppointmentPeriod> openStandIns(Post post, String username, Instant at) {
		return open(this.appointments.standIns(post), username, at, "stand_in_not_named", post);
	}

	Absence absenceAt(String username, Instant at) {
		requirePerson(username);
		return this.appointments.absences(username)
			.stream()
			.filter((period) -> period.contains(at))
			.map((period) -> new Absence(username, period))
			.findFirst()
			.orElseThrow(() -> new DirectoryException("not_absent", username));
	}

	private static List<AppointmentPeriod> open(List<AppointmentPeriod> periods, String username, Instant at,
			String refusal, Post post) {
		List<AppointmentPeriod> open = periods.stream()
			.filter(by(username))
			.filter((appointment) -> appointment.period().endsAfter(at))
			.toList();
		if (open.isEmpty()) {
			throw new DirectoryException(refusal, post.unit(), username);
		}
		return open;
	}

	private void requireUnitAndPerson(AppointmentPeriod wanted) {
		String unit = wanted.post().unit();
		this.snapshot.tree().unit(unit).orElseThrow(() -> new DirectoryException("unit_unknown", unit));
		requirePerson(wanted.username());
	}

	private void requirePerson(String username) {
		this.snapshot.person(username).orElseThrow(() -> new DirectoryException("person_unknown", username));
	}

	private static List<AppointmentPeriod> overlapping(List<AppointmentPeriod> periods, AppointmentPeriod wanted) {
		return periods.stream().filter((other) -> other.period().overlaps(wanted.period())).toList();
	}

	private static Predicate<AppointmentPeriod> by(String username) {
		return (appointment) -> appointment.username().equals(username);
	}

	private static void refuseIf(boolean wrong, String code, AppointmentPeriod wanted) {
		if (wrong) {
			throw new DirectoryException(code, wanted.post().unit(), wanted.username());
		}
	}

}
