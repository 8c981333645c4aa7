package org.tawasul.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
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
				WorkListFilter filter = new WorkListFilter(tab, holder);
				WorkListQueries.page(scope, filter)
					.map((sql) -> plan(sql, scope, tab))
					.ifPresent((plan) -> assertIndexesOnly(plan, username + " " + filter, tab));
				WorkListQueries.count(scope, filter)
					.map((sql) -> plan(sql, scope, tab))
					.ifPresent((plan) -> assertIndexesOnly(plan, username + " count of " + filter, tab));
			}
		}
	}

	private static void assertIndexesOnly(List<String> plan, String list, WorkListTab tab) {
		assertThat(plan).as(list).noneMatch((line) -> line.contains("Seq Scan"));
		String others = tab.isOpen() ? "_closed" : "_open";
		assertThat(plan).as(list).noneMatch((line) -> line.contains(others));
		if (!tab.isOpen()) {
			assertThat(plan).as(list).anyMatch((line) -> line.contains("_closed"));
		}
	}

	@Test
	void aLaterPageOfOpenCasesBeginsInTheMiddleOfItsIndexAndIsNotSorted() {
		CaseScope scope = this.access.scope(viewer("manager"));
		WorkListPosition after = new WorkListPosition(1, Instant.parse("2026-11-23T06:00:00Z"), 41010);
		String sql = OpenWorkListQuery.of(scope, new WorkListFilter(WorkListTab.PENDING, WorkListHolder.ANYBODY))
			.orElseThrow();
		List<String> plan = this.jdbc.sql("explain " + sql)
			.params(WorkListQueries.parameters(scope, WorkListTab.PENDING, after, CaseListPage.PAGE + 1))
			.query(String.class)
			.list();
		assertThat(plan).anyMatch((line) -> line.contains("case_file_open_urgency"))
			.anyMatch((line) -> line.contains("Index Cond: (ROW("))
			.noneMatch((line) -> line.contains("Sort"));
	}

	private List<String> plan(String sql, CaseScope scope, WorkListTab tab) {
		return this.jdbc.sql("explain " + sql)
			.params(WorkListQueries.parameters(scope, tab, null, CaseListPage.PAGE + 1))
			.query(String.class)
			.list();
	}

	private StaffUser viewer(String username) {
		return new StaffUser(username, this.ministry.rolesOf(username), this.ministry.unitsOf(username),
				this.ministry.groupsOf(username, this.clock.instant()));
	}

	private void analyse() {
		this.jdbc.sql("analyze app.case_file, app.involvement").update();
	}

}
