package org.tawasul.directory;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What may be changed in a ministry, given how it stands. The tables' constraints say the
 * same once more, for whoever else writes them.
 */
final class AppointmentValidator {

	private final DirectorySnapshot snapshot;

	private AppointmentValidator(DirectorySnapshot snapshot) {
		this.snapshot = snapshot;
	}

	static AppointmentValidator of(DirectorySnapshot snapshot) {
		return new AppointmentValidator(snapshot);
	}

	void mayHold(AppointmentPeriod wanted) {
		mustExist(wanted);
		List<AppointmentPeriod> rivals = overlapping(posts().appointments(wanted.post()), wanted);
		refuse(rivals.stream().anyMatch(by(wanted.username())), "post_held_already", wanted);
		if (wanted.post().role() == Role.HEAD && !rivals.isEmpty()) {
			throw new DirectoryException("head_is_there", wanted.post().unit(), rivals.get(0).username());
		}
	}

	void mayStandIn(AppointmentPeriod wanted) {
		mustExist(wanted);
		refuse(overlapping(posts().appointments(wanted.post()), wanted).stream().anyMatch(by(wanted.username())),
				"stand_in_for_oneself", wanted);
		refuse(overlapping(posts().standIns(wanted.post()), wanted).stream().anyMatch(by(wanted.username())),
				"stand_in_already", wanted);
	}

	void mayBeAway(Absence wanted) {
		mustExist(wanted.username());
		if (posts().absences(wanted.username()).stream().anyMatch(wanted.period()::overlaps)) {
			throw new DirectoryException("absent_already", wanted.username());
		}
	}

	List<AppointmentPeriod> heldAfter(Post post, String username, Instant at) {
		return after(posts().appointments(post), username, at, "post_not_held", post);
	}

	List<AppointmentPeriod> namedAfter(Post post, String username, Instant at) {
		return after(posts().standIns(post), username, at, "stand_in_not_named", post);
	}

	Absence awayAt(String username, Instant at) {
		mustExist(username);
		return posts().absences(username)
			.stream()
			.filter((period) -> period.contains(at))
			.map((period) -> new Absence(username, period))
			.findFirst()
			.orElseThrow(() -> new DirectoryException("not_absent", username));
	}

	private static List<AppointmentPeriod> after(List<AppointmentPeriod> tenures, String username, Instant at,
			String refusal, Post post) {
		List<AppointmentPeriod> open = tenures.stream()
			.filter(by(username))
			.filter((tenure) -> tenure.period().endsAfter(at))
			.toList();
		if (open.isEmpty()) {
			throw new DirectoryException(refusal, post.unit(), username);
		}
		return open;
	}

	private void mustExist(AppointmentPeriod wanted) {
		String unit = wanted.post().unit();
		this.snapshot.tree().unit(unit).orElseThrow(() -> new DirectoryException("unit_unknown", unit));
		mustExist(wanted.username());
	}

	private void mustExist(String username) {
		this.snapshot.person(username).orElseThrow(() -> new DirectoryException("person_unknown", username));
	}

	private PostAssignments posts() {
		return this.snapshot.posts();
	}

	private static List<AppointmentPeriod> overlapping(List<AppointmentPeriod> tenures, AppointmentPeriod wanted) {
		return tenures.stream().filter((tenure) -> tenure.period().overlaps(wanted.period())).toList();
	}

	private static Predicate<AppointmentPeriod> by(String username) {
		return (tenure) -> tenure.username().equals(username);
	}

	private static void refuse(boolean wrong, String code, AppointmentPeriod wanted) {
		if (wrong) {
			throw new DirectoryException(code, wanted.post().unit(), wanted.username());
		}
	}

}
