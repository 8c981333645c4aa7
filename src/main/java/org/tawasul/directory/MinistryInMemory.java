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
class MinistryInMemory implements Ministry {

	private final CurrentSnapshot current;

	private final Clock clock;

	MinistryInMemory(CurrentSnapshot current, Clock clock) {
		this.current = current;
		this.clock = clock;
	}

	@Override
	public Optional<OrgUnit> unit(String code) {
		return tree().unit(code);
	}

	@Override
	public OrgUnit root() {
		return tree().root().orElseThrow(() -> new DirectoryRefused("ministry_empty"));
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
	public List<Rung> ladder(String unit) {
		return tree().ladder(unit);
	}

	@Override
	public Set<Person> holders(Rung rung) {
		return snapshot().holders(rung, now());
	}

	@Override
	public Set<Person> present(Rung rung, Instant at) {
		return snapshot().present(rung, at);
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
	public Set<Duty> dutiesOf(String username) {
		return snapshot().dutiesOf(username, now());
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
	public Optional<Instant> nextTurn(Instant after) {
		return snapshot().posts().nextTurn(after);
	}

	private Snapshot snapshot() {
		return this.current.get();
	}

	private UnitTree tree() {
		return snapshot().tree();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
