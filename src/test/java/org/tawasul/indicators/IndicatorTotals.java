package org.tawasul.indicators;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tawasul.indicators.CounterQuery.Anchor;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All cases by their status and type, as the counters have them and as they are: for
 * benchmarks. What the counters must say in detail, {@code CountersTest} compares.
 */
public final class IndicatorTotals {

	private final CounterRepository counters;

	private final JdbcClient jdbc;

	public IndicatorTotals(ApplicationContext beans) {
		this.counters = beans.getBean(CounterRepository.class);
		this.jdbc = beans.getBean(JdbcClient.class);
	}

	/**
	 * What the counters say.
	 * @return numbers by type and by phase
	 */
	public Map<String, Long> counted() {
		Counts counts = this.counters
			.read(List.of(new CounterQuery(CounterScope.ALL, Anchor.RECEIVED, CounterQuery.EARLIEST,
					CounterQuery.LATEST, null)))
			.get(0);
		Map<String, Long> totals = new TreeMap<>(counts.of("type"));
		totals.putAll(counts.of("phase"));
		return totals;
	}

	/**
	 * What the cases say, by GROUP BY.
	 * @return the same numbers
	 */
	public Map<String, Long> grouped() {
		Map<String, Long> totals = new TreeMap<>();
		this.jdbc.sql("select type, phase, count(*) from app.case_file group by 1, 2").query((row) -> {
			totals.merge(row.getString(1), row.getLong(3), Long::sum);
			totals.merge(row.getString(2), row.getLong(3), Long::sum);
		});
		return totals;
	}

}
