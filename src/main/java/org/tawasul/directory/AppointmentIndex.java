package org.tawasul.directory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who holds which post, who stands in for it, who is away. Immutable.
 */
final class AppointmentIndex {

	private final Map<Post, List<AppointmentPeriod>> appointments = new HashMap<>();

	private final Map<Post, List<AppointmentPeriod>> standIns = new HashMap<>();

	private final Map<String, List<AppointmentPeriod>> held = new HashMap<>();

	private final Map<String, List<AppointmentPeriod>> standInsByPerson = new HashMap<>();

	private final Map<String, List<TimeRange>> absences = new HashMap<>();

	private final Map<Role, Set<Post>> byRole = new EnumMap<>(Role.class);

	private final NavigableSet<Instant> changes = new TreeSet<>();

	AppointmentIndex(Collection<AppointmentPeriod> appointments, Collection<AppointmentPeriod> standIns,
			Collection<Absence> absences) {
		appointments.forEach((appointment) -> {
			add(this.appointments, appointment.post(), appointment);
			add(this.held, appointment.username(), appointment);
		});
		standIns.forEach((appointment) -> {
			add(this.standIns, appointment.post(), appointment);
			add(this.standInsByPerson, appointment.username(), appointment);
		});
		absences.forEach((absence) -> add(this.absences, absence.username(), absence.period()));
		Stream.concat(this.appointments.keySet().stream(), this.standIns.keySet().stream())
			.forEach((post) -> this.byRole.computeIfAbsent(post.role(), (role) -> new LinkedHashSet<>()).add(post));
		Stream.concat(appointments.stream(), standIns.stream())
			.map(AppointmentPeriod::period)
			.forEach(this::noteChanges);
		absences.stream().map(Absence::period).forEach(this::noteChanges);
	}

	private static <K, V> void add(Map<K, List<V>> index, K key, V value) {
		index.computeIfAbsent(key, (any) -> new ArrayList<>()).add(value);
	}

	private void noteChanges(TimeRange period) {
		this.changes.add(period.from());
		if (period.until() != null) {
			this.changes.add(period.until());
		}
	}

	List<AppointmentPeriod> appointments(Post post) {
		return this.appointments.getOrDefault(post, List.of());
	}

	List<AppointmentPeriod> standIns(Post post) {
		return this.standIns.getOrDefault(post, List.of());
	}

	/** Every appointment, past ones included. */
	List<AppointmentPeriod> appointments() {
		return this.appointments.values().stream().flatMap(List::stream).toList();
	}

	/** Every period as a stand-in, past ones included. */
	List<AppointmentPeriod> standIns() {
		return this.standIns.values().stream().flatMap(List::stream).toList();
	}

	List<TimeRange> absences(String username) {
		return this.absences.getOrDefault(username, List.of());
	}

	/** Every post with this role, held or stood in for at any time. */
	Set<Post> withRole(Role role) {
		return this.byRole.getOrDefault(role, Set.of());
	}

	/** Who holds the post, present or not. */
	Set<String> holders(Post post, Instant at) {
		return current(appointments(post), at);
	}

	/** Who acts for the post: the holders who are present, else the stand-ins who are. */
	Set<String> acting(Post post, Instant at) {
		Set<String> present = present(holders(post, at), at);
		return present.isEmpty() ? standIns(post, at, new HashSet<>()) : present;
	}

	// Whoever stands in for an absent stand-in in the same role acts here too. Two heads
	// may stand in for each other, so each post is visited once.
	private Set<String> standIns(Post post, Instant at, Set<Post> visited) {
		if (!visited.add(post)) {
			return Set.of();
		}
		Set<String> named = current(standIns(post), at);
		Set<String> present = present(named, at);
		if (!present.isEmpty()) {
			return present;
		}
		return named.stream()
			.flatMap((username) -> postsHeld(username, at).stream())
			.filter((own) -> own.role() == post.role())
			.flatMap((own) -> standIns(own, at, visited).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Set<Post> postsHeld(String username, Instant at) {
		return this.held.getOrDefault(username, List.of())
			.stream()
			.filter((appointment) -> appointment.period().contains(at))
			.map(AppointmentPeriod::post)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The posts that somebody holds, and those that they act for at the moment. */
	Set<Post> postsOf(String username, Instant at) {
		Set<Post> posts = postsHeld(username, at);
		candidatePosts(username).stream().filter((post) -> acting(post, at).contains(username)).forEach(posts::add);
		return posts;
	}

	// Posts that somebody stands in for, posts whose stand-in holds one of these in the
	// same role, and so on: few posts, whatever the size of the ministry.
	private Set<Post> candidatePosts(String username) {
		Set<Post> posts = new LinkedHashSet<>();
		Deque<Post> open = new ArrayDeque<>(postsWithStandIn(username));
		while (!open.isEmpty()) {
			Post post = open.pop();
			if (posts.add(post)) {
				appointments(post).stream()
					.flatMap((holder) -> postsWithStandIn(holder.username()).stream())
					.filter((other) -> other.role() == post.role())
					.forEach(open::add);
			}
		}
		return posts;
	}

	private List<Post> postsWithStandIn(String username) {
		return this.standInsByPerson.getOrDefault(username, List.of()).stream().map(AppointmentPeriod::post).toList();
	}

	boolean isAbsent(String username, Instant at) {
		return absences(username).stream().anyMatch((period) -> period.contains(at));
	}

	Optional<Instant> nextChange(Instant after) {
		return Optional.ofNullable(this.changes.higher(after));
	}

	private Set<String> present(Set<String> usernames, Instant at) {
		return usernames.stream()
			.filter((username) -> !isAbsent(username, at))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<String> current(List<AppointmentPeriod> periods, Instant at) {
		return periods.stream()
			.filter((appointment) -> appointment.period().contains(at))
			.map(AppointmentPeriod::username)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
