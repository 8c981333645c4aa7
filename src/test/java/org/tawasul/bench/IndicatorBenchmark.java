package org.tawasul.bench;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.access.StaffBrowser;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.indicators.IndicatorTotals;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the indicators among ten thousand and among a million cases, and what it
 * says beside a plain count.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class IndicatorBenchmark {

	private static final int TIMES = 9;

	@ParameterizedTest
	@ValueSource(strings = { "month", "year" })
	void thePageCostsTheSameAmongAHundredTimesAsManyCases(String period) {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		IndicatorTotals totals = new IndicatorTotals(many.context());
		assertThat(totals.counted()).isEqualTo(totals.grouped());
		List<Runnable> ours = page(many, period);
		BenchmarkTable.compared("indicators of a " + period + " at a million : GROUP BY of type and phase, median",
				Measurement.median(ours, List.of(totals::grouped)));
		assertThat(BenchmarkTable
			.atMost("indicators of a " + period + " over HTTP at a million : at ten thousand, median",
					Measurement.median(ours, page(FilledApplication.of(Size.TEN_THOUSAND), period)), 1.5)
			.comparison()
			.ratio()).isLessThan(3);
	}

	private static List<Runnable> page(FilledApplication application, String period) {
		StaffBrowser browser = application.browser("care");
		return Collections.nCopies(TIMES,
				() -> assertThat(browser.get("/desk/indicators?period=" + period).statusCode()).isEqualTo(200));
	}

}
