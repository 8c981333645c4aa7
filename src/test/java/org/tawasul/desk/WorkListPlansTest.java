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
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the database how it would find the lists among many cases, nearly all of them
 * closed.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class WorkListPlansTest {

	private static final long MADE_UP = 800_000_000L;

	private static final int CASES = 20_000;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private CaseAccess access;

	@Autowired
	private Clock clock;

	@BeforeAll
	void manyCases() {
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, handlers, referrals, questions,
					  received_at, opened_at, closed_at)
					select %1$d + n, 0, 'INCIDENT', 'FIRE', 'NORMAL', 'WEB', 'بلاغ', 'نص', 'SA-01', false, false, 'ar', 'x',
					  case when n > %2$d - 500 then 'ACTIVE' else 'DONE' end, false, u.code, u.code || '.coordinators', 0, 0,
					  now(), now(), case when n > %2$d - 500 then null else now() end
					  from generate_series(1, %2$d) n
					  join (select code, row_number() over () - 1 as place, count(*) over () as units from app.unit
					         where code like 'EDU-%%-___') u on u.place = n %% u.units"""
				.formatted(MADE_UP, CASES))
			.update();
		this.jdbc.sql("""
				insert into app.involvement (case_number, party, since, open)
				select number, 'group:' || handlers, now(), closed_at is null from app.case_file where number > ?""")
			.param(MADE_UP)
			.update();
		analyse();
	}

	@AfterAll
	void cleanUp() {
		this.jdbc.sql("delete from app.involvement where case_number > ?").param(MADE_UP).update();
		this.jdbc.sql("delete from app.case_file where number > ?").param(MADE_UP).update();
		analyse();
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
						Optional.empty(), Optional.empty(), Optional.of(WorkListCriteria.Mark.MINISTER)));
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
			.param("number", MADE_UP)
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
				MADE_UP + (tab.isOpen() ? CASES : CASES / 2));
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
		return new StaffUser(username, this.ministry.rolesOf(username), this.ministry.unitsOf(username),
				this.ministry.groupsOf(username, this.clock.instant()));
	}

	private void analyse() {
		this.jdbc.sql("analyze app.case_file, app.involvement, app.objection").update();
	}

}
