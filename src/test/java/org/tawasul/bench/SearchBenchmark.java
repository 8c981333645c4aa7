package org.tawasul.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.access.StaffBrowser;
import org.tawasul.bench.FilledApplication.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The care centre's searches by everything that callers know, beside the same statements
 * in JDBC, and among a hundred times as many cases.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class SearchBenchmark {

	private static final List<String> WORDS = List.of("زعفران", "المدرسة", "المختبر", "حريق", "تسرب غاز", "رواتب");

	private static final List<String> FILTERS = List.of("type=COMPLAINT&region=SA-02",
			"type=INCIDENT&importance=VERY_IMPORTANT", "q=" + encode("المدرسة") + "&type=COMPLAINT");

	@Test
	void searchesBesideTheirStatementsAndAmongFewerCases() {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		List<Runnable> ours = searches(many);
		List<Runnable> theirs = ours.stream().map(many::statementsOf).toList();
		assertThat(BenchmarkTable
			.atMost("search over HTTP at a million : its statements in JDBC, p95", Measurement.p95(ours, theirs), 1.5)
			.comparison()
			.ratio()).isPositive();
		assertThat(BenchmarkTable
			.atMost("search over HTTP at a million : at ten thousand, p95",
					Measurement.p95(ours, searches(FilledApplication.of(Size.TEN_THOUSAND))), 4)
			.reached()).isTrue();
	}

	private static List<Runnable> searches(FilledApplication application) {
		StaffBrowser browser = application.browser("care");
		List<String> queries = new ArrayList<>(FILTERS);
		WORDS.forEach((word) -> queries.add("q=" + encode(word)));
		for (String column : List.of("number::text", "'0' || substr(reporter_mobile, 5)", "reporter_identity")) {
			queries.add("q=" + encode(application.jdbc()
				.sql("select " + column + " from app.case_file where reporter_mobile is not null"
						+ " and reporter_identity is not null order by number limit 1")
				.query(String.class)
				.single()));
		}
		return queries.stream()
			.<Runnable>map((query) -> () -> assertThat(browser.get("/desk/requests?" + query).statusCode()).as(query)
				.isEqualTo(200))
			.toList();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
