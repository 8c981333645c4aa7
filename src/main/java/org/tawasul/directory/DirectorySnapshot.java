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
 * The ministry as it was when the change counter stood at {@link #version}: tree, posts
 * and people brought together. Nothing in it ever changes.
 */
final class DirectorySnapshot {

	private final long version;

	private final UnitTree tree;

	private final PostAssignments posts;

	private final Map<String, Person> people = new LinkedHashMap<>();

	DirectorySnapshot(long version, UnitTree tree, PostAssignments posts, List<Person> people) {
		this.version = version;
		this.tree = tree;
		this.posts = posts;
		people.forEach((person) -> this.people.put(person.username(), person));
	}

	long version() {
		return this.version;
	}

	UnitTree tree() {
		return this.tree;
	}

	PostAssignments posts() {
		return this.posts;
	}

	Optional<Person> person(String username) {
		return Optional.ofNullable(this.people.get(username));
	}

	List<Person> people() {
		return List.copyOf(this.people.values());
	}

	Set<Person> holders(EscalationLevel rung, Instant at) {
		return persons(postsOf(rung).flatMap((post) -> this.posts.holders(post, at).stream()));
	}

	/** Who acts on a rung; the Minister's is never empty while the office has people. */
	Set<Person> actingPeople(EscalationLevel rung, Instant at) {
		Set<Person> acting = persons(postsOf(rung).flatMap((post) -> this.posts.acting(post, at).stream()));
		return (acting.isEmpty() && rung.kind() == EscalationLevelKind.MINISTER) ? holders(rung, at) : acting;
	}

	Set<Person> members(String group, Instant at) {
		Optional<EscalationLevel> rung = rungOf(group);
		if (rung.isPresent()) {
			return actingPeople(rung.get(), at);
		}
		return persons(Stream.of(Role.values())
			.filter((duty) -> duty.group().filter(group::equals).isPresent())
			.flatMap((duty) -> this.posts.withRole(duty).stream())
			.flatMap((post) -> this.posts.acting(post, at).stream()));
	}

	Set<String> groups() {
		Set<String> groups = new LinkedHashSet<>();
		Stream.of(Role.values()).flatMap((duty) -> duty.group().stream()).forEach(groups::add);
		this.tree.units()
			.stream()
			.flatMap((unit) -> this.tree.escalationPath(unit.code()).stream().limit(2))
			.map(EscalationLevel::group)
			.forEach(groups::add);
		return groups;
	}

	Set<String> groupsOf(String username, Instant at) {
		return this.posts.postsOf(username, at)
			.stream()
			.map(this::groupOf)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Set<Role> rolesOf(String username, Instant at) {
		return this.posts.postsOf(username, at)
			.stream()
			.map(Post::role)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	Set<String> unitsOf(String username, Instant at) {
		return this.posts.postsOf(username, at)
			.stream()
			.map(Post::unit)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private String groupOf(Post post) {
		return post.role().group().orElseGet(() -> rungOf(post).group());
	}

	private EscalationLevel rungOf(Post post) {
		if (post.role() == Role.COORDINATOR) {
			return new EscalationLevel(post.unit(), EscalationLevelKind.COORDINATORS);
		}
		return new EscalationLevel(post.unit(),
				isRoot(post.unit()) ? EscalationLevelKind.MINISTER : EscalationLevelKind.HEAD);
	}

	private Optional<EscalationLevel> rungOf(String group) {
		if (group.endsWith(EscalationLevel.COORDINATORS_SUFFIX)) {
			return Optional.of(new EscalationLevel(cut(group, EscalationLevel.COORDINATORS_SUFFIX),
					EscalationLevelKind.COORDINATORS));
		}
		if (group.endsWith(EscalationLevel.HEAD_SUFFIX)) {
			return Optional.of(new EscalationLevel(cut(group, EscalationLevel.HEAD_SUFFIX), EscalationLevelKind.HEAD));
		}
		return Stream.of(EscalationLevelKind.MINISTER, EscalationLevelKind.CARE_CENTRE)
			.map((kind) -> new EscalationLevel("", kind))
			.filter((rung) -> rung.group().equals(group))
			.findFirst();
	}

	private Stream<Post> postsOf(EscalationLevel rung) {
		return switch (rung.kind()) {
			case COORDINATORS -> Stream.of(new Post(rung.unit(), Role.COORDINATOR));
			case HEAD -> Stream.of(new Post(rung.unit(), Role.HEAD));
			case CARE_CENTRE -> this.posts.withRole(Role.CARE_OFFICER).stream();
			case MINISTER -> Stream.concat(this.tree.root().stream().map((root) -> new Post(root.code(), Role.HEAD)),
					this.posts.withRole(Role.MINISTER_OFFICE).stream());
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
