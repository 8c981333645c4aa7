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
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.ManyCases;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.search.CaseSearchService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the database how it would find the rows of a report among many cases of which few
 * are in its period, and few are the reader's own.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class ReportPlansTest {

	@Autowired
	private CurrentUser users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private CaseSearchService search;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Clock clock;

	@BeforeAll
	void manyCases() {
		new ManyCases(this.jdbc, this.transactions).insert(0);
	}

	@AfterAll
	void cleanUp() {
		new ManyCases(this.jdbc, this.transactions).delete();
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

	@Test
	void casesOfOtherTypesArePassedOverInAnIndexWithoutBeingRead() {
		this.jdbc.sql("vacuum analyze app.case_file").update();
		ReportQueries queries = queries("care", "from=1996-01-01&until=2026-12-31&type=COMPLAINT&category=FIRE");
		for (String query : List.of(queries.nextOfUnits(), queries.nextOfUnit(), queries.nextWithoutUnit())) {
			assertThat(plan(query, queries)).as(query)
				.anyMatch((line) -> line.contains("Index Only Scan using case_file_closed_report"));
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
		LocalDate today = LocalDate.now(this.clock);
		return queries(username, "from=" + today.minusDays(7) + "&until=" + today);
	}

	private ReportQueries queries(String username, String sought) {
		StaffUser viewer = this.users.of(username);
		ReportCriteria criteria = ReportCriteria.parse(sought);
		ReportUnits units = ReportUnits.of(this.ministry, "", Locale.ENGLISH);
		ReportQueries queries = new ReportQueries(this.search.select(viewer, criteria.search()), "", units);
		queries.parameters()
			.putAll(Map.of("after_at", OffsetDateTime.now(this.clock).minusDays(30), "after_number", 0L, "after_unit",
					"EDU-01-SAF", "after_place", 1, "some_units",
					String.join(",", new ArrayList<>(units.codes()).subList(0, 25)), "limit", 50));
		return queries;
	}

}
