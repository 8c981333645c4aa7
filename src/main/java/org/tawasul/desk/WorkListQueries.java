package org.tawasul.desk;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseScope;
import org.tawasul.casefile.CaseParticipantService;

/**
 * The SQL of the work lists, by hand because their plan is the point: one short index
 * scan for each reason to see a case, in the order of the list, that stops after a page;
 * their union is the list. Somebody may see a case in two ways for one reason, as a
 * person and as one of a group. One condition with many "or"s would read the whole table.
 */
final class WorkListQueries {

	private static final String ITEM = """
			f.number, f.subject, f.type, f.category, f.importance, f.status, f.phase,
			f.unit, f.level_unit, f.level_kind, f.opened_at is not null as opened, f.due_at, f.received_at, f.closed_at""";

	private static final String AMONG = " from app.case_file f where f.number = any(cast(string_to_array(:numbers, ',') as bigint[]))";

	private WorkListQueries() {
	}

	/** The query for some cases by their numbers. */
	static String items() {
		return "select " + ITEM + AMONG;
	}

	/** The query for what their reporters wrote. */
	static String descriptions() {
		return "select f.number, f.description" + AMONG;
	}

	/**
	 * The query for a page of a list; it takes the {@link #parameters}.
	 * @return nothing where nobody could be shown anything
	 */
	static Optional<String> page(CaseScope scope, WorkListFilter filter) {
		if (!filter.tab().isOpen()) {
			return Optional
				.of("select " + ITEM + " from app.case_file f where f.number in (select distinct number from ("
						+ ClosedWorkListQuery.of(scope)
						+ ") mine order by number desc limit :limit) order by f.number desc");
		}
		return OpenWorkListQuery.of(scope, filter)
			.map((mine) -> "select " + ITEM + " from (select distinct number, urgency, due from (" + mine
					+ ") mine order by urgency, due, number limit :limit) listed join app.case_file f on f.number = listed.number"
					+ " order by listed.urgency, listed.due, listed.number");
	}

	/** The query that counts a list up to the limit. */
	static Optional<String> count(CaseScope scope, WorkListFilter filter) {
		Optional<String> mine = filter.tab().isOpen() ? OpenWorkListQuery.toCount(scope, filter)
				: Optional.of(ClosedWorkListQuery.toCount(scope));
		return mine
			.map((sql) -> "select count(*) from (select distinct number from (" + sql + ") mine limit :limit) counted");
	}

	/** What the queries of a scope ask, from a place in the list or its beginning. */
	static Map<String, Object> parameters(CaseScope scope, WorkListTab tab, @Nullable WorkListPosition after,
			int limit) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("groups", joined(scope.groups()));
		parameters.put("units", joined(scope.units()));
		parameters.put("parties", joined(CaseParticipantService.partyIds(scope.username(), scope.groups())));
		parameters.put("urgency", (after != null) ? after.urgency() : -1);
		parameters.put("due", (after != null) ? after.dueForDatabase() : OffsetDateTime.MIN);
		parameters.put("number", number(tab, after));
		parameters.put("limit", limit);
		return parameters;
	}

	/** Closed cases are listed downwards from a number, open ones upwards. */
	private static long number(WorkListTab tab, @Nullable WorkListPosition after) {
		return (after != null) ? after.number() : (tab.isOpen() ? 0 : Long.MAX_VALUE);
	}

	/** Neither groups nor names nor units have commas. */
	private static String joined(Collection<String> ids) {
		return String.join(",", ids);
	}

}
