package org.tawasul.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.bench.BenchmarkTable.Comparison;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures two ways of doing a thing side by side: alternating A B B A, the median of the
 * pairs' ratios with its spread, so that a noisy machine is noisy for both.
 */
final class Measurement {

	private static final Logger log = LoggerFactory.getLogger(Measurement.class);

	static final int PAIRS = Integer.getInteger("bench.pairs", 9);

	/** Rounds before those that count. */
	private static final int WARM_UP = 20;

	/** Operations before those that count, where a node in service is measured. */
	private static final int COMPILED = Integer.getInteger("bench.warm-up", 1_500);

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
		Comparison rates = rates(operations, 1, "a second", ours, baseline);
		print("%s: %.2f of the yardstick (%.2f to %.2f over %d pairs), %s", what, rates.ratio(), rates.low(),
				rates.high(), PAIRS, rates.ours());
		return rates.ratio();
	}

	/**
	 * How fast the first way is, as a part of the second.
	 * @param operations of each way in each round
	 * @param size what an operation counts for, such as its rows
	 * @param unit of the rates, for printing
	 * @param ours the first way
	 * @param baseline the second way
	 * @return the ratio of the rates
	 */
	static Comparison rates(int operations, int size, String unit, Runnable ours, Runnable baseline) {
		repeat(operations, ours);
		repeat(operations, baseline);
		double[][] rates = pairs(() -> operations * size / seconds(operations, ours),
				() -> operations * size / seconds(operations, baseline));
		return compare(rates, "%.0f " + unit);
	}

	/**
	 * Two figures of each pair, taken by the given ways.
	 * @param format of the figures, for printing
	 * @param ours takes the first figure
	 * @param baseline takes the second one
	 * @return the ratio of the figures
	 */
	static Comparison figures(String format, DoubleSupplier ours, DoubleSupplier baseline) {
		return compare(pairs(ours, baseline), format);
	}

	/**
	 * How often each way runs, compiling included.
	 * @param operations of each round
	 * @return as often as {@link #compile} and {@link #rates} run it
	 */
	static int runs(int operations) {
		return COMPILED + operations * (PAIRS + 1);
	}

	/**
	 * Runs each way so often that the JVM has compiled it. A node in service has, within
	 * its first minutes; before that, the way with more code would look worse than it is
	 * and get better from pair to pair.
	 * @param ways taking turns
	 */
	static void compile(Runnable... ways) {
		for (int i = 0; i < COMPILED; i++) {
			for (Runnable way : ways) {
				way.run();
			}
		}
	}

	/**
	 * How long the slowest twentieth of some requests takes the first way, as a multiple
	 * of the second: of a hundred each time, for of a dozen it would be the slowest
	 * alone.
	 * @param ours the requests the first way
	 * @param baseline the second way
	 * @return the ratio of the 95th percentiles
	 */
	static Comparison p95(List<Runnable> ours, List<Runnable> baseline) {
		int rounds = -Math.floorDiv(-100, ours.size());
		for (int run = 0; run < COMPILED; run += ours.size()) {
			millis(1, ours, 1);
			millis(1, baseline, 1);
		}
		return percentile(0.95, ours, baseline, rounds);
	}

	/** The same for what usually happens, at the median. */
	static Comparison median(List<Runnable> ours, List<Runnable> baseline) {
		for (int round = 0; round < WARM_UP; round++) {
			millis(1, ours, 1);
			millis(1, baseline, 1);
		}
		return percentile(0.5, ours, baseline, 1);
	}

	private static Comparison percentile(double part, List<Runnable> ours, List<Runnable> baseline, int rounds) {
		return compare(pairs(() -> millis(part, ours, rounds), () -> millis(part, baseline, rounds)), "%.1f ms");
	}

	private static double[][] pairs(DoubleSupplier ours, DoubleSupplier baseline) {
		double[][] figures = new double[2][PAIRS];
		for (int pair = 0; pair < PAIRS; pair++) {
			int first = pair % 2;
			for (int arm : new int[] { first, 1 - first }) {
				figures[arm][pair] = ((arm == 0) ? ours : baseline).getAsDouble();
			}
		}
		return figures;
	}

	static Comparison compare(double[][] figures, String format) {
		double[] ratios = new double[PAIRS];
		Arrays.setAll(ratios, (pair) -> figures[0][pair] / figures[1][pair]);
		Arrays.sort(ratios);
		Arrays.sort(figures[0]);
		Arrays.sort(figures[1]);
		return new Comparison(String.format(Locale.ROOT, format, figures[0][PAIRS / 2]),
				String.format(Locale.ROOT, format, figures[1][PAIRS / 2]), ratios[PAIRS / 2], ratios[0],
				ratios[PAIRS - 1]);
	}

	private static double millis(double part, List<Runnable> requests, int rounds) {
		double[] times = IntStream.range(0, rounds)
			.boxed()
			.flatMap((round) -> requests.stream())
			.mapToDouble((request) -> seconds(1, request) * 1000)
			.sorted()
			.toArray();
		return times[(int) Math.min(times.length - 1, times.length * part)];
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
					where d.datname = current_database() order by calls desc, wal_bytes desc limit 100""",
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
