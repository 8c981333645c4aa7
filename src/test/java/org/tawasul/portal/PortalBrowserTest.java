package org.tawasul.portal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
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
 * The portal's own pages in a browser: in both languages and colour schemes, over a slow
 * line, and without one.
 */
@Tag("browser")
@TawasulTest
class PortalBrowserTest {

	private static final List<String> PAGES = List.of("", "privacy", "accessibility", "faq", "offline");

	private static final String INSTALLED = """
			() => Promise.race([navigator.serviceWorker.ready.then(() => true),
			  new Promise((late) => setTimeout(() => late(false), 20000))])""";

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "ar,360,LIGHT", "en,360,LIGHT", "ar,1366,LIGHT", "en,1366,LIGHT", "ar,360,DARK", "en,1366,DARK" })
	void everyPageIsFitForEverybody(String language, int width, ColorScheme colors) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colors))) {
			Page page = context.newPage();
			page.navigate(address("/?lang=" + language));
			for (String path : PAGES) {
				page.navigate(address("/" + path));
				page.querySelectorAll("summary").forEach((summary) -> summary.press("Enter"));
				PageInspection.inspect(page,
						"portal-%s-%s-%d-%s".formatted(path, language, width, colors).toLowerCase());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "/,100000", "/track,110000", "/report,150000" })
	void aFirstVisitLoadsLittle(String path, int most) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			AtomicInteger bytes = new AtomicInteger();
			CDPSession session = context.newCDPSession(page);
			session.send("Network.enable");
			session.on("Network.loadingFinished", (event) -> bytes.addAndGet(size(event)));
			page.navigate(address(path));
			page.waitForLoadState(LoadState.NETWORKIDLE);
			assertThat(bytes.get()).as("bytes over the line").isBetween(20_000, most);
		}
	}

	private static int size(JsonObject event) {
		return event.get("encodedDataLength").getAsInt();
	}

	@Test
	void aReportWhoseLineDropsIsKeptAndRecordedOnce() {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.navigate(address("/"));
			assertThat(page.evaluate(INSTALLED)).as("the service worker is installed").isEqualTo(true);
			fillIn(page);
			context.route("**/*", Route::abort);
			Keyboard.press(page.locator("main button[value=send]"));
			assertThat(page.locator("[data-unsent-subject]")).hasText("دخان كثيف");
			PageInspection.inspect(page, "unsent-offline");
			page.navigate(address("/faq"));
			assertThat(page.locator("h1")).hasText("لا يوجد اتصال");
			context.unroute("**/*");
			page.navigate(address("/"));
			Keyboard.press(page.locator("[data-unsent-send]"));
			assertThat(page).hasURL(address("/report/receipt"));
			String number = page.locator("#number").innerText();
			page.goBack();
			assertThat(page.locator("[data-unsent]")).isHidden();
			page.navigate(address("/report/receipt"));
			assertThat(page.locator("#number")).hasText(number);
		}
	}

	private static void fillIn(Page page) {
		page.navigate(page.url() + "report");
		Keyboard.choose(page.locator("input[value=FIRE]"));
		page.locator("#description").fill("دخان كثيف");
		page.locator("#region").selectOption("SA-01");
		Keyboard.choose(page.locator("input[value=ANONYMOUS]"));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
