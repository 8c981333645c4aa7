package org.tawasul.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers who is who in the ministry, from memory: a call costs no query. Where a moment
 * is not given, "now" by the application's clock is meant.
 */
public interface MinistryDirectory {

	/**
	 * Finds a unit.
	 * @param code its code
	 * @return the unit, or empty if there is none of that code
	 */
	Optional<OrgUnit> unit(String code);

	/**
	 * The ministry itself.
	 * @return the root of the tree
	 * @throws DirectoryException if no unit has been entered yet
	 */
	OrgUnit root();

	/**
	 * The whole tree.
	 * @return every unit, each before those below it, siblings by Arabic name
	 */
	List<OrgUnit> units();

	/**
	 * The units directly below another.
	 * @param code the upper unit's code
	 * @return they, by Arabic name; none if the unit is unknown
	 */
	List<OrgUnit> children(String code);

	/**
	 * Whether one unit stands above another, at any distance.
	 * @param upper the code that may be above
	 * @param lower the code that may be below
	 * @return whether it is so; no unit stands above itself
	 */
	boolean isAbove(String upper, String lower);

	/**
	 * The directorate of a region.
	 * @param region the region by ISO 3166-2, such as <code>SA-01</code>
	 * @return its directorate, or empty for abroad and unknown regions
	 */
	Optional<OrgUnit> directorateOf(String region);

	/**
	 * The way up from a unit: its coordinators, its head, the head of its parent, and so
	 * on, the Minister. Each rung once, whether or not anybody is there: ask
	 * {@link #actingPeople}.
	 * @param unit the unit's code
	 * @return the rungs in order, the last always the Minister's
	 * @throws DirectoryException if the unit is unknown
	 */
	List<EscalationLevel> escalationPath(String unit);

	/**
	 * Who holds the posts of a rung now, present or not.
	 * @param rung the rung
	 * @return they, none if the post is vacant
	 */
	Set<Person> holders(EscalationLevel rung);

	/**
	 * Who is there to act on a rung: the holders who are present, else their stand-ins
	 * who are. The Minister's rung always has the office.
	 * @param rung the rung
	 * @param at the moment
	 * @return they; none means that the rung is to be passed over
	 */
	Set<Person> actingPeople(EscalationLevel rung, Instant at);

	/**
	 * Who acts for a group, and so is told of its work: as with {@link #actingPeople}.
	 * @param group the engine's group id
	 * @param at the moment
	 * @return they, none if the group is unknown or nobody is there
	 */
	Set<Person> members(String group, Instant at);

	/**
	 * Every group that a case or a permission may name.
	 * @return the engine's group ids
	 */
	Set<String> groups();

	/**
	 * The groups whose work somebody may see and do: of every post held, even while
	 * absent (who comes back early shall find their work), and of the posts that they
	 * stand in for at that moment.
	 * @param username who
	 * @param at the moment
	 * @return the engine's group ids, none if the person is unknown
	 */
	Set<String> groupsOf(String username, Instant at);

	/**
	 * What somebody does now, posts that they stand in for included.
	 * @param username who
	 * @return the duties, none if the person is unknown
	 */
	Set<Role> rolesOf(String username);

	/**
	 * Where somebody works now, posts that they stand in for included.
	 * @param username who
	 * @return the units' codes, none if the person is unknown
	 */
	Set<String> unitsOf(String username);

	/**
	 * Finds a person.
	 * @param username who
	 * @return the person, or empty if there is none of that name
	 */
	Optional<Person> person(String username);

	/**
	 * Everybody.
	 * @return all people, by Arabic name
	 */
	List<Person> people();

	/**
	 * When the answers will next change by time alone: an absence, an appointment or a
	 * stand-in begins or ends. Who keeps copies of them (the engine's groups) refreshes
	 * then.
	 * @param after the moment from which to look
	 * @return the next such moment, or empty if nothing is planned
	 */
	Optional<Instant> nextChange(Instant after);

}
