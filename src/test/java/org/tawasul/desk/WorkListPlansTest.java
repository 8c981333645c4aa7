package org.tawasul.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.ManyCases;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the database how it would find the lists among many cases, nearly all of them
 * closed.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class WorkListPlansTest {

	@Autowired
	private CurrentUser users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private CaseAccess access;

	@Autowired
	private Clock clock;

	@BeforeAll
	void manyCases() {
		new ManyCases(this.jdbc, this.transactions).insert(500);
	}

	@AfterAll
	void cleanUp() {
		new ManyCases(this.jdbc, this.transactions).delete();
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "head", "director", "undersecretary", "care", "operations", "manager",
			"minister" })
	void listsWalkAlongIndexesOfOpenCasesOrAlongThoseOfClosedOnes(String username) {
		CaseScope scope = this.access.scope(viewer(username));
		for (WorkListTab tab : WorkListTab.values()) {
			for (WorkListHolder holder : WorkListHolder.values()) {
				WorkListFilter filter = WorkListFilter.of(tab, holder);
				plan(scope, filter).ifPresent((plan) -> assertIndexesOnly(plan, username + " " + filter, tab));
				planOfCount(scope, filter)
					.ifPresent((plan) -> assertIndexesOnly(plan, username + " count of " + filter, tab));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "director", "undersecretary", "operations", "manager" })
	void everyOrderIsFoundAlongIndexesInBothDirections(String username) {
		CaseScope scope = this.access.scope(viewer(username));
		for (WorkListTab tab : WorkListTab.values()) {
			Stream.of(WorkListOrder.values())
				.filter((order) -> order.fits(tab) && (order.isIndexed() || !WorkListScope.isWide(scope)))
				.flatMap((order) -> Stream.of(new WorkListSort(order, true), new WorkListSort(order, false)))
				.map((sort) -> new WorkListFilter(tab, WorkListHolder.ANYBODY, WorkListCriteria.ALL, sort))
				.forEach((filter) -> plan(scope, filter)
					.ifPresent((plan) -> assertIndexesOnly(plan, username + " " + filter, tab)));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "DUE", "NUMBER", "URGENCY" })
	void aLaterPageOfOpenCasesBeginsInTheMiddleOfItsIndexAndIsNotSorted(WorkListOrder order) {
		assertBeginsInTheMiddle(WorkListTab.PENDING, order,
				(order == WorkListOrder.URGENCY) ? "case_file_open_urgency" : "case_file_open_" + order.code());
	}

	@ParameterizedTest
	@CsvSource({ "CLOSED,case_file_closed_at", "NUMBER,case_file_closed" })
	void aLaterPageOfClosedCasesBeginsInTheMiddleOfItsIndexAndIsNotSorted(WorkListOrder order, String index) {
		assertBeginsInTheMiddle(WorkListTab.CLOSED, order, index);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "director", "undersecretary", "operations", "manager" })
	void criteriaAreAskedOfOpenCasesAndOfAWindowOfClosedOnes(String username) {
		CaseScope scope = this.access.scope(viewer(username));
		Optional<Importance> none = Optional.empty();
		List<WorkListCriteria> criteria = List.of(
				new WorkListCriteria(Optional.of(CaseType.INCIDENT), Optional.of(Category.FIRE), none, Optional.empty(),
						Optional.of("EDU-01"), Optional.of("SA-01"), Optional.empty(), Optional.empty()),
				new WorkListCriteria(Optional.empty(), Optional.empty(), none, Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.of(WorkListCriteria.Time.OVERDUE), Optional.empty()),
				new WorkListCriteria(Optional.empty(), Optional.empty(), none, Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty(), Optional.of(WorkListCriteria.Mark.OBJECTED)),
				new WorkListCriteria(Optional.empty(), Optional.empty(), none, Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty(), Optional.of(WorkListCriteria.Mark.MINISTER)),
				new WorkListCriteria(Optional.empty(), Optional.empty(), none, Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty(), Optional.of(WorkListCriteria.Mark.LINKED)));
		for (WorkListTab tab : WorkListTab.values()) {
			for (WorkListCriteria wanted : criteria) {
				WorkListFilter filter = WorkListFilter.of(tab).with(wanted);
				plan(scope, filter).ifPresent((plan) -> assertIndexesOnly(plan, username + " " + filter, tab));
				planOfCount(scope, filter)
					.ifPresent((plan) -> assertIndexesOnly(plan, username + " count of " + filter, tab));
			}
		}
	}

	@Test
	void whatACaseHasToDoWithOthersIsFoundByIndexes() {
		for (String query : List.of(RelatedCaseService.NEARBY, RelatedCaseService.SAME_FACILITY,
				RelatedCaseService.SAME_REPORTER)) {
			assertThat(planOfRelated(query)).as(query)
				.noneMatch((line) -> line.contains("Seq Scan") || line.contains("case_file_pkey"));
		}
	}

	private List<String> planOfRelated(String query) {
		return this.jdbc.sql("explain " + query)
			.param("number", ManyCases.BEFORE)
			.param("latitude", 24.7)
			.param("longitude", 46.7)
			.param("radius", 0.0045)
			.param("narrowing", 0.9)
			.param("kind", "")
			.param("facility", "مدرسة")
			.param("region", "SA-01")
			.param("identity", "1234567897")
			.param("mobile", "+966551234567")
			.query(String.class)
			.list();
	}

	private static void assertIndexesOnly(List<String> plan, String list, WorkListTab tab) {
		assertThat(plan).as(list)
			.noneMatch((line) -> line.contains("Seq Scan on case_file"))
			.noneMatch((line) -> line.contains("Seq Scan on involvement"));
		String others = tab.isOpen() ? "_closed" : "case_file_open";
		assertThat(plan).as(list).noneMatch((line) -> line.contains(others));
		if (!tab.isOpen()) {
			assertThat(plan).as(list).anyMatch((line) -> line.contains("_closed"));
		}
	}

	private void assertBeginsInTheMiddle(WorkListTab tab, WorkListOrder order, String index) {
		CaseScope scope = this.access.scope(viewer("manager"));
		WorkListFilter filter = new WorkListFilter(tab, WorkListHolder.ANYBODY, WorkListCriteria.ALL,
				new WorkListSort(order, true));
		WorkListPosition after = new WorkListPosition(1, Instant.parse("2026-11-23T06:00:00Z"), "EDU-01",
				ManyCases.BEFORE + (tab.isOpen() ? ManyCases.COUNT : ManyCases.COUNT / 2));
		WorkListConditions wanted = conditions(filter);
		String sql = tab.isOpen() ? OpenWorkListQuery.of(scope, filter, wanted, true).orElseThrow()
				: ClosedWorkListQuery.of(scope, filter.sort(), wanted, true);
		List<String> plan = this.jdbc.sql("explain " + sql)
			.params(WorkListQueries.parameters(scope, wanted, after, CaseListPage.PAGE + 1))
			.query(String.class)
			.list();
		assertThat(plan).anyMatch((line) -> line.matches(".*Index (Only )?Scan Backward using " + index + " .*"))
			.anyMatch((line) -> line.contains("Index Cond: ("))
			.noneMatch((line) -> line.contains("Sort"));
	}

	private Optional<List<String>> plan(CaseScope scope, WorkListFilter filter) {
		return explain(scope, filter, WorkListQueries.page(scope, filter, conditions(filter), false));
	}

	private Optional<List<String>> planOfCount(CaseScope scope, WorkListFilter filter) {
		return explain(scope, filter, WorkListQueries.count(scope, filter, conditions(filter)));
	}

	private Optional<List<String>> explain(CaseScope scope, WorkListFilter filter, Optional<String> query) {
		return query.map((sql) -> this.jdbc.sql("explain " + sql)
			.params(WorkListQueries.parameters(scope, conditions(filter), null, CaseListPage.PAGE + 1))
			.query(String.class)
			.list());
	}

	private WorkListConditions conditions(WorkListFilter filter) {
		return WorkListConditions.of(filter, List.of("EDU-01", "EDU-01-SAF"), this.clock.instant(),
				this.clock.getZone());
	}

	private StaffUser viewer(String username) {
		return this.users.of(username);
	}

}
