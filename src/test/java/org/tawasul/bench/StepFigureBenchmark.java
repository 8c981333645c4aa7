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
 * What Cockpit shows of the steps of cases, and the lists behind it, among ten thousand
 * and among a million cases.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class StepFigureBenchmark {

	private static final int TIMES = 15;

	private static final String STEP = "Task_ResolveCase";

	private static final String COUNTED = "select sum(n) from (select n from app.step_count where span = 3"
			+ " union all select sign from app.step_delta) counted";

	private static final String GROUPED = "select step, count(*),"
			+ " percentile_disc(array[0.5, 0.9]) within group (order by until - since) from app.case_step group by 1";

	@Test
	void theFiguresCountEveryStepThatWasPassed() {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		long passed = many.jdbc().sql("select count(*) from app.case_step").query(Long.class).single();
		Measurement.print("%d steps passed", passed);
		assertThat(many.jdbc().sql(COUNTED).query(Long.class).single()).isEqualTo(passed).isPositive();
	}

	@Test
	void theFiguresOfAYearBesideAPlainCount() {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		BenchmarkTable.compared("figures of all steps over HTTP at a million : GROUP BY with percentiles, median",
				Measurement.median(times(open(many, figures())),
						Collections.nCopies(3, () -> many.jdbc().sql(GROUPED).query().listOfRows())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "figures", "overview", "open", "late", "passed" })
	void whatCockpitAsksForCostsTheSameAmongAHundredTimesAsManyCases(String what) {
		String address = switch (what) {
			case "figures" -> figures();
			case "overview" -> "/desk/steps/overview";
			case "passed" -> "/desk/steps/passed?step=" + STEP + "&" + year();
			default -> "/desk/steps/open?step=" + STEP + "&late=" + "late".equals(what);
		};
		assertThat(
				BenchmarkTable
					.atMost("Cockpit's " + what + " over HTTP at a million : at ten thousand, median",
							Measurement.median(times(open(FilledApplication.of(Size.MILLION), address)),
									times(open(FilledApplication.of(Size.TEN_THOUSAND), address))),
							1.5)
					.comparison()
					.ratio())
			.isLessThan(20);
	}

	private static String figures() {
		return "/desk/steps?" + year();
	}

	private static String year() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Riyadh"));
		return "from=" + today.minusYears(1) + "&until=" + today;
	}

	private static Runnable open(FilledApplication application, String address) {
		StaffBrowser browser = application.browser("manager");
		return () -> assertThat(browser.get(address).statusCode()).isEqualTo(200);
	}

	private static List<Runnable> times(Runnable request) {
		return Collections.nCopies(TIMES, request);
	}

}
