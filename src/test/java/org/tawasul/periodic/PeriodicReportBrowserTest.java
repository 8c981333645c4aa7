package org.tawasul.periodic;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.DateFormatter;
import org.tawasul.periodic.ReportRhythm.Days;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The pages of periodic reports and the Minister's brief, as they are read at a desk and
 * on a phone.
 */
@Tag("browser")
@TawasulTest
class PeriodicReportBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private PeriodicReportWorkflow workflow;

	@Autowired
	private PeriodicReportRepository reports;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void noReports() {
		this.jdbc.sql("delete from app.periodic_report").update();
	}

	@Test
	void aReportIsReadAtADeskAndOnAPhone() {
		UUID id = report();
		try (BrowserContext desk = SignedIn.open(this.port, "manager", "ar", 1366);
				BrowserContext phone = SignedIn.open(this.port, "director", "ar", 360)) {
			Page page = desk.newPage();
			page.navigate(address("/desk/reports/periodic"));
			assertThat(page.locator("main")).containsText("طلب تقرير الآن");
			PageInspection.inspect(page, "periodic-list-ar");
			page.navigate(address("/desk/reports/periodic/" + id));
			assertThat(page.locator("main")).containsText("أبرز الموضوعات");
			PageInspection.inspect(page, "periodic-report-ar");
			page.navigate(address("/desk/reports/periodic/" + id + "?lang=en"));
			PageInspection.inspect(page, "periodic-report-en");
			Page small = phone.newPage();
			small.navigate(address("/desk/reports/periodic/" + id));
			PageInspection.inspect(small, "periodic-report-ar-360");
			small.navigate(address("/desk/reports/periodic"));
			PageInspection.inspect(small, "periodic-list-ar-360");
		}
	}

	@Test
	void theMinisterReadsTheBriefOnAPhone() {
		this.scenario.escalateToMinister(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
		this.scenario.resetClock();
		try (BrowserContext phone = SignedIn.open(this.port, "minister", "ar", 360)) {
			Page page = phone.newPage();
			page.navigate(address("/desk/reports/minister"));
			assertThat(page.locator("main")).containsText("المطلوب");
			PageInspection.inspect(page, "ministers-brief-ar-360");
		}
	}

	private UUID report() {
		for (int i = 0; i < 4; i++) {
			CaseReport report = CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01");
			Reporter reporter = new Reporter("سارة بنت محمد", null, "+96655444000" + i, null, report.reporter().role(),
					null, null);
			this.scenario.open(new CaseReport(CaseType.INCIDENT, Category.BUILDING_MAINTENANCE, null,
					"تسرب مياه في دورات المياه", "تسرب مستمر منذ الأمس", "SA-01", null,
					new Facility(FacilityKind.SCHOOL,
							"مجمع الأمير عبدالعزيز بن مساعد التعليمي للمرحلتين المتوسطة والثانوية", null),
					false, false, Map.of(), reporter, report.channel(), report.language()));
		}
		LocalDate today = LocalDate.now(DateFormatter.ZONE);
		ReportKey key = new ReportKey(ReportRhythm.WEEKLY, new Days(today.minusDays(6), today), ReportRecipient.REGION,
				"EDU-01");
		this.transactions
			.executeWithoutResult((status) -> this.workflow.build(key, new ReportSettings(5, 3, 5, true, true, true)));
		return this.reports.find(key).orElseThrow().id();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
