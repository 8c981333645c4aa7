package org.tawasul.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The door to the current snapshot.
 */
@Component
class CachedMinistryDirectory implements MinistryDirectory {

	private final DirectoryCache current;

	private final Clock clock;

	CachedMinistryDirectory(DirectoryCache current, Clock clock) {
		this.current = current;
		this.clock = clock;
	}

	@Override
	public Optional<OrgUnit> unit(String code) {
		return tree().unit(code);
	}

	@Override
	public OrgUnit root() {
		return tree().root().orElseThrow(() -> new DirectoryException("ministry_empty"));
	}

	@Override
	public List<OrgUnit> units() {
		return tree().units();
	}

	@Override
	public List<OrgUnit> children(String code) {
		return tree().children(code);
	}

	@Override
	public boolean isAbove(String upper, String lower) {
		return tree().isAbove(upper, lower);
	}

	@Override
	public Optional<OrgUnit> directorateOf(String region) {
		return tree().directorateOf(region);
	}

	@Override
	public List<EscalationLevel> escalationPath(String unit) {
		return tree().escalationPath(unit);
	}

	@Override
	public Set<Person> holders(EscalationLevel rung) {
		return snapshot().holders(rung, now());
	}

	@Override
	public Set<Person> actingPeople(EscalationLevel rung, Instant at) {
		return snapshot().actingPeople(rung, at);
	}

	@Override
	public Set<Person> members(String group, Instant at) {
		return snapshot().members(group, at);
	}

	@Override
	public Set<String> groups() {
		return snapshot().groups();
	}

	@Override
	public Set<String> groupsOf(String username, Instant at) {
		return snapshot().groupsOf(username, at);
	}

	@Override
	public Set<Role> rolesOf(String username) {
		return snapshot().rolesOf(username, now());
	}

	@Override
	public Set<String> unitsOf(String username) {
		return snapshot().unitsOf(username, now());
	}

	@Override
	public Optional<Person> person(String username) {
		return snapshot().person(username);
	}

	@Override
	public List<Person> people() {
		return snapshot().people();
	}

	@Override
	public Optional<Instant> nextChange(Instant after) {
		return snapshot().posts().nextChange(after);
	}

	private DirectorySnapshot snapshot() {
		return this.current.get();
	}

	private UnitTree tree() {
		return snapshot().tree();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
