package org.tawasul.bench;

import java.util.Arrays;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures two ways of doing a thing side by side: alternating A B B A, the median of the
 * pairs' ratios with its spread, so that a noisy machine is noisy for both.
 */
final class Measurement {

	private static final Logger log = LoggerFactory.getLogger(Measurement.class);

	private static final int PAIRS = 9;

	private Measurement() {
	}

	/**
	 * How fast the first way is, as a part of the second.
	 * @param what for the printed line
	 * @param operations of each way in each round
	 * @param ours the first way
	 * @param baseline the second way
	 * @return the median ratio of the rates
	 */
	static double ratio(String what, int operations, Runnable ours, Runnable baseline) {
		repeat(operations, ours);
		repeat(operations, baseline);
		double[] ratios = new double[PAIRS];
		double[] rates = new double[PAIRS];
		for (int pair = 0; pair < PAIRS; pair++) {
			boolean oursFirst = pair % 2 == 0;
			double first = seconds(operations, oursFirst ? ours : baseline);
			double second = seconds(operations, oursFirst ? baseline : ours);
			double mine = oursFirst ? first : second;
			ratios[pair] = (oursFirst ? second : first) / mine;
			rates[pair] = operations / mine;
		}
		Arrays.sort(ratios);
		Arrays.sort(rates);
		print("%s: %.2f of the yardstick (%.2f to %.2f over %d pairs), %.0f a second", what, ratios[PAIRS / 2],
				ratios[0], ratios[PAIRS - 1], PAIRS, rates[PAIRS / 2]);
		return ratios[PAIRS / 2];
	}

	/**
	 * What one operation costs the database.
	 * @param what for the printed line
	 * @param database where it happens
	 * @param operations how many to take the average of
	 * @param operation what to do
	 * @return statements and bytes of WAL an operation
	 */
	static Cost cost(String what, JdbcTemplate database, int operations, Runnable operation) {
		repeat(5, operation);
		database.execute("checkpoint");
		database.execute("create extension if not exists pg_stat_statements schema public");
		database.queryForList("select public.pg_stat_statements_reset()");
		repeat(operations, operation);
		Cost cost = database.queryForObject("""
				select sum(calls) filter (where query !~* '^(begin|commit|rollback|set|show|checkpoint|deallocate)'),
				       sum(wal_bytes)
				from public.pg_stat_statements s join pg_database d on d.oid = s.dbid
				where d.datname = current_database() and query not like '%pg_stat_statements%'""",
				(row, index) -> new Cost(row.getDouble(1) / operations, row.getDouble(2) / operations));
		print("%s: %.1f statements, %.1f kB of WAL", what, cost.statements(), cost.walBytes() / 1000);
		if (Boolean.getBoolean("bench.statements")) {
			database.query("""
					select calls, wal_bytes, left(regexp_replace(query, '\\s+', ' ', 'g'), 110)
					from public.pg_stat_statements s join pg_database d on d.oid = s.dbid
					where d.datname = current_database() order by calls desc, wal_bytes desc limit 60""",
					(org.springframework.jdbc.core.RowCallbackHandler) (row) -> print("  %6.2f × %7.0f B  %s",
							row.getDouble(1) / operations, row.getDouble(2) / operations, row.getString(3)));
		}
		return cost;
	}

	static void print(String format, Object... arguments) {
		log.info("BENCH {}", String.format(Locale.ROOT, format, arguments));
	}

	private static double seconds(int operations, Runnable operation) {
		long start = System.nanoTime();
		repeat(operations, operation);
		return (System.nanoTime() - start) / 1e9;
	}

	private static void repeat(int times, Runnable operation) {
		for (int i = 0; i < times; i++) {
			operation.run();
		}
	}

	/**
	 * What an operation costs the database.
	 *
	 * @param statements SQL statements, without those that only begin and end
	 * transactions
	 * @param walBytes bytes written ahead
	 */
	record Cost(double statements, double walBytes) {

	}

}
