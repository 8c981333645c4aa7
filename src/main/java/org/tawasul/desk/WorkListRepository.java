package org.tawasul.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists the cases that concern somebody, by tab. Pages are turned by number, not by
 * counting rows, so the hundredth page costs what the first does; lists of open cases
 * cost what the open cases cost, however many are closed.
 */
@Component
public class WorkListRepository {

	private final JdbcClient jdbc;

	private final CaseAccess access;

	WorkListRepository(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * One page of somebody's list.
	 * @param viewer whose list
	 * @param tab which list
	 * @param before only cases below this number; null for the first page
	 * @return the page, empty for those who have no cases by their roles
	 */
	public CaseListPage page(StaffUser viewer, WorkListTab tab, @Nullable CaseNumber before) {
		CaseScope scope = this.access.scope(viewer);
		Optional<String> numbers = WorkListQueries.numbers(scope, tab);
		if (numbers.isEmpty()) {
			return CaseListPage.of(List.of());
		}
		String sql = """
				with mine as (%s)
				select f.number, f.subject, f.type, f.category, f.importance, f.status, f.phase,
				       coalesce(f.level_unit, f.unit) as unit, f.due_at, f.received_at, f.closed_at
				  from app.case_file f
				 where f.number in (select number from mine order by number desc limit :limit)
				 order by f.number desc""".formatted(numbers.get());
		return CaseListPage.of(this.jdbc.sql(sql)
			.params(WorkListQueries.parameters(scope))
			.param("before", (before != null) ? before.value() : Long.MAX_VALUE)
			.param("limit", CaseListPage.PAGE + 1)
			.query(CaseListItem.class)
			.list());
	}

	/**
	 * How many cases each of somebody's lists holds.
	 * @param viewer whose lists
	 * @return a number for every tab
	 */
	public Map<WorkListTab, WorkListCount> counts(StaffUser viewer) {
		CaseScope scope = this.access.scope(viewer);
		Map<WorkListTab, WorkListCount> counts = new EnumMap<>(WorkListTab.class);
		for (WorkListTab tab : WorkListTab.values()) {
			counts.put(tab,
					WorkListCount.of(WorkListQueries.numbers(scope, tab).map((sql) -> count(sql, scope)).orElse(0)));
		}
		return counts;
	}

	private int count(String numbers, CaseScope scope) {
		return this.jdbc.sql("select count(*) from (select number from (" + numbers + ") mine limit :limit) counted")
			.params(WorkListQueries.parameters(scope))
			.param("before", Long.MAX_VALUE)
			.param("limit", WorkListCount.MAX + 1)
			.query(Integer.class)
			.single();
	}

}
