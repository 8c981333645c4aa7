package org.tawasul.directory;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory at one moment: tree, posts and people. Immutable.
 */
final class DirectorySnapshot {

	private final UnitTree tree;

	private final AppointmentIndex appointments;

	private final Map<String, Person> people = new LinkedHashMap<>();

	private final Map<String, OrgUnit> formerUnits = new LinkedHashMap<>();

	DirectorySnapshot(UnitTree tree, AppointmentIndex appointments, List<Person> people, List<OrgUnit> formerUnits) {
		formerUnits.forEach((unit) -> this.formerUnits.put(unit.code(), unit));
		this.tree = tree;
		this.appointments = appointments;
		people.forEach((person) -> this.people.put(person.username(), person));
	}

	UnitTree tree() {
		return this.tree;
	}

	/** Units that are closed, in no tree any more. */
	List<OrgUnit> formerUnits() {
		return List.copyOf(this.formerUnits.values());
	}

	Optional<OrgUnit> formerUnit(String code) {
		return Optional.ofNullable(this.formerUnits.get(code));
	}

	AppointmentIndex appointments() {
		return this.appointments;
	}

	Optional<Person> person(String username) {
		return Optional.ofNullable(this.people.get(username));
	}

	List<Person> people() {
		return List.copyOf(this.people.values());
	}

	Set<Person> holders(EscalationLevel level, Instant at) {
		return persons(postsOf(level).flatMap((post) -> this.appointments.holders(post, at).stream()));
	}

	/**
	 * Who can act at a level; the Minister's is never empty while the office has people.
	 */
	Set<Person> actingPeople(EscalationLevel level, Instant at) {
		Set<Person> acting = persons(postsOf(level).flatMap((post) -> this.appointments.acting(post, at).stream()));
		return (acting.isEmpty() && level.kind() == EscalationLevelKind.MINISTER) ? holders(level, at) : acting;
	}

	Set<Person> members(String group, Instant at) {
		Optional<EscalationLevel> level = levelOf(group);
		if (level.isPresent()) {
			return actingPeople(level.get(), at);
		}
		return persons(Stream.of(Role.values())
			.filter((role) -> role.group().filter(group::equals).isPresent())
			.flatMap((role) -> this.appointments.withRole(role).stream())
			.flatMap((post) -> this.appointments.acting(post, at).stream()));
	}

	Set<String> groups() {
		Set<String> groups = new LinkedHashSet<>();
		Stream.of(Role.values()).flatMap((role) -> role.group().stream()).forEach(groups::add);
		this.tree.units()
			.stream()
			.flatMap((unit) -> this.tree.escalationPath(unit.code()).stream().limit(2))
			.map(EscalationLevel::group)
			.forEach(groups::add);
		return groups;
	}

	Set<String> groupsOf(String username, Instant at) {
		return this.appointments.postsOf(username, at)
			.stream()
			.map(this::groupOf)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Set<Role> rolesOf(String username, Instant at) {
		return this.appointments.postsOf(username, at)
			.stream()
			.map(Post::role)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	Set<String> unitsOf(String username, Instant at) {
		return this.appointments.postsOf(username, at)
			.stream()
			.map(Post::unit)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private String groupOf(Post post) {
		return post.role().group().orElseGet(() -> levelOf(post).group());
	}

	private EscalationLevel levelOf(Post post) {
		if (post.role() == Role.COORDINATOR) {
			return new EscalationLevel(post.unit(), EscalationLevelKind.COORDINATORS);
		}
		return new EscalationLevel(post.unit(),
				isRoot(post.unit()) ? EscalationLevelKind.MINISTER : EscalationLevelKind.HEAD);
	}

	private Optional<EscalationLevel> levelOf(String group) {
		if (group.endsWith(EscalationLevel.COORDINATORS_SUFFIX)) {
			return Optional.of(new EscalationLevel(cut(group, EscalationLevel.COORDINATORS_SUFFIX),
					EscalationLevelKind.COORDINATORS));
		}
		if (group.endsWith(EscalationLevel.HEAD_SUFFIX)) {
			return Optional.of(new EscalationLevel(cut(group, EscalationLevel.HEAD_SUFFIX), EscalationLevelKind.HEAD));
		}
		return Stream.of(EscalationLevelKind.MINISTER, EscalationLevelKind.CARE_CENTRE)
			.map((kind) -> new EscalationLevel("", kind))
			.filter((level) -> level.group().equals(group))
			.findFirst();
	}

	private Stream<Post> postsOf(EscalationLevel level) {
		return switch (level.kind()) {
			case COORDINATORS -> Stream.of(new Post(level.unit(), Role.COORDINATOR));
			case HEAD -> Stream.of(new Post(level.unit(), Role.HEAD));
			case CARE_CENTRE -> this.appointments.withRole(Role.CARE_OFFICER).stream();
			case MINISTER -> Stream.concat(this.tree.root().stream().map((root) -> new Post(root.code(), Role.HEAD)),
					this.appointments.withRole(Role.MINISTER_OFFICE).stream());
		};
	}

	private boolean isRoot(String unit) {
		return this.tree.unit(unit).filter((found) -> found.parent() == null).isPresent();
	}

	private Set<Person> persons(Stream<String> usernames) {
		return usernames.map(this.people::get)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String cut(String group, String suffix) {
		return group.substring(0, group.length() - suffix.length());
	}

}
