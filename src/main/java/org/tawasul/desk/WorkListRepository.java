package org.tawasul.desk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists the cases that concern somebody, by tab. Pages are turned by the place of the
 * last case, not by counting rows, so the hundredth page costs what the first does; lists
 * of open cases cost what the open cases cost, however many are closed.
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
	 * @param filter which list
	 * @param after only cases behind this place; null for the first page
	 * @return the page, empty for those who have no cases by their roles
	 */
	public CaseListPage page(StaffUser viewer, WorkListFilter filter, @Nullable WorkListPosition after) {
		CaseScope scope = this.access.scope(viewer);
		return CaseListPage.of(WorkListQueries.page(scope, filter)
			.map((sql) -> this.jdbc.sql(sql)
				.params(WorkListQueries.parameters(scope, filter.tab(), after, CaseListPage.PAGE + 1))
				.query(CaseListItem.class)
				.list())
			.orElse(List.of()));
	}

	/**
	 * How many cases each of somebody's tabs holds.
	 * @param viewer whose tabs
	 * @return a number for every tab
	 */
	public Map<WorkListTab, WorkListCount> counts(StaffUser viewer) {
		Map<WorkListTab, WorkListCount> counts = new EnumMap<>(WorkListTab.class);
		for (WorkListTab tab : WorkListTab.values()) {
			counts.put(tab, count(viewer, WorkListFilter.of(tab)));
		}
		return counts;
	}

	/**
	 * How many cases one of somebody's lists holds.
	 * @param viewer whose list
	 * @param filter which list
	 * @return the number, up to a limit
	 */
	public WorkListCount count(StaffUser viewer, WorkListFilter filter) {
		CaseScope scope = this.access.scope(viewer);
		return WorkListCount.of(WorkListQueries.count(scope, filter)
			.map((sql) -> this.jdbc.sql(sql)
				.params(WorkListQueries.parameters(scope, filter.tab(), null, WorkListCount.MAX + 1))
				.query(Integer.class)
				.single())
			.orElse(0));
	}

	/**
	 * Some cases as lists show them. Whether they may be shown is not asked again.
	 * @param numbers the cases
	 * @return in the same order; those that do not exist are left out
	 */
	public List<CaseListItem> items(List<CaseNumber> numbers) {
		String joined = numbers.stream().map(CaseNumber::toString).collect(Collectors.joining(","));
		return this.jdbc.sql(WorkListQueries.items())
			.param("numbers", joined)
			.query(CaseListItem.class)
			.list()
			.stream()
			.sorted(Comparator.comparing((item) -> numbers.indexOf(item.number())))
			.toList();
	}

	/**
	 * What reporters wrote, of some cases.
	 * @param numbers the cases
	 * @return the description of each
	 */
	public Map<CaseNumber, String> descriptions(List<CaseNumber> numbers) {
		String joined = numbers.stream().map(CaseNumber::toString).collect(Collectors.joining(","));
		return this.jdbc.sql(WorkListQueries.descriptions())
			.param("numbers", joined)
			.query((row, index) -> Map.entry(new CaseNumber(row.getLong(1)), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
