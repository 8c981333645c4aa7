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
	 * @param later behind a place in the list
	 * @return nothing where nobody could be shown anything
	 */
	static Optional<String> page(CaseScope scope, WorkListFilter filter, WorkListConditions wanted, boolean later) {
		Optional<String> mine = filter.tab().isOpen() ? OpenWorkListQuery.of(scope, filter, wanted, later)
				: Optional.of(ClosedWorkListQuery.of(scope, filter.sort(), wanted, later));
		return mine.map((sql) -> page(filter.sort(), sql));
	}

	/** The query for a page of the cases whose keys another one finds. */
	static String page(WorkListSort sort, String mine) {
		String keys = String.join(", ", sort.names());
		return "select item.* from (select distinct " + keys + " from (" + mine + ") mine" + sort.byKey("")
				+ " limit :limit) listed cross join lateral (select " + ITEM
				+ " from app.case_file f where f.number = listed.number offset 0) item" + sort.byKey("listed.");
	}

	/** The query that counts a list up to the limit. */
	static Optional<String> count(CaseScope scope, WorkListFilter filter, WorkListConditions wanted) {
		Optional<String> mine = filter.tab().isOpen() ? OpenWorkListQuery.toCount(scope, filter, wanted) : Optional
			.of(new ClosedWorkListQuery(scope, WorkListSort.of(filter.tab()), wanted, false, ClosedWorkListQuery.WINDOW)
				.toCount());
		return mine.map(WorkListQueries::count);
	}

	/** The query that counts the cases whose keys another one finds. */
	static String count(String mine) {
		return "select count(*) from (select distinct number from (" + mine + ") mine limit :limit) counted";
	}

	/** What the queries of a scope ask, from a place in the list or its beginning. */
	static Map<String, Object> parameters(CaseScope scope, WorkListConditions wanted, @Nullable WorkListPosition after,
			int limit) {
		Map<String, Object> parameters = new HashMap<>(wanted.parameters());
		parameters.put("groups", joined(scope.groups()));
		parameters.put("units", joined(scope.units()));
		parameters.put("everything", scope.everything());
		parameters.put("parties", joined(CaseParticipantService.partyIds(scope.username(), scope.groups())));
		parameters.put("urgency", (after != null) ? after.urgency() : 0);
		parameters.put("at", (after != null) ? after.atForDatabase() : OffsetDateTime.MIN);
		parameters.put("text", (after != null) ? after.text() : "");
		parameters.put("number", (after != null) ? after.number() : 0L);
		parameters.put("limit", limit);
		return parameters;
	}

	/** Neither groups nor names nor units have commas. */
	private static String joined(Collection<String> ids) {
		return String.join(",", ids);
	}

}
