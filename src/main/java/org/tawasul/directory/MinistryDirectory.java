package org.tawasul.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/**
 * Looks up units and people in memory: a call costs no query. Methods without a moment
 * answer for now by the application's clock.
 */
@Service
public class MinistryDirectory {

	private final DirectoryCache cache;

	private final Clock clock;

	MinistryDirectory(DirectoryCache cache, Clock clock) {
		this.cache = cache;
		this.clock = clock;
	}

	/**
	 * Finds a unit.
	 * @param code its code
	 * @return the unit, or empty if there is none
	 */
	public Optional<OrgUnit> unit(String code) {
		return tree().unit(code);
	}

	/**
	 * The name of a unit, or of one that has been closed since: cases outlive units.
	 * @param code its code
	 * @param locale the reader's
	 * @return the name, or the code where there has never been such a unit
	 */
	public String unitName(String code, Locale locale) {
		return unit(code).or(() -> snapshot().formerUnit(code)).map((unit) -> unit.name(locale)).orElse(code);
	}

	/**
	 * The units that have been closed, as they were last. They are in no tree, and nobody
	 * is offered them.
	 * @return by Arabic name
	 */
	public List<OrgUnit> formerUnits() {
		return snapshot().formerUnits();
	}

	/**
	 * The ministry itself.
	 * @return the root of the tree
	 * @throws DirectoryException if no unit has been entered yet
	 */
	public OrgUnit root() {
		return tree().root().orElseThrow(() -> new DirectoryException("ministry_empty"));
	}

	/**
	 * The whole tree.
	 * @return every unit, parents before children, siblings by Arabic name
	 */
	public List<OrgUnit> units() {
		return tree().units();
	}

	/**
	 * All units of one kind.
	 * @param kind the kind
	 * @return the units in the order of {@link #units()}
	 */
	public List<OrgUnit> unitsOfKind(UnitKind kind) {
		return units().stream().filter((unit) -> unit.kind() == kind).toList();
	}

	/**
	 * The units directly below another.
	 * @param code the parent's code
	 * @return the units by Arabic name; none if the parent is unknown
	 */
	public List<OrgUnit> children(String code) {
		return tree().children(code);
	}

	/**
	 * A unit with all that is below it, at any distance.
	 * @param code the unit's code
	 * @return the unit first, parents before children; none if it is unknown
	 */
	public List<OrgUnit> subtree(String code) {
		return tree().subtree(code);
	}

	/**
	 * The units whose cases count as a unit's: itself and all below it. One that has been
	 * closed has nothing below it, but still its cases.
	 * @param code the unit's code
	 * @return the codes, its own first
	 */
	public List<String> codesWithin(String code) {
		List<OrgUnit> units = subtree(code);
		return units.isEmpty() ? List.of(code) : units.stream().map(OrgUnit::code).toList();
	}

	/**
	 * The way up from a unit, or from where one that has been closed was last.
	 * @param code the unit's code
	 * @return the codes, its own first, the ministry's last
	 */
	public List<String> codesUpwards(String code) {
		List<String> way = new ArrayList<>();
		Optional<String> next = Optional.of(code);
		while (next.isPresent() && !way.contains(next.get())) {
			String here = next.get();
			way.add(here);
			next = unit(here).or(() -> snapshot().formerUnit(here))
				.flatMap((unit) -> Optional.ofNullable(unit.parent()));
		}
		return way;
	}

	/**
	 * Whether one unit stands above another, at any distance.
	 * @param upper the code of the presumed ancestor
	 * @param lower the code of the presumed descendant
	 * @return whether it does; no unit stands above itself
	 */
	public boolean isAbove(String upper, String lower) {
		return tree().isAbove(upper, lower);
	}

	/**
	 * The general directorate of a region.
	 * @param region the region by ISO 3166-2, such as <code>SA-01</code>
	 * @return its directorate, or empty for abroad and unknown regions
	 */
	public Optional<OrgUnit> directorateOf(String region) {
		return tree().directorateOf(region);
	}

