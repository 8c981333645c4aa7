package org.tawasul.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.LinkedCaseDelivery;
import org.tawasul.casefile.Place;
import org.tawasul.guide.GuidePictureWriter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * The desk in a browser: in both languages, on a phone, on paper, for people who cannot
 * see it. Pictures go to {@code target/screenshots}.
 */
@Tag("browser")
@TawasulTest
class DeskBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private LinkedCaseDelivery linkedCases;

	private CaseNumber number;

	@BeforeEach
	void aCaseWithAHistory() {
		CaseReport plain = CaseScenario.report(CaseType.INCIDENT, Category.FIRE, "SA-01");
		this.number = this.scenario
			.open(new CaseReport(plain.type(), plain.category(), null, plain.subject(), plain.description(), "SA-01",
					new Place(24.7136, 46.6753, "حي العليا، خلف الجامع الكبير"),
					new Facility(FacilityKind.SCHOOL, "ابتدائية الرازي", null), true, true,
					Map.of("burning", "GAS", "evacuated", "PARTLY", "injured", "3", "exactPlace",
							"المختبر، الطابق الثاني", "since", "2026-11-22T07:30"),
					plain.reporter(), Channel.APP, Locale.forLanguageTag("ar")));
		this.cases.comment(this.number, "coordinator", true, "تواصلت مع مدير المدرسة، وأُخلي المبنى.");
		this.cases.comment(this.number, "coordinator", false, "وصلت فرقة السلامة إلى المدرسة.");
		this.cases.addInformation(this.number, "الرائحة ما زالت قوية عند المدخل الخلفي.");
		this.scenario.handle(this.number, "coordinator");
		this.scenario.resolve(this.number, "coordinator");
		this.cases.object(this.number, "لم يُفحص المختبر نفسه.");
		this.scenario.open(CaseScenario.report(CaseType.COMPLAINT, null, "SA-01"));
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366", "ar,360", "en,1366", "en,360" })
	void everyPageIsFitForEverybody(String language, int width) {
		try (BrowserContext context = signIn("head", language, width)) {
			Page page = context.pages().get(0);
			String suffix = "-" + language + "-" + width;
			page.navigate(address("/desk/requests?tab=closed&region=SA-01"));
			PageInspection.inspect(page, "desk-closed" + suffix);
			page.navigate(address("/desk/cases?number=x"));
			PageInspection.inspect(page, "desk-search" + suffix);
			page.navigate(address("/desk/cases/" + this.number));
			if (width > 1000) {
				GuidePictureWriter.checkScreen(page, "case", page.locator("main"), language);
				page.setViewportSize(width, 800);
			}
			Keyboard.press(page.locator("#case-map-panel summary"));
			page.locator(".desk-map path").first().waitFor();
			PageInspection.inspect(page, "desk-case" + suffix);
			page.locator("#comment button[type=submit]").click();
			assertThat(page.locator("#comment-text-fault")).isVisible();
			PageInspection.inspect(page, "desk-case-fault" + suffix);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 770, 850, 900, 1024 })
	void listsFitBetweenAPhoneAndADesk(int width) {
		try (BrowserContext context = signIn("care", "ar", width)) {
			Page page = context.pages().get(0);
			for (String list : List.of("/desk/requests?tab=new", "/desk/requests")) {
				page.navigate(address(list));
				assertThat(page.locator(".desk-table").first()).isVisible();
				PageInspection.inspect(page, "desk-list-" + width);
			}
		}
	}

	@Test
	void aCaseIsNoLongerNewWhenItsHandlerHasOpenedIt() {
		CaseNumber reported = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = signIn("coordinator", "ar", 1200)) {
			Page page = context.pages().get(0);
			Response opened = page.waitForResponse("**/desk/cases/" + reported + "/opened",
					() -> page.navigate(address("/desk/cases/" + reported)));
			assertThat(opened.status()).isEqualTo(204);
			assertThat(this.scenario.file(reported).getOpenedAt()).isNotNull();
		}
	}

	@Test
	void headCommentsAndChangesTheImportance() {
		try (BrowserContext context = signIn("head", "ar", 1200)) {
			Page page = context.pages().get(0);
			page.getByLabel("البحث برقم الطلب").fill(this.number.toString());
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("بحث").setExact(true)).click();
			assertThat(page).hasURL(address("/desk/cases/" + this.number));
			page.locator("#comment-text").fill("سأزور المدرسة اليوم.");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("حفظ التعليق")).click();
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("حُفظ التعليق");
			page.locator("#importance-VERY_IMPORTANT").check();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("تحديث")).click();
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("حُدّثت درجة الأهمية");
			PageInspection.inspect(page, "desk-case-done");
			page.locator("a[href*='tasklist'][href*='task=']").click();
			page.waitForURL("**/camunda/app/tasklist/**task=*");
		}
	}

	@Test
	void severalCasesAreChosenByKeyboardAndReferredAndTheMenuOpensWithoutAMouse() {
		CaseNumber one = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = signIn("coordinator", "ar", 1366)) {
			Page page = context.pages().get(0);
			Keyboard.press(page.locator(".desk-menu-pages summary").first());
			assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("متابعة الطلبات")).first())
				.isVisible();
			page.navigate(address("/desk/incidents?tab=new&sort=-number"));
			page.locator("input[name=case][value='" + one + "']").check();
			PageInspection.inspect(page, "desk-choose");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("إجراء على الطلبات المحددة")).click();
			page.waitForURL("**/desk/batches/*");
			PageInspection.inspect(page, "desk-batch");
			page.locator("#referral-unit").selectOption("EDU-01-BLD");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("إحالة").setExact(true)).click();
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("نُفّذ على 1");
			PageInspection.inspect(page, "desk-batch-done");
			page.setViewportSize(360, 740);
			PageInspection.inspect(page, "desk-batch-done-360");
			page.navigate(address("/desk/filters"));
			PageInspection.inspect(page, "desk-filters-360");
		}
	}

	@Test
	void aLinkedCaseIsResolvedWithItsMainCase() {
		CaseNumber main = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber linked = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = signIn("coordinator", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/incidents?tab=new&sort=-number"));
			page.locator("input[name=case][value='" + linked + "']").check();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("إجراء على الطلبات المحددة")).click();
			page.getByLabel("رقم الطلب الرئيسي").fill(main.toString());
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ربط بالطلب الرئيسي")).click();
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("نُفّذ على 1");
			PageInspection.inspect(page, "desk-batch-linked");
			page.navigate(address("/desk/incidents?tab=new&sort=-number"));
			assertThat(page.getByText("ومعه طلب مماثل واحد").first()).isVisible();
			PageInspection.inspect(page, "desk-list-linked");
			this.scenario.handle(main, "coordinator");
			this.scenario.complete(main, "coordinator", Map.of("outcome", "RESOLVED", "resolution",
					"أغلقنا مصدر الغاز في المختبر.", "linkedResolution", "عاد المبنى آمنًا للجميع."));
			this.linkedCases.deliver();
			page.navigate(address("/desk/cases/" + linked));
			assertThat(page.locator("main")).containsText("عاد المبنى آمنًا للجميع.");
			assertThat(page.locator("main")).not().containsText("أغلقنا مصدر الغاز");
			page.setViewportSize(360, 740);
			PageInspection.inspect(page, "desk-case-resolved-with-main-360");
		}
	}

	@Test
	void fifteenCasesStandOnASmallScreen() {
		for (int index = 0; index < 16; index++) {
			this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
		try (BrowserContext context = signIn("coordinator", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.setViewportSize(1366, 768);
			page.navigate(address("/desk/incidents"));
			assertThat(page.locator("#list-viewer ~ .desk-table tbody tr").nth(14))
				.isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
			eventually(() -> assertThat(page.evaluate(
					"() => [...document.querySelectorAll('.desk-holder')].filter((cell) => cell.scrollWidth > cell.clientWidth).length"))
				.as("holders that are cut")
				.isEqualTo(0));
		}
	}

	@Test
	void callCentreSeesTheStatusAlone() {
		try (BrowserContext context = signIn("agent", "ar", 360)) {
			Page page = context.pages().get(0);
			PageInspection.inspect(page, "desk-agent");
			page.navigate(address("/desk/cases/" + this.number));
			PageInspection.inspect(page, "desk-status-only");
		}
		try (BrowserContext context = signIn("admin", "ar", 1200)) {
			PageInspection.inspect(context.pages().get(0), "desk-admin");
		}
	}

	@Test
	void theCaseFitsOnPaper() throws IOException {
		try (BrowserContext context = signIn("head", "ar", 1200)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/cases/" + this.number));
			page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'yes'; }");
			Keyboard.press(page.locator("[data-print]"));
			page.locator("html[data-printed]").waitFor();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("#case-map path").first()).isVisible();
			assertThat(page.locator("#messages")).isHidden();
			PageInspection.picture(page, "desk-print");
			assertThat(pages(page
				.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/desk-case.pdf")))))
				.isLessThanOrEqualTo(3);
		}
	}

	@Test
	void aPrintedListHasAllOfItsColumns() throws IOException {
		try (BrowserContext context = signIn("care", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/incidents"));
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			// As wide as the paper between its margins.
			page.setViewportSize(700, 1000);
			Locator due = page.locator(".desk-table th", new Page.LocatorOptions().setHasText("المهلة")).first();
			assertThat(due).isVisible();
			assertThat(due).isInViewport();
			assertThat(page.locator(".desk-table td.desk-details").first()).isHidden();
			page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/desk-list.pdf")));
		}
	}

	private static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	private BrowserContext signIn(String username, String language, int width) {
		return SignedIn.open(this.port, username, language, width);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
