package org.tawasul.casefile;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a promised date is missed, for whoever asks: all combinations of what it
 * depends on, and what the indicators count of them.
 */
@TawasulTest
class PromiseMissedTest {

	private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+03:00");

	private static final List<@Nullable OffsetDateTime> MOMENTS = Arrays.asList(null, NOW.minusDays(3),
			NOW.minusDays(1), NOW.plusDays(2));

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aPromiseIsKeptUntilTheResolutionOrTheEndAndRunsForNoLinkedCase() {
		for (OffsetDateTime promised : MOMENTS) {
			for (OffsetDateTime resolved : MOMENTS) {
				for (OffsetDateTime closed : MOMENTS) {
					for (String status : Arrays.asList(null, "in_progress", "linked")) {
						OffsetDateTime end = (resolved != null) ? resolved : closed;
						boolean runs = end == null && !"linked".equals(status);
						OffsetDateTime until = runs ? NOW : end;
						String what = "%s %s %s %s".formatted(promised, resolved, closed, status);
						assertThat(missed(promised, resolved, closed, status, NOW)).as(what)
							.isEqualTo(promised != null && until != null && promised.isBefore(until));
						assertThat(missed(promised, resolved, closed, status, null)).as(what + " whenever")
							.isEqualTo(promised != null && end != null && promised.isBefore(end));
					}
				}
			}
		}
	}

	@Test
	void theIndicatorsCountEveryCaseInTheseWords() {
		assertThat(this.jdbc
			.sql("""
					select count(*) from app.case_file f cross join lateral (select (app.indicator_fact(f.*)).*) i
					where i.late is distinct from app.promise_missed(f.promised_at, f.resolved_at, f.closed_at, f.status, null)
						or (i.promised is not null) is distinct from
							(app.promise_runs(f.resolved_at, f.closed_at, f.status) and f.promised_at is not null)""")
			.query(Long.class)
			.single()).isZero();
	}

	private boolean missed(@Nullable OffsetDateTime promised, @Nullable OffsetDateTime resolved,
			@Nullable OffsetDateTime closed, @Nullable String status, @Nullable OffsetDateTime now) {
		return this.jdbc
			.sql("select app.promise_missed(cast(:promised as timestamptz), cast(:resolved as timestamptz),"
					+ " cast(:closed as timestamptz), cast(:status as text), cast(:now as timestamptz))")
			.param("promised", promised)
			.param("resolved", resolved)
			.param("closed", closed)
			.param("status", status)
			.param("now", now)
			.query(Boolean.class)
			.single();
	}

}
