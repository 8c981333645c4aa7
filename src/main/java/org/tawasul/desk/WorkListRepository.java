package org.tawasul.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.beans.factory.annotation.Autowired;
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

	private final MinistryDirectory ministry;

	private final Clock clock;

	private final int window;

	@Autowired
	WorkListRepository(JdbcClient jdbc, CaseAccess access, MinistryDirectory ministry, Clock clock) {
		this(jdbc, access, ministry, clock, ClosedWorkListQuery.WINDOW);
	}

	WorkListRepository(JdbcClient jdbc, CaseAccess access, MinistryDirectory ministry, Clock clock, int window) {
		this.jdbc = jdbc;
		this.access = access;
		this.ministry = ministry;
		this.clock = clock;
		this.window = window;
	}

	/**
	 * One page of somebody's list.
	 * @param viewer whose list
	 * @param filter which list
	 * @param after only cases behind this place; null for the first page
	 * @return the page, empty for those who have no cases by their roles
	 */
	public CaseListPage page(StaffUser viewer, WorkListFilter filter, @Nullable WorkListPosition after) {
		if (!orders(viewer, filter.tab()).contains(filter.sort().order())) {
			return page(viewer, filter.with(WorkListSort.of(filter.tab())), null);
		}
		if (filter.criteria().exclude(filter.tab())) {
			return new CaseListPage(List.of(), Optional.empty());
		}
		CaseScope scope = this.access.scope(viewer);
		WorkListConditions wanted = conditions(filter);
		Map<String, Object> parameters = WorkListQueries.parameters(scope, wanted, after, CaseListPage.PAGE + 1);
		if (!filter.tab().isOpen()) {
			return closedPage(closed(scope, filter.sort(), wanted), filter.sort(), parameters, after != null);
		}
		List<CaseListItem> found = WorkListQueries.page(scope, filter, wanted, after != null)
			.map((sql) -> this.jdbc.sql(sql).params(parameters).query(CaseListItem.class).list())
			.orElse(List.of());
		return CaseListPage.of(found, filter.sort().order());
	}

	private CaseListPage closedPage(ClosedWorkListQuery query, WorkListSort sort, Map<String, Object> parameters,
			boolean later) {
		List<CaseListItem> found = this.jdbc.sql(WorkListQueries.page(sort, query.page(later)))
			.params(parameters)
			.query(CaseListItem.class)
			.list();
		CaseListPage page = CaseListPage.of(found, sort.order());
		if (!query.hasWindow() || page.more() && !query.mayReachBeyond()) {
			return page;
		}
		Optional<Long> end = endOfWindow(query, parameters, later);
		if (end.isEmpty()) {
			return page;
		}
		CaseListPage sure = CaseListPage.of(
				found.stream().filter((item) -> query.isWithin(item.number().value(), end.get())).toList(),
				sort.order());
		return sure.more() ? sure : new CaseListPage(sure.cases(), position(end.get(), sort));
	}

	private ClosedWorkListQuery closed(CaseScope scope, WorkListSort sort, WorkListConditions wanted) {
		boolean large = ClosedWorkListQuery.asksForSize(scope, sort) && endOfWindow(
				new ClosedWorkListQuery(scope, WorkListSort.of(WorkListTab.CLOSED), wanted, false, this.window),
				WorkListQueries.parameters(scope, wanted, null, 1), false)
			.isPresent();
		return new ClosedWorkListQuery(scope, sort, wanted, large, this.window);
	}

	/**
	 * By what somebody may sort a tab: by any column, unless they see so many units that
	 * it would take the whole table.
	 * @param viewer whose list
	 * @param tab the tab
	 * @return the orders
	 */
	public Set<WorkListOrder> orders(StaffUser viewer, WorkListTab tab) {
		boolean wide = WorkListScope.isWide(this.access.scope(viewer));
		return Arrays.stream(WorkListOrder.values())
			.filter((order) -> order.fits(tab) && (order.isIndexed() || !wide))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * How many cases some of somebody's tabs hold.
	 * @param viewer whose tabs
	 * @param tabs which of them
	 * @param criteria which cases of the tabs
	 * @return a number for each
	 */
	public Map<WorkListTab, WorkListCount> counts(StaffUser viewer, List<WorkListTab> tabs, WorkListCriteria criteria) {
		Map<WorkListTab, WorkListCount> counts = new EnumMap<>(WorkListTab.class);
		tabs.forEach((tab) -> counts.put(tab, count(viewer, WorkListFilter.of(tab).with(criteria))));
		return counts;
	}

	/**
	 * How many cases one of somebody's lists holds.
	 * @param viewer whose list
	 * @param filter which list
	 * @return the number, up to a limit
	 */
	public WorkListCount count(StaffUser viewer, WorkListFilter filter) {
		if (filter.criteria().exclude(filter.tab())) {
			return new WorkListCount(0, false);
		}
		CaseScope scope = this.access.scope(viewer);
		WorkListConditions wanted = conditions(filter);
		Map<String, Object> parameters = WorkListQueries.parameters(scope, wanted, null, WorkListCount.MAX + 1);
		if (!filter.tab().isOpen()) {
			return countClosed(closed(scope, WorkListSort.of(filter.tab()), wanted), parameters);
		}
		return WorkListCount.of(WorkListQueries.count(scope, filter, wanted)
			.map((sql) -> this.jdbc.sql(sql).params(parameters).query(Integer.class).single())
			.orElse(0));
	}

	private WorkListCount countClosed(ClosedWorkListQuery query, Map<String, Object> parameters) {
		WorkListCount count = WorkListCount
			.of(this.jdbc.sql(WorkListQueries.count(query.toCount())).params(parameters).query(Integer.class).single());
		return (query.hasWindow() && !count.more())
				? new WorkListCount(count.cases(), endOfWindow(query, parameters, false).isPresent()) : count;
	}

	private WorkListConditions conditions(WorkListFilter filter) {
		List<String> units = filter.criteria().unit().map(this.ministry::codesWithin).orElse(List.of());
		return WorkListConditions.of(filter, units, this.clock.instant(), this.clock.getZone());
	}

	private Optional<Long> endOfWindow(ClosedWorkListQuery query, Map<String, Object> parameters, boolean later) {
		return this.jdbc.sql(query.endOfWindow(later)).params(parameters).query(Long.class).optional();
	}

	private Optional<WorkListPosition> position(long number, WorkListSort sort) {
		return items(List.of(new CaseNumber(number))).stream()
			.findFirst()
			.map((item) -> WorkListPosition.of(item, sort.order()));
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
