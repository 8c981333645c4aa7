package org.tawasul.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.search.CaseSearchService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the database how it would find the rows of a report among many cases of which few
 * are in its period, and few are the reader's own.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class ReportPlansTest {

	private static final long MADE_UP = 820_000_000L;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseSearchService search;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Clock clock;

	@BeforeAll
	void manyCases() {
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, handlers, referrals, questions,
					  received_at, opened_at, closed_at)
					select :first + n, 0, 'INCIDENT', 'FIRE', 'NORMAL', 'WEB', 'بلاغ', 'نص', 'SA-01', false, false, 'ar', 'x', 'DONE',
					  false, u.code, u.code || '.coordinators', 0, 0, now() - n * interval '1 hour', now(), now()
					  from generate_series(1, 20000) n
					  join (select code, row_number() over () - 1 as place, count(*) over () as units from app.unit
					         where code like 'EDU-%-___') u on u.place = n % u.units""")
			.param("first", MADE_UP)
			.update();
		this.jdbc
			.sql("insert into app.involvement (case_number, party, since, open)"
					+ " select number, 'group:' || handlers, now(), false from app.case_file where number > ?")
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

	@Test
	void rowsOfAPeriodAreFoundByIndexes() {
		ReportQueries queries = queries("care");
		for (String query : List.of(queries.count(), queries.all(), queries.nextOfUnits(), queries.nextOfUnit(),
				queries.nextWithoutUnit())) {
			assertIndexesOnly(query, queries);
		}
	}

	@Test
	void ownCasesAreFoundByIndexesAndNobodysPartInThemIsGathered() {
		for (String username : List.of("coordinator", "head", "director")) {
			ReportQueries queries = queries(username);
			assertThat(queries.isOwn()).isTrue();
			for (String query : List.of(queries.count(), queries.all(), queries.nextOfOwn())) {
				assertIndexesOnly(query, queries);
				assertThat(plan(query, queries)).as(username + query)
					.noneMatch((line) -> line.contains("hashed SubPlan"));
			}
		}
	}

	private void assertIndexesOnly(String query, ReportQueries queries) {
		assertThat(plan(query, queries)).as(query)
			.noneMatch((line) -> line.contains("Seq Scan on case_file"))
			.noneMatch((line) -> line.contains("Seq Scan on involvement"));
	}

	private List<String> plan(String query, ReportQueries queries) {
		return this.jdbc.sql("explain " + query).params(queries.parameters()).query(String.class).list();
	}

	private ReportQueries queries(String username) {
		StaffUser viewer = new StaffUser(username, this.ministry.rolesOf(username), this.ministry.unitsOf(username),
				this.ministry.groupsOf(username, this.clock.instant()));
		LocalDate today = LocalDate.now(this.clock);
		ReportCriteria criteria = ReportCriteria.parse("from=" + today.minusDays(7) + "&until=" + today);
		ReportUnits units = ReportUnits.of(this.ministry, "", Locale.ENGLISH);
		ReportQueries queries = new ReportQueries(this.search.select(viewer, criteria.search()), "", units);
		queries.parameters()
			.putAll(Map.of("after_at", OffsetDateTime.now(this.clock).minusDays(30), "after_number", 0L, "after_unit",
					"EDU-01-SAF", "after_place", 1, "some_units",
					String.join(",", new ArrayList<>(units.codes()).subList(0, 25)), "limit", 50));
		return queries;
	}

	private void analyse() {
		this.jdbc.sql("analyze app.case_file, app.involvement").update();
	}

}