	/**
	 * The unit above the regional directorates, which takes cases that belong to no
	 * region.
	 * @return the parent that most directorates share; the root if there are none
	 * @throws DirectoryException if no unit has been entered yet
	 */
	public OrgUnit generalEducation() {
		return tree().parentOfDirectorates().orElseGet(this::root);
	}

	/**
	 * The departments that do the same work for other regions: below a directorate, with
	 * the same code but for the directorate's. Buildings in Riyadh
	 * (<code>EDU-01-BLD</code>) has buildings in Makkah (<code>EDU-02-BLD</code>) as a
	 * counterpart.
	 * @param code the department's code
	 * @return the counterparts and the department itself; none if it is not below a
	 * directorate
	 */
	public Stream<OrgUnit> counterpartsOf(String code) {
		return tree().counterpartsOf(code);
	}

	/**
	 * The escalation levels of a unit: its coordinators, its head, the head of its parent
	 * and so on up to the Minister, whether or not anybody is there.
	 * @param unit the unit's code
	 * @return the levels in order, the Minister's last
	 * @throws DirectoryException if the unit is unknown
	 */
	public List<EscalationLevel> escalationPath(String unit) {
		return tree().escalationPath(unit);
	}

	/**
	 * Who holds the posts of a level now, present or not.
	 * @param level the level
	 * @return the holders, none if the post is vacant
	 */
	public Set<Person> holders(EscalationLevel level) {
		return snapshot().holders(level, this.clock.instant());
	}

	/**
	 * Who can act at a level: the holders who are present, else their stand-ins who are.
	 * The Minister's level always has the office.
	 * @param level the level
	 * @param at the moment
	 * @return the people; none means that the level is to be skipped
	 */
	public Set<Person> actingPeople(EscalationLevel level, Instant at) {
		return snapshot().actingPeople(level, at);
	}

	/**
	 * Who acts for a group, and so is notified of its work: as with
	 * {@link #actingPeople}.
	 * @param group the group id
	 * @param at the moment
	 * @return the people, none if the group is unknown or nobody is present
	 */
	public Set<Person> members(String group, Instant at) {
		return snapshot().members(group, at);
	}

	/**
	 * Every group that a case or a permission may name.
	 * @return the group ids
	 */
	public Set<String> groups() {
		return snapshot().groups();
	}

	/**
	 * The groups whose work somebody may see and do: of every post held, even while
	 * absent (so that people who return early find their work), and of the posts that
	 * they stand in for at that moment.
	 * @param username the person's user name
	 * @param at the moment
	 * @return the group ids, none if the person is unknown
	 */
	public Set<String> groupsOf(String username, Instant at) {
		return snapshot().groupsOf(username, at);
	}

	/**
	 * The roles that somebody has now, those of posts that they stand in for included.
	 * @param username the person's user name
	 * @return the roles, none if the person is unknown
	 */
	public Set<Role> rolesOf(String username) {
		return snapshot().rolesOf(username, this.clock.instant());
	}

	/**
	 * Where somebody works now, the units of posts that they stand in for included.
	 * @param username the person's user name
	 * @return the units' codes, none if the person is unknown
	 */
	public Set<String> unitsOf(String username) {
		return snapshot().unitsOf(username, this.clock.instant());
	}

	/**
	 * Finds a person.
	 * @param username the person's user name
	 * @return the person, or empty if there is none
	 */
	public Optional<Person> person(String username) {
		return snapshot().person(username);
	}

	/**
	 * Everybody in the directory.
	 * @return all people, by Arabic name
	 */
	public List<Person> people() {
		return snapshot().people();
	}

	/**
	 * When the answers next change by time alone, because an absence, an appointment or a
	 * stand-in begins or ends. Whoever keeps copies of the answers refreshes them then.
	 * @param after the moment from which to look
	 * @return the next such moment, or empty if nothing is planned
	 */
	public Optional<Instant> nextChange(Instant after) {
		return snapshot().appointments().nextChange(after);
	}

	/**
	 * Takes up what another node has changed, which otherwise may take some seconds. One
	 * query: for deciding who may do what.
	 */
	public void recheck() {
		this.cache.recheck();
	}

	private DirectorySnapshot snapshot() {
		return this.cache.get();
	}

	private UnitTree tree() {
		return snapshot().tree();
	}

}
