package org.tawasul.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/**
 * Who holds which post, stands in or is away, now or later: for whoever edits it. From
 * memory; what is over is left out.
 */
@Service
public class AppointmentLookup {

	private final DirectoryCache cache;

	private final Clock clock;

	AppointmentLookup(DirectoryCache cache, Clock clock) {
		this.cache = cache;
		this.clock = clock;
	}

	/**
	 * The people of a unit.
	 * @param unit the unit's code
	 * @return by role, holders before stand-ins
	 */
	public List<StaffedPost> ofUnit(String unit) {
		return find((each) -> each.post().unit().equals(unit));
	}

	/**
	 * The posts of a person.
	 * @param username the person's user name
	 * @return by role, those held before those stood in for
	 */
	public List<StaffedPost> ofPerson(String username) {
		return find((each) -> each.username().equals(username));
	}

	/**
	 * Who stands in for a post.
	 * @param post the post
	 * @return stand-ins that are not over
	 */
	public List<AppointmentPeriod> standIns(Post post) {
		return find((each) -> each.post().equals(post)).stream()
			.filter((each) -> each.kind() == AppointmentKind.STAND_IN)
			.map(StaffedPost::appointment)
			.toList();
	}

	private List<StaffedPost> find(Predicate<AppointmentPeriod> wanted) {
		Instant now = this.clock.instant();
		AppointmentIndex index = this.cache.get().appointments();
		return Stream
			.concat(index.appointments().stream().map((each) -> new StaffedPost(AppointmentKind.APPOINTMENT, each)),
					index.standIns().stream().map((each) -> new StaffedPost(AppointmentKind.STAND_IN, each)))
			.filter((each) -> wanted.test(each.appointment()) && each.appointment().period().endsAfter(now))
			.sorted(Comparator.comparing((StaffedPost each) -> each.appointment().post().role())
				.thenComparing(StaffedPost::kind)
				.thenComparing((each) -> each.appointment().post().unit())
				.thenComparing((each) -> each.appointment().username())
				.thenComparing((each) -> each.appointment().period().from()))
			.toList();
	}

	/**
	 * When somebody is away.
	 * @param username the person's user name
	 * @return absences that are not over, the first one first
	 */
	public List<TimeRange> absences(String username) {
		Instant now = this.clock.instant();
		return this.cache.get()
			.appointments()
			.absences(username)
			.stream()
			.filter((absence) -> absence.endsAfter(now))
			.sorted(Comparator.comparing(TimeRange::from))
			.toList();
	}

	/**
	 * Whether anybody would act for a post without one of its people.
	 * @param post the post
	 * @param username who would be away
	 * @param at the moment
	 * @return false if nobody else is present and nobody else stands in
	 */
	public boolean isAttendedWithout(Post post, String username, Instant at) {
		AppointmentIndex index = this.cache.get().appointments();
		return Stream
			.concat(index.holders(post, at).stream(),
					index.standIns(post)
						.stream()
						.filter((each) -> each.period().contains(at))
						.map(AppointmentPeriod::username))
			.anyMatch((other) -> !other.equals(username) && !index.isAbsent(other, at));
	}

	/**
	 * The units that have a coordinator or a head.
	 * @return their codes
	 */
	public Set<String> staffedUnits() {
		Instant now = this.clock.instant();
		return this.cache.get()
			.appointments()
			.appointments()
			.stream()
			.filter((each) -> each.post().role().group().isEmpty() && each.period().contains(now))
			.map((each) -> each.post().unit())
			.collect(Collectors.toSet());
	}

}
