package org.tawasul.tracking;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * The reporter's pages in a browser: in both languages, on a phone, without scripts, for
 * people who cannot see them. Pictures go to {@code target/screenshots}.
 */
@Tag("browser")
@TawasulTest
class ReporterBrowserTest {

	/** One of each kind of page. */
	private static final List<CaseStage> SHOWN = List.of(CaseStage.WITH_MINISTER, CaseStage.AWAITING_REPORTER,
			CaseStage.RESOLVED, CaseStage.OBJECTED, CaseStage.CLOSED, CaseStage.RATED, CaseStage.WITHDRAWN);

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@ParameterizedTest
	@CsvSource({ "ar,1100", "ar,360", "en,360" })
	void everyPageIsFitForEverybody(String language, int width) {
		try (BrowserContext context = context(width, true)) {
			Page page = context.newPage();
			page.navigate(address("/track?lang=" + language));
			PageInspection.inspect(page, "track-" + language + "-" + width);
			for (CaseStage stage : SHOWN) {
				CaseNumber number = (stage == CaseStage.WITHDRAWN) ? stage.complaint(this.scenario, this.cases)
						: stage.incident(this.scenario, this.cases);
				page.navigate(address("/t/" + this.secrets.linkToken(number)));
				page.querySelectorAll("summary").forEach((summary) -> summary.click());
				PageInspection.inspect(page, stage.name().toLowerCase() + "-" + language + "-" + width);
				this.scenario.resetClock();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aReporterObjectsAcceptsAndRatesOnAPhone(boolean scripts) {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		try (BrowserContext context = context(360, scripts)) {
			Page page = context.newPage();
			page.navigate(address("/track"));
			page.getByLabel("رقم الطلب").fill(number.toString());
			page.getByLabel("الرمز السري").fill("0000-0000-0000");
			button(page, "عرض الطلب");
			assertThat(page.getByRole(AriaRole.ALERT)).containsText("لم نجد طلبًا");
			PageInspection.inspect(page, "track-refused-" + scripts, scripts);
			page.getByLabel("الرمز السري").fill(this.secrets.secretOf(number));
			button(page, "عرض الطلب");
			assertThat(page).hasURL(address("/cases/" + number));
			button(page, "إرسال الاعتراض");
			assertThat(page.getByRole(AriaRole.ALERT)).containsText("اكتب سبب الاعتراض.");
			PageInspection.inspect(page, "objection-faulty-" + scripts, scripts);
			page.getByLabel("سبب الاعتراض").fill("ما زالت الرائحة موجودة");
			button(page, "English");
			assertThat(page.getByLabel("Reason for the objection")).hasValue("ما زالت الرائحة موجودة");
			button(page, "العربية");
			button(page, "إرسال الاعتراض");
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("سُجل اعتراضك");
			PageInspection.inspect(page, "objection-done-" + scripts, scripts);
			this.scenario.handle(number, "head");
			this.scenario.resolve(number, "head");
			page.navigate(address("/cases/" + number));
			button(page, "قبول الحل");
			page.getByLabel("راضٍ تمامًا").check();
			page.getByLabel("تعليقك").fill("شكرًا لكم");
			button(page, "إرسال التقييم");
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("وصل تقييمك");
			PageInspection.inspect(page, "rated-" + scripts, scripts);
		}
		assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 5);
	}

	@ParameterizedTest
	@CsvSource({ "360,ar", "360,en", "1366,ar" })
	void acceptanceAndObjectionStandBelowOneAnotherAsWideAsThePage(int width, String language) {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		try (BrowserContext context = context(width, true)) {
			Page page = context.newPage();
			page.navigate(address("/track?lang=" + language));
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			eventually(() -> {
				BoundingBox resolution = page.locator("section[aria-labelledby=resolution]").boundingBox();
				BoundingBox accept = page.locator("section[aria-labelledby=accept]").boundingBox();
				BoundingBox object = page.locator("section[aria-labelledby=object]").boundingBox();
				assertThat(List.of(accept.width, object.width)).containsOnly(resolution.width);
				assertThat(accept.y).isGreaterThan(resolution.y + resolution.height);
				assertThat(object.y).isGreaterThan(accept.y + accept.height);
				assertThat(page.locator("#objections-reason").boundingBox().width).isGreaterThan(object.width * .85);
			});
			PageInspection.inspect(page, "verdict-" + language + "-" + width);
		}
	}

	@Test
	void thePageFitsOnPaper() {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		try (BrowserContext context = context(1100, true)) {
			Page page = context.newPage();
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			PageInspection.picture(page, "print");
			byte[] paper = page
				.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/case.pdf")));
			assertThat(paper).isNotEmpty();
		}
	}

	private static BrowserContext context(int width, boolean scripts) {
		return browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
	}

	private static void button(Page page, String name) {
		Keyboard.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
