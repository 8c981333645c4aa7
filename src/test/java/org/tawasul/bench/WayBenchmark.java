package org.tawasul.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.access.StaffBrowser;
import org.tawasul.bench.FilledApplication.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ten most frequent ways of a year as Cockpit draws them, as the desk's page and its
 * file show them, and the list behind the first of them, among ten thousand and among a
 * million cases.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class WayBenchmark {

	private static final int TIMES = 15;

	private static final int DAYS = 365;

	private static final String COUNTED = "select sum(n) from (select n from app.way_count where span = 3"
			+ " union all select sign from app.way_delta) counted";

	/** What would have to be read if nothing were counted ahead. */
	private static final String GROUPED = "select c.way, count(*), percentile_disc(array[0.5, 0.9])"
			+ " within group (order by f.closed_at - f.received_at) from app.case_way c"
			+ " join app.case_file f on f.number = c.case_number where c.closed_at > now() - interval '1 year'"
			+ " group by 1 order by 2 desc limit 10";

	private static final String MOST_FREQUENT = "select way::text from app.way_count where span = 3 group by 1"
			+ " order by sum(n) desc limit 1";

	@Test
	void theWaysCountEveryClosedCase() {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		long closed = number(many, "select count(*) from app.case_file where phase in ('DONE', 'CANCELLED')");
		Measurement.print("%d closed cases, %d ways", closed, number(many, "select count(*) from app.way"));
		assertThat(number(many, COUNTED)).isEqualTo(closed).isPositive();
	}

	@Test
	void theWaysOfAYearBesideAPlainCount() {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		BenchmarkTable.compared(
				"most frequent ways of a year over HTTP at a million : GROUP BY with percentiles, median", Measurement
					.median(open(many, "figures"), List.of(() -> many.jdbc().sql(GROUPED).query().listOfRows())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "figures", "page", "file", "cases" })
	void theWaysOfAYearCostTheSameAmongAHundredTimesAsManyCases(String what) {
		assertThat(
				BenchmarkTable.atMost("ways of a year, " + what + ", over HTTP at a million : at ten thousand, median",
						Measurement.median(open(FilledApplication.of(Size.MILLION), what),
								open(FilledApplication.of(Size.TEN_THOUSAND), what)),
						1.5)
					.comparison()
					.ratio())
			.isLessThan(20);
	}

	private static List<Runnable> open(FilledApplication application, String what) {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Riyadh"));
		String year = "from=" + today.minusDays(DAYS - 1L) + "&until=" + today;
		String address = switch (what) {
			case "figures" -> "/desk/steps/ways?" + year;
			case "page" -> "/desk/indicators/ways?days=" + DAYS;
			case "file" -> "/desk/indicators/ways.csv?days=" + DAYS;
			default -> "/desk/steps/ways/cases?" + year + "&way="
					+ application.jdbc().sql(MOST_FREQUENT).query(String.class).single();
		};
		StaffBrowser browser = application.browser("manager");
		return Collections.nCopies(TIMES,
				() -> assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200));
	}

	private static long number(FilledApplication application, String statement) {
		return application.jdbc().sql(statement).query(Long.class).single();
	}

}
