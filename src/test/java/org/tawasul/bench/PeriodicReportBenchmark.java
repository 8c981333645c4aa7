package org.tawasul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.access.StaffBrowser;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.bench.FilledApplication.Size;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.periodic.PeriodicPdf;
import org.tawasul.periodic.PeriodicReportAttachments;
import org.tawasul.periodic.PeriodicReportWorkflow;
import org.tawasul.periodic.ReportKey;
import org.tawasul.periodic.ReportRecipient;
import org.tawasul.periodic.ReportRhythm;
import org.tawasul.periodic.ReportRhythm.Days;
import org.tawasul.periodic.ReportSettings;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The longest report, of the whole ministry and a month, among a million cases: made
 * within a minute, on four pages, with the numbers that the indicators show.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class PeriodicReportBenchmark {

	/** As the table of contents wants at most. */
	private static final ReportSettings ALL = new ReportSettings(ReportSettings.MOST, ReportSettings.LEAST_CASES,
			ReportSettings.MOST, true, true, true);

	private static final Duration GOAL = Duration.ofMinutes(1);

	private static final String LIST = "href=\"(/desk/requests\\?[^\"]*)\"[^>]*>";

	private static final Pattern INDICATOR = Pattern.compile("data-value=\"(\\d+)\"[^>]*>\\s*<a[^>]*" + LIST);

	private static final Pattern TOLD = Pattern.compile(LIST + "<bdi[^>]*>([\\d,]+)</bdi>");

	private final FilledApplication many = FilledApplication.of(Size.MILLION);

	private final ReportKey month = month();

	private static ReportKey month() {
		LocalDate yesterday = LocalDate.now(DateFormatter.ZONE).minusDays(1);
		return new ReportKey(ReportRhythm.ASKED, new Days(yesterday.minusDays(29), yesterday),
				ReportRecipient.CARE_CENTRE, null);
	}

	@AfterEach
	void takeBack() {
		this.many.jdbc()
			.sql("delete from app.periodic_report where rhythm = 'ASKED' and first_day = ? and last_day = ?")
			.params(this.month.days().from(), this.month.days().until())
			.update();
	}

	@Test
	void aMonthOfTheMinistryIsMadeWithinAMinuteOnFourPagesWithTheNumbersOfTheIndicators() throws IOException {
		long started = System.nanoTime();
		this.many.bean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.many.bean(PeriodicReportWorkflow.class).build(this.month, ALL));
		byte[] file = this.many.bean(PeriodicReportAttachments.class)
			.make(id().toString(), SupportedLanguages.ARABIC)
			.bytes();
		double seconds = (System.nanoTime() - started) / 1e9;
		Files.write(Path.of("target", "periodic-report.pdf"), file);
		try (PDDocument document = Loader.loadPDF(file)) {
			assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(PeriodicPdf.MAX_PAGES);
		}
		assertThat(BenchmarkTable
			.atMost("report of a month of the whole ministry at a million, with its file : a minute",
					Comparison.of("%.1f s".formatted(seconds), "60 s", seconds / GOAL.toSeconds()), 1)
			.comparison()
			.ratio()).isLessThan(1);
		theNumbersAreThoseOfTheIndicators();
	}

	private void theNumbersAreThoseOfTheIndicators() {
		StaffBrowser care = this.many.browser("care");
		Map<String, Long> told = numbers(TOLD, 2, 1, care.get("/desk/reports/periodic/" + id()).body());
		Map<String, Long> shown = numbers(INDICATOR, 1, 2,
				care.get("/desk/indicators?from=" + this.month.days().from() + "&until=" + this.month.days().until())
					.body());
		assertThat(shown).hasSizeGreaterThan(20);
		told.keySet().retainAll(shown.keySet());
		assertThat(told).hasSizeGreaterThan(10);
		assertThat(shown).containsAllEntriesOf(told);
		Measurement.print("%d numbers of the report are those of the indicators", told.size());
	}

	private UUID id() {
		return this.many.jdbc()
			.sql("select id from app.periodic_report where rhythm = 'ASKED' and first_day = ? and last_day = ?")
			.params(this.month.days().from(), this.month.days().until())
			.query(UUID.class)
			.single();
	}

	/** The numbers of a page by the lists that they lead to. */
	private static Map<String, Long> numbers(Pattern pattern, int number, int list, String page) {
		Map<String, Long> numbers = new HashMap<>();
		Matcher found = pattern.matcher(page);
		while (found.find()) {
			numbers.put(HtmlUtils.htmlUnescape(found.group(list)), Long.valueOf(found.group(number).replace(",", "")));
		}
		return numbers;
	}

}
