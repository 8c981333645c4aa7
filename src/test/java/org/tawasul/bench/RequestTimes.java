package org.tawasul.bench;

import java.util.Arrays;

import org.tawasul.bench.BenchmarkTable.Comparison;

/**
 * How long requests take two ways, asked one by one A B B A, so that whatever else the
 * machine does slows both alike. A pair is a hundred requests of each.
 */
final class RequestTimes {

	private static final int REQUESTS = 100;

	/** By way and pair, in milliseconds, sorted. */
	private final double[][][] times = new double[2][Measurement.PAIRS][REQUESTS];

	private RequestTimes() {
	}

	/**
	 * Measures both.
	 * @param ours the request the first way
	 * @param baseline the request the second way
	 * @return the times
	 */
	static RequestTimes of(Runnable ours, Runnable baseline) {
		RequestTimes measured = new RequestTimes();
		for (int pair = 0; pair < Measurement.PAIRS; pair++) {
			for (int request = 0; request < REQUESTS; request++) {
				int first = request % 2;
				for (int way : new int[] { first, 1 - first }) {
					long start = System.nanoTime();
					((way == 0) ? ours : baseline).run();
					measured.times[way][pair][request] = (System.nanoTime() - start) / 1e6;
				}
			}
			Arrays.sort(measured.times[0][pair]);
			Arrays.sort(measured.times[1][pair]);
		}
		return measured;
	}

	/** The first way as a multiple of the second, at a percentile of each pair. */
	Comparison compare(double part) {
		return Measurement.compare(new double[][] { percentiles(0, part), percentiles(1, part) }, "%.1f ms");
	}

	/** Of the first way, the median of the pairs. */
	double percentile(double part) {
		double[] percentiles = percentiles(0, part);
		Arrays.sort(percentiles);
		return percentiles[percentiles.length / 2];
	}

	private double[] percentiles(int way, double part) {
		return Arrays.stream(this.times[way]).mapToDouble((sorted) -> sorted[(int) (REQUESTS * part)]).toArray();
	}

}
