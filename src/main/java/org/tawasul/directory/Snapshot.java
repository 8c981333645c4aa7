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
final class Snapshot {

	private final long version;

	private final UnitTree tree;

	private final Posts posts;

	private final Map<String, Person> people = new LinkedHashMap<>();

	Snapshot(long version, UnitTree tree, Posts posts, List<Person> people) {
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

	Posts posts() {
		return this.posts;
	}

	Optional<Person> person(String username) {
		return Optional.ofNullable(this.people.get(username));
	}

	List<Person> people() {
		return List.copyOf(this.people.values());
	}

	Set<Person> holders(Rung rung, Instant at) {
		return persons(postsOf(rung).flatMap((post) -> this.posts.holders(post, at).stream()));
	}

	/** Who acts on a rung; the Minister's is never empty while the office has people. */
	Set<Person> present(Rung rung, Instant at) {
		Set<Person> acting = persons(postsOf(rung).flatMap((post) -> this.posts.acting(post, at).stream()));
		return (acting.isEmpty() && rung.kind() == RungKind.MINISTER) ? holders(rung, at) : acting;
	}

	Set<Person> members(String group, Instant at) {
		Optional<Rung> rung = rungOf(group);
		if (rung.isPresent()) {
			return present(rung.get(), at);
		}
		return persons(Stream.of(Duty.values())
			.filter((duty) -> duty.group().filter(group::equals).isPresent())
			.flatMap((duty) -> this.posts.withDuty(duty).stream())
			.flatMap((post) -> this.posts.acting(post, at).stream()));
	}

	Set<String> groups() {
		Set<String> groups = new LinkedHashSet<>();
		Stream.of(Duty.values()).flatMap((duty) -> duty.group().stream()).forEach(groups::add);
		this.tree.units()
			.stream()
			.flatMap((unit) -> this.tree.ladder(unit.code()).stream().limit(2))
			.map(Rung::group)
			.forEach(groups::add);
		return groups;
	}

	Set<String> groupsOf(String username, Instant at) {
		return this.posts.postsOf(username, at)
			.stream()
			.map(this::groupOf)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Set<Duty> dutiesOf(String username, Instant at) {
		return this.posts.postsOf(username, at)
			.stream()
			.map(Post::duty)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
	}

	Set<String> unitsOf(String username, Instant at) {
		return this.posts.postsOf(username, at)
			.stream()
			.map(Post::unit)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private String groupOf(Post post) {
		return post.duty().group().orElseGet(() -> rungOf(post).group());
	}

	private Rung rungOf(Post post) {
		if (post.duty() == Duty.COORDINATOR) {
			return new Rung(post.unit(), RungKind.COORDINATORS);
		}
		return new Rung(post.unit(), isRoot(post.unit()) ? RungKind.MINISTER : RungKind.HEAD);
	}

	private Optional<Rung> rungOf(String group) {
		if (group.endsWith(Rung.COORDINATORS_SUFFIX)) {
			return Optional.of(new Rung(cut(group, Rung.COORDINATORS_SUFFIX), RungKind.COORDINATORS));
		}
		if (group.endsWith(Rung.HEAD_SUFFIX)) {
			return Optional.of(new Rung(cut(group, Rung.HEAD_SUFFIX), RungKind.HEAD));
		}
		return Stream.of(RungKind.MINISTER, RungKind.CARE_CENTRE)
			.map((kind) -> new Rung("", kind))
			.filter((rung) -> rung.group().equals(group))
			.findFirst();
	}

	private Stream<Post> postsOf(Rung rung) {
		return switch (rung.kind()) {
			case COORDINATORS -> Stream.of(new Post(rung.unit(), Duty.COORDINATOR));
			case HEAD -> Stream.of(new Post(rung.unit(), Duty.HEAD));
			case CARE_CENTRE -> this.posts.withDuty(Duty.CARE_OFFICER).stream();
			case MINISTER -> Stream.concat(this.tree.root().stream().map((root) -> new Post(root.code(), Duty.HEAD)),
					this.posts.withDuty(Duty.MINISTER_OFFICE).stream());
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
