package org.tawasul.mining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tawasul.indicators.DurationClasses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the database counts of the ways of closed cases, and folds what has been
 * counted lately into sums. Each question is one statement, and so one view of the
 * database: what is being folded meanwhile counts once.
 */
@Repository
class WayRepository {

	/** Folded in one transaction; each row has some ten times. */
	private static final int BATCH = 1_000;

	static final String MOST_FREQUENT = "with counted as (select way, sum(n) as n from ("
			+ inSpans("select way, n from app.way_count where ")
			+ " union all select way, sign from app.way_delta where day >= :from and day < :end) spans"
			+ " group by way having sum(n) > 0), ranked as (select way, n, sum(n) over () as cases,"
			+ " count(*) over () as ways from counted order by n desc, way limit :most)"
			+ " select r.way, r.n, r.cases, r.ways, coalesce(w.steps, d.steps) as steps,"
			+ " coalesce(w.outcome, d.outcome) as outcome from ranked r left join app.way w on w.id = r.way"
			+ " left join lateral (select steps, outcome from app.way_delta where w.id is null and way = r.way limit 1) d"
			+ " on true order by r.n desc, r.way";

	static final String TIMES = "select way, position, class, sum(n) as n from ("
			+ inSpans("select way, position, class, n from app.way_time where way = any(cast(:ways as uuid[])) and ")
			+ " union all select d.way, u.place - 1, u.class, d.sign from app.way_delta d"
			+ " cross join lateral unnest(d.classes) with ordinality u (class, place)"
			+ " where d.way = any(cast(:ways as uuid[])) and d.day >= :from and d.day < :end and u.class is not null) t"
			+ " group by 1, 2, 3 having sum(n) > 0";

	static final String RETURNS = "select step, came_from, sum(cases) as cases, sum(times) as times,"
			+ " sum(direct) as direct from ("
			+ inSpans("select step, came_from, cases, times, direct from app.return_count where ")
			+ " union all select r.step, r.came_from, d.sign, d.sign * r.times, d.sign * r.direct"
			+ " from app.way_delta d cross join lateral app.way_returns(d.steps) r"
			+ " where d.day >= :from and d.day < :end) c group by 1, 2 having sum(times) > 0"
			+ " order by times desc, step, came_from";

	private final JdbcClient jdbc;

	WayRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The whole months of a period, and the days before and behind them: each read along
	 * the key of the sums.
	 */
	private static String inSpans(String select) {
		return select + "span = 3 and start >= :monthsFrom and start < :monthsUntil union all " + select
				+ "span = 2 and start >= :from and start < :monthsFrom union all " + select
				+ "span = 2 and start >= :monthsUntil and start < :end";
	}

	/** The most frequent ways of the cases that were closed in a period. */
	WayCounts mostFrequent(StepPeriod period, int most) {
		List<Way> ways = new ArrayList<>();
		long[] all = new long[2];
		ask(MOST_FREQUENT, period).param("most", most).query((row) -> {
			ways.add(way(row));
			all[0] = row.getLong("cases");
			all[1] = row.getLong("ways");
		});
		return new WayCounts(all[0], all[1], ways);
	}

	private static Way way(ResultSet row) throws SQLException {
		return new Way(row.getObject("way", UUID.class), List.of((String[]) row.getArray("steps").getArray()),
				row.getString("outcome"), row.getLong("n"));
	}

	/** How long some ways and their steps took: by way, the whole time first. */
	Map<UUID, List<DurationClasses>> times(StepPeriod period, Collection<Way> ways) {
		Map<UUID, List<Map<String, Long>>> counts = new HashMap<>();
		ways.forEach((way) -> {
			List<Map<String, Long>> positions = new ArrayList<>();
			for (int position = 0; position <= way.steps().size(); position++) {
				positions.add(new HashMap<>());
			}
			counts.put(way.id(), positions);
		});
		ask(TIMES, period).param("ways", ways.stream().map((way) -> way.id().toString()).toArray(String[]::new))
			.query((row) -> {
				counts.getOrDefault(row.getObject("way", UUID.class), List.of())
					.get(row.getInt("position"))
					.put(row.getString("class"), row.getLong("n"));
			});
		Map<UUID, List<DurationClasses>> times = new HashMap<>();
		counts.forEach((way, positions) -> times.put(way, positions.stream().map(DurationClasses::new).toList()));
		return times;
	}

	/** To which steps cases came back, those most often first. */
	List<WayReturn> returns(StepPeriod period) {
		return ask(RETURNS, period).query(WayReturn.class).list();
	}

	private JdbcClient.StatementSpec ask(String statement, StepPeriod period) {
		return this.jdbc.sql(statement)
			.param("from", period.from())
			.param("monthsFrom", period.monthsFrom())
			.param("monthsUntil", period.monthsUntil())
			.param("end", period.end());
	}

	/**
	 * Folds what has been counted lately, a batch at most.
	 * @return whether there may be more
	 */
	@Transactional
	public boolean fold() {
		return this.jdbc.sql("select app.fold_ways(:most)").param("most", BATCH).query(Integer.class).single() == BATCH;
	}

}
