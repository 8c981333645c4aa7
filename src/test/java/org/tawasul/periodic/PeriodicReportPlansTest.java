package org.tawasul.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.ManyCases;
import org.tawasul.periodic.ReportRhythm.Days;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Among many cases a report reads those of its period alone, and the brief those that the
 * Minister has.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class PeriodicReportPlansTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PeriodCaseReader cases;

	@Autowired
	private TransactionTemplate transactions;

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
	void subjectsOfAPeriodAreFoundByItsDates() {
		for (int days : List.of(7, 31)) {
			Days period = new Days(today().minusDays(days), today().minusDays(1));
			Map<String, Object> parameters = this.cases.parameters("EDU-01", period);
			assertIndexesOnly(PeriodCaseReader.ALL, parameters);
			assertIndexesOnly(PeriodCaseReader.OF_UNITS, parameters);
		}
	}

	@Test
	void noMoreThanThePeriodIsRead() {
		Days week = new Days(today().minusDays(7), today().minusDays(1));
		int[] read = new int[1];
		boolean partial = Boolean.TRUE
			.equals(this.transactions.execute((status) -> this.cases.read(null, week, (one) -> read[0]++)));
		assertThat(partial).isFalse();
		assertThat(read[0]).as("an hour each, and those that other tests have opened")
			.isGreaterThanOrEqualTo(7 * 24)
			.isLessThan(ManyCases.COUNT / 10);
	}

	@Test
	void theBriefReadsTheMinistersCasesAlone() {
		Map<String, Object> parameters = new HashMap<>(Map.of("most", 15, "since", OffsetDateTime.now(this.clock)));
		assertIndexesOnly(MinistersBriefService.CASES, parameters);
		assertIndexesOnly(MinistersBriefService.COUNTS, parameters);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private void assertIndexesOnly(String query, Map<String, Object> parameters) {
		assertThat(this.jdbc.sql("explain " + query).params(parameters).query(String.class).list()).as(query)
			.noneMatch((line) -> line.contains("Seq Scan on case_file"))
			.noneMatch((line) -> line.contains("Seq Scan on timeline_entry"));
	}

}
