package org.tawasul.indicators;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.indicators.CounterQuery.Anchor;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the counters must say, counted case by case.
 */
final class PlainCounts {

	private static final String OPEN = "phase in ('RECEIVED', 'ACTIVE', 'WAITING')";

	private static final String LATE = "promised_at < coalesce(resolved_at, closed_at)";

	private static final List<String> DIMENSIONS = List.of("type", "category", "region", "channel", "importance");

	private static final String LEVEL = "case when level_kind is null or level_kind <> 'HEAD' then level_kind when level_unit = unit"
			+ " then 'UNIT_HEAD' else 'UPPER_HEAD' end";

	private final JdbcClient jdbc;

	PlainCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Counts of(CounterScope scope, Anchor anchor, LocalDateTime from, LocalDateTime until) {
		Map<String, Long> counts = new HashMap<>();
		switch (anchor) {
			case RECEIVED -> {
				String received = between("received_at", from, until) + " and ";
				add(counts, scope, "n", "''", received + "true");
				add(counts, scope, "phase/", "phase", received + "true");
				add(counts, scope, "status/", "status", received + "true");
				add(counts, scope, "escalated/", "escalated_to", received + "true");
				add(counts, scope, "open", "''", received + OPEN);
				add(counts, scope, "open/late", "''", received + OPEN + " and " + LATE);
				add(counts, scope, "open/level/", LEVEL, received + OPEN);
				DIMENSIONS.forEach((dimension) -> {
					add(counts, scope, dimension + "/", dimension, received + "true");
					add(counts, scope, "open/" + dimension + "/", dimension, received + OPEN);
					add(counts, scope, "open/late/" + dimension + "/", dimension, received + OPEN + " and " + LATE);
				});
			}
			case CLOSED -> {
				String closed = between("closed_at", from, until) + " and ";
				add(counts, scope, "n", "''", closed + "true");
				add(counts, scope, "phase/", "phase", closed + "true");
				add(counts, scope, "rating/", "rating::text", closed + "true");
				add(counts, scope, "escalated/", "escalated_to", closed + "true");
				add(counts, scope, "late", "''", closed + LATE);
				DIMENSIONS.forEach((dimension) -> {
					add(counts, scope, dimension + "/", dimension, closed + "true");
					add(counts, scope, "late/" + dimension + "/", dimension, closed + LATE);
				});
			}
			case OBJECTED -> {
				String objected = between("objected_at", from, until);
				add(counts, scope, "n", "''", objected);
				add(counts, scope, "outcome/", "app.objection_outcome(objected_at, resolved_at, phase, escalated_to)",
						objected);
			}
			case PROMISED -> {
				String promised = between("promised_at", from, until) + " and resolved_at is null and " + OPEN
						+ " and status is distinct from 'linked'";
				add(counts, scope, "n", "''", promised);
				DIMENSIONS.forEach((dimension) -> add(counts, scope, dimension + "/", dimension, promised));
			}
			case SURVEYED -> {
				for (String of : List.of("''", "'type/' || type || '/'", "'channel/' || channel || '/'")) {
					surveys(counts, scope, of, "'asked'", "invited_at is not null", from, until);
					surveys(counts, scope, of, "'answered'", "answered_at is not null", from, until);
					surveys(counts, scope, of, "'asked-answered'", "answered_at is not null and invited_at is not null",
							from, until);
					surveys(counts, scope, of, "'way/' || coalesce(way, 'UNKNOWN')", "answered_at is not null", from,
							until);
					surveys(counts, scope, of, "'way/' || coalesce(way, 'UNKNOWN') || '/' || score",
							"answered_at is not null", from, until);
					surveys(counts, scope, of, "'q/overall/' || score", "answered_at is not null", from, until);
					surveys(counts, scope, of, "'q/solved/' || (s.answers ->> 'solved')",
							"answered_at is not null and s.answers -> 'solved' is not null", from, until);
				}
			}
		}
		return new Counts(counts);
	}

	private void add(Map<String, Long> counts, CounterScope scope, String prefix, String expression, String where) {
		this.jdbc
			.sql("select %s as code, count(*) as n from app.case_file where %s and %s group by 1".formatted(expression,
					where, in(scope)))
			.query((row) -> {
				if (row.getString("code") != null) {
					counts.put(prefix + row.getString("code"), row.getLong("n"));
				}
			});
	}

	private void surveys(Map<String, Long> counts, CounterScope scope, String of, String key, String where,
			LocalDateTime from, LocalDateTime until) {
		this.jdbc
			.sql("""
					select %s || %s as code, count(*) as n from app.case_survey s join app.case_file on number = s.case_number
					where %s and %s and %s group by 1"""
				.formatted(of, key, where, between("counted_at", from, until), in(scope)))
			.query((row) -> {
				counts.put(row.getString("code"), row.getLong("n"));
			});
	}

	private static String between(String column, LocalDateTime from, LocalDateTime until) {
		return "(%1$s at time zone 'Asia/Riyadh') >= '%2$s' and (%1$s at time zone 'Asia/Riyadh') < '%3$s'"
			.formatted(column, from, until);
	}

	private static String in(CounterScope scope) {
		return switch (scope.kind()) {
			case ALL -> "true";
			case BELOW -> "unit in (with recursive below as (select code from app.unit where code = '" + scope.unit()
					+ "' union all select u.code from app.unit u join below b on u.parent = b.code)"
					+ " select code from below)";
			case ALONE -> "coalesce(unit, '') = '" + scope.unit() + "'";
			case COORDINATED -> "coordinated and unit = '" + scope.unit() + "'";
		};
	}

}
