package org.tawasul.intake;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal in a browser: in both languages, on a phone, without scripts. Pictures go to
 * {@code target/screenshots}.
 */
@Tag("browser")
@TawasulTest
class ReportBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "ar,1280,true", "ar,360,true", "en,360,true", "ar,360,false" })
	void aWorriedParentReportsOnAnyDevice(String language, int width, boolean scripts) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 740).setJavaScriptEnabled(scripts))) {
			String name = language + width + (scripts ? "" : "-no-script");
			Page page = context.newPage();
			page.navigate(address("/?lang=" + language));
			PageInspection.inspect(page, "home-" + name, scripts);
			page.locator("main .door-urgent").click();
			press(page, "review");
			assertThat(page.locator("[role=alert] a")).hasCount(4);
			PageInspection.inspect(page, "faults-" + name, scripts);
			fillIn(page);
			press(page, "review");
			assertThat(page.locator("dl")).containsText("دخان كثيف");
			PageInspection.inspect(page, "review-" + name, scripts);
			press(page, "change");
			assertThat(page.locator("#subject")).hasValue("حريق في المدرسة");
			PageInspection.inspect(page, "form-" + name, scripts);
			press(page, "review");
			press(page, "send");
			assertThat(page.locator("#number")).containsText("4");
			assertThat(page.url()).endsWith("/report/receipt");
			PageInspection.inspect(page, "receipt-" + name, scripts);
		}
	}

	@Test
	void theStopNoticeComesWithTheDangerAndEmployeesAreAskedForTheirNumber() {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/report"));
			assertThat(page.locator(".stop")).isHidden();
			page.locator("input[value=CLEANLINESS]").check();
			assertThat(page.locator(".stop")).isHidden();
			page.locator("input[value=VIOLENCE]").check();
			assertThat(page.locator(".stop")).isVisible();
			page.locator("input[value=INQUIRY]").check();
			assertThat(page.locator(".stop")).isHidden();
			page.locator("input[value=NAMED]").check();
			Keyboard.unfold(page.locator("[id='reporter.role']"));
			assertThat(page.locator("[id='reporter.employeeNumber']")).isHidden();
			page.locator("[id='reporter.role']").selectOption("FACULTY");
			assertThat(page.locator("[id='reporter.employeeNumber']")).isVisible();
		}
	}

	@Test
	void aPinFindsItsRegionAndTheKeyboardCanSetIt() {
		Browser.NewContextOptions inRiyadh = new Browser.NewContextOptions().setGeolocation(24.7136, 46.6753)
			.setPermissions(List.of("geolocation"));
		try (BrowserContext context = browser.newContext(inRiyadh)) {
			Page page = context.newPage();
			page.navigate(address("/report"));
			page.locator("#place summary").click();
			assertThat(page.locator(".map-name")).hasCount(13);
			page.locator("#map-here").press("Enter");
			assertThat(page.locator("#region")).hasValue("SA-01");
			assertThat(page.locator("[id='place.latitude']")).hasValue("24.71360");
			page.locator("#map-none").press("Enter");
			assertThat(page.locator("[id='place.latitude']")).hasValue("");
			page.locator("#map-middle").press("Enter");
			assertThat(page.locator(".map-pin")).isVisible();
			PageInspection.inspect(page, "map", true);
		}
	}

	@Test
	void aFormLeftOpenTooLongComesBackFilledIn() {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/report"));
			fillIn(page);
			context.clearCookies();
			press(page, "review");
			assertThat(page.locator("[role=alert]")).containsText("لم يُرسل الطلب بعد");
			assertThat(page.locator("#subject")).hasValue("حريق في المدرسة");
			press(page, "review");
			press(page, "send");
			assertThat(page.locator("#secret")).isVisible();
		}
	}

	@Test
	void theEnterKeyDoesNotSwitchTheLanguageAndTheSwitchKeepsWhatWasTyped() {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/report"));
			Keyboard.unfold(page.locator("#subject"));
			page.locator("#subject").fill("سؤال");
			page.locator("#subject").press("Enter");
			assertThat(page.locator("html")).hasAttribute("lang", "ar");
			page.locator("button[name=switch]").click();
			assertThat(page.locator("html")).hasAttribute("lang", "en");
			assertThat(page.locator("#subject")).hasValue("سؤال");
			assertThat(page.locator("#description-fault")).hasText("Write what you would like to tell us.");
		}
	}

	private static void fillIn(Page page) {
		Keyboard.choose(page.locator("input[value=FIRE]"));
		Keyboard.unfold(page.locator("#subject"));
		page.locator("#subject").fill("حريق في المدرسة");
		page.locator("#description").fill("دخان كثيف");
		page.locator("#region").selectOption("SA-01");
		Keyboard.choose(page.locator("input[value=ANONYMOUS]"));
	}

	private static void press(Page page, String action) {
		Keyboard.press(page.locator("main button[value=" + action + "]"));
		page.waitForLoadState();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
