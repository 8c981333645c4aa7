package org.tawasul.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports and letters in a browser: in both languages, on a phone, on paper. Pictures go
 * to {@code target/screenshots}.
 */
@Tag("browser")
@TawasulTest
class ReportBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ReportMaker maker;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void remove() {
		ReportCases.delete(this.jdbc);
		this.jdbc.sql("delete from app.report").update();
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366,التقرير جاهز,تنزيل الملف", "en,360,The report is ready,Download" })
	void aFileIsFetchedAsSoonAsThePageSaysThatItIsReady(String language, int width, String ready, String fetch) {
		ReportCases.insert(this.jdbc, LocalDate.of(2011, 6, 1), 60);
		try (BrowserContext context = signIn("care", language, width)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/reports?from=2011-06-01&until=2011-06-01"));
			assertThat(page.locator(".report-group").first()).isVisible();
			PageInspection.inspect(page, "reports-" + language + "-" + width);
			page.locator("#files form button").nth(1).click();
			page.waitForURL("**/desk/reports/*-*");
			PageInspection.inspect(page, "report-waiting-" + language + "-" + width);
			this.maker.makeNext();
			assertThat(page.locator("#progress h2")).hasText(ready);
			PageInspection.inspect(page, "report-ready-" + language + "-" + width);
			Download download = page.waitForDownload(() -> page.locator("#progress a", //
					new Page.LocatorOptions().setHasText(fetch))
				.click());
			assertThat(download.suggestedFilename()).isEqualTo("report-2011-06-01-2011-06-01.xlsx");
		}
	}

	@Test
	void aPrintedReportHasAllOfItsColumns() {
		ReportCases.insert(this.jdbc, LocalDate.of(2011, 6, 1), 20);
		try (BrowserContext context = signIn("care", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/reports?from=2011-06-01&until=2011-06-01"));
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			// As wide as the paper between its margins.
			page.setViewportSize(1040, 720);
			assertThat(page.locator(".report-table thead th").first()).isInViewport();
			assertThat(page.locator(".report-table thead th").last()).isInViewport();
			assertThat(page.locator(".report-table thead th").last()).isVisible();
			page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
				.setPath(Path.of("target/screenshots/reports-print.pdf")));
		}
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366", "en,360" })
	void theLetterOfAnOrdinaryCaseFitsOnOneSheet(String language, int width) throws IOException {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		try (BrowserContext context = signIn("coordinator", language, width)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/cases/" + number + "/letter?identity=with"));
			assertThat(page.locator("article.letter")).hasAttribute("dir", "rtl");
			PageInspection.inspect(page, "letter-" + language + "-" + width);
			String seal = page.locator(".letter-verify bdi").innerText();
			byte[] pdf = page
				.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/letter-print.pdf")));
			try (PDDocument document = Loader.loadPDF(pdf)) {
				assertThat(document.getNumberOfPages()).isOne();
			}
			page.navigate(address(seal.substring(seal.indexOf("/letters/"))));
			PageInspection.inspect(page, "letter-confirmed-" + language + "-" + width);
			assertThat(page.locator(".notice-success")).isVisible();
		}
	}

	private BrowserContext signIn(String username, String language, int width) {
		return SignedIn.open(this.port, username, language, width);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
