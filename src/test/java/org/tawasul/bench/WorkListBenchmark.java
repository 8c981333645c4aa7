package org.tawasul.bench;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.access.StaffBrowser;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.desk.CaseListPage;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manager looks at the first and at the thousandth page of all requests that are
 * pending.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class WorkListBenchmark {

	private static final String FIRST = "/desk/requests?tab=pending";

	private static final String PENDING = "from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')"
			+ " and opened_at is not null and type <> 'INCIDENT'";

	private static final String URGENCY = "case importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end";

	private static final int PAGES = 1_000;

	private static final int TIMES = 15;

	private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"");

	@Test
	void thePagesOfALongList() {
		FilledApplication many = FilledApplication.of(Size.MILLION);
		StaffBrowser browser = many.browser("manager");
		String last = late(many, browser);
		Runnable first = open(browser, FIRST);
		assertThat(BenchmarkTable
			.atMost("a late page of a work list : its first page, median",
					Measurement.median(times(open(browser, last)), times(first)), 1.5)
			.reached()).isTrue();
		BenchmarkTable.compared("first page of a work list over HTTP at a million : its statements in JDBC, median",
				Measurement.median(times(first), times(many.statementsOf(first))));
		BenchmarkTable.compared("first page of a work list over HTTP at a million : at ten thousand, median",
				Measurement.median(times(first),
						times(open(FilledApplication.of(Size.TEN_THOUSAND).browser("manager"), FIRST))));
	}

	/**
	 * The thousandth page, or that before the last one: the place of a case goes into its
	 * address.
	 */
	private static String late(FilledApplication application, StaffBrowser browser) {
		Matcher next = NEXT.matcher(browser.get(FIRST).body());
		assertThat(next.find()).isTrue();
		int cases = application.jdbc().sql("select count(*) " + PENDING).query(Integer.class).single();
		int page = Math.min(PAGES, cases / CaseListPage.PAGE - 1);
		Measurement.print("the late page of a work list of %d cases is number %d", cases, page);
		String place = application.jdbc()
			.sql("select " + URGENCY
					+ " || '-' || coalesce((extract(epoch from due_at) * 1000000)::bigint::text, 'none')"
					+ " || '-' || number " + PENDING + " order by " + URGENCY
					+ ", coalesce(due_at, 'infinity'), number offset ? limit 1")
			.param((page - 1) * CaseListPage.PAGE - 1)
			.query(String.class)
			.single();
		return HtmlUtils.htmlUnescape(next.group(1)).replaceFirst("after=[^&]+", "after=" + place);
	}

	private static Runnable open(StaffBrowser browser, String address) {
		return () -> assertThat(browser.get(address).statusCode()).isEqualTo(200);
	}

	private static List<Runnable> times(Runnable request) {
		return Collections.nCopies(TIMES, request);
	}

}
