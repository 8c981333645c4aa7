package org.tawasul.bench;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.access.StaffBrowser;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.mining.EventLogExport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The event log of a month of a million cases: when it begins, how fast its rows come
 * beside the same rows read by JDBC alone, and what it takes of the heap.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class EventLogBenchmark {

	private static final int TIMES = 15;

	/** So few that a month of ten thousand cases has as many. */
	private static final int FIRST = 100;

	private static final long HEAP = 512_000_000;

	@Test
	void theFirstCasesComeAsSoonAmongAHundredTimesAsMany() {
		assertThat(BenchmarkTable
			.atMost("first 100 cases of the event log of a month at a million : at ten thousand, median",
					Measurement.median(first(FilledApplication.of(Size.MILLION)),
							first(FilledApplication.of(Size.TEN_THOUSAND))),
					1.5)
			.comparison()
			.ratio()).isLessThan(20);
	}

	@ParameterizedTest
	@CsvSource({ "CSV,0.60", "XES,0.15" })
	void rowsOfTheLogOfAMonthBesideRowsOfTheDatabase(String format, double goal) {
		EventLogExport log = new EventLogExport(FilledApplication.of(Size.MILLION).context());
		Comparison rates = Measurement.rates(1, log.read(), "rows/s", () -> log.write(format), log::read);
		assertThat(BenchmarkTable.atLeast("event log of a month as " + format + " : rows in JDBC", rates, goal)
			.comparison()
			.ratio()).isGreaterThan(goal / 4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CSV", "XES" })
	void theLogOfAMonthTakesLittleMemory(String format) {
		EventLogExport log = new EventLogExport(FilledApplication.of(Size.MILLION).context());
		long[] bytes = new long[1];
		HeapPeakMeter.Figures heap = HeapPeakMeter.during(() -> bytes[0] = log.write(format));
		Measurement.print(
				"event log of a month as %s: %d rows, %.1f MB, live heap at most %.0f MB over idle, in %.1f s", format,
				log.read(), bytes[0] / 1e6, heap.live() / 1e6, heap.seconds());
		assertThat(
				BenchmarkTable
					.atMost("live heap of the event log of a month as " + format + " : 512 MB",
							Comparison.of("%.0f MB".formatted(heap.live() / 1e6), "512 MB",
									(double) heap.live() / HEAP),
							1)
					.reached())
			.isTrue();
	}

	/** Once: a person has not more than some in an hour. */
	@ParameterizedTest
	@ValueSource(strings = { "csv", "xes" })
	void theLogOfAMonthOverHttp(String format) {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		StaffBrowser browser = many.browser("manager");
		String address = "/desk/indicators/ways/log." + format + "?" + new EventLogExport(many.context()).query();
		long start = System.nanoTime();
		long bytes = browser.download(address);
		Measurement.print("event log of a month over HTTP as %s: %.1f MB in %.1f s", format, bytes / 1e6,
				(System.nanoTime() - start) / 1e9);
		assertThat(bytes).isPositive();
	}

	private static List<Runnable> first(FilledApplication application) {
		EventLogExport log = new EventLogExport(application.context());
		return Collections.nCopies(TIMES, () -> assertThat(log.first(FIRST)).isPositive());
	}

}
