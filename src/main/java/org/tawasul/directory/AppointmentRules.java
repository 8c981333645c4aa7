package org.tawasul.directory;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What may be changed in a ministry, given how it stands. The tables' constraints say the
 * same once more, for whoever else writes them.
 */
final class AppointmentRules {

	private final Snapshot snapshot;

	private AppointmentRules(Snapshot snapshot) {
		this.snapshot = snapshot;
	}

	static AppointmentRules of(Snapshot snapshot) {
		return new AppointmentRules(snapshot);
	}

	void mayHold(Tenure wanted) {
		mustExist(wanted);
		List<Tenure> rivals = overlapping(posts().appointments(wanted.post()), wanted);
		refuse(rivals.stream().anyMatch(by(wanted.username())), "post_held_already", wanted);
		if (wanted.post().duty() == Duty.HEAD && !rivals.isEmpty()) {
			throw new DirectoryRefused("head_is_there", wanted.post().unit(), rivals.get(0).username());
		}
	}

	void mayStandIn(Tenure wanted) {
		mustExist(wanted);
		refuse(overlapping(posts().appointments(wanted.post()), wanted).stream().anyMatch(by(wanted.username())),
				"stand_in_for_oneself", wanted);
		refuse(overlapping(posts().standIns(wanted.post()), wanted).stream().anyMatch(by(wanted.username())),
				"stand_in_already", wanted);
	}

	void mayBeAway(Absence wanted) {
		mustExist(wanted.username());
		if (posts().absences(wanted.username()).stream().anyMatch(wanted.period()::overlaps)) {
			throw new DirectoryRefused("absent_already", wanted.username());
		}
	}

	List<Tenure> heldAfter(Post post, String username, Instant at) {
		return after(posts().appointments(post), username, at, "post_not_held", post);
	}

	List<Tenure> namedAfter(Post post, String username, Instant at) {
		return after(posts().standIns(post), username, at, "stand_in_not_named", post);
	}

	Absence awayAt(String username, Instant at) {
		mustExist(username);
		return posts().absences(username)
			.stream()
			.filter((period) -> period.contains(at))
			.map((period) -> new Absence(username, period))
			.findFirst()
			.orElseThrow(() -> new DirectoryRefused("not_absent", username));
	}

	private static List<Tenure> after(List<Tenure> tenures, String username, Instant at, String refusal, Post post) {
		List<Tenure> open = tenures.stream()
			.filter(by(username))
			.filter((tenure) -> tenure.period().endsAfter(at))
			.toList();
		if (open.isEmpty()) {
			throw new DirectoryRefused(refusal, post.unit(), username);
		}
		return open;
	}

	private void mustExist(Tenure wanted) {
		String unit = wanted.post().unit();
		this.snapshot.tree().unit(unit).orElseThrow(() -> new DirectoryRefused("unit_unknown", unit));
		mustExist(wanted.username());
	}

	private void mustExist(String username) {
		this.snapshot.person(username).orElseThrow(() -> new DirectoryRefused("person_unknown", username));
	}

	private Posts posts() {
		return this.snapshot.posts();
	}

	private static List<Tenure> overlapping(List<Tenure> tenures, Tenure wanted) {
		return tenures.stream().filter((tenure) -> tenure.period().overlaps(wanted.period())).toList();
	}

	private static Predicate<Tenure> by(String username) {
		return (tenure) -> tenure.username().equals(username);
	}

	private static void refuse(boolean wrong, String code, Tenure wanted) {
		if (wrong) {
			throw new DirectoryRefused(code, wanted.post().unit(), wanted.username());
		}
	}

}
