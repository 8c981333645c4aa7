package org.tawasul.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
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
import static org.tawasul.Eventually.eventually;

/**
 * The form on a phone: what does not apply is not there, what is optional is folded, and
 * a fire is reported in under a minute.
 */
@Tag("browser")
@TawasulTest
class ShortFormBrowserTest {

	private static final Browser browser = Chromium.browser();

	private static final String VISIBLE_FIELDS = """
			() => new Set([...document.querySelectorAll('#report input, #report select, #report textarea')]
			  .filter((field) => field.name && field.type !== 'hidden' && field.getClientRects().length > 0
			    && !field.closest('details:not([open])'))
			  .map((field) => field.name)).size""";

	@LocalServerPort
	private int port;

	/** Two more taps choose the region; the rest is one text. */
	@Test
	void aFireIsReportedByThreeTapsAChoiceAndOneText() {
		try (BrowserContext phone = phone()) {
			Page page = open(phone, "INCIDENT", "ar");
			Keyboard.choose(page.locator("input[value=FIRE]"));
			page.locator("#description").fill("حريق في مختبر المدرسة");
			page.locator("#region").selectOption("SA-01");
			Keyboard.choose(page.locator("input[value=ANONYMOUS]"));
			Keyboard.press(page.locator("button[value=send]"));
			assertThat(page.locator("#number")).isVisible();
		}
	}

	@ParameterizedTest
	@CsvSource({ "INCIDENT,ar,8,1950", "INCIDENT,en,8,2250", "COMPLAINT,ar,6,1750", "INQUIRY,ar,5,1550",
			"SUGGESTION,en,5,1800", "CONSULTATION,ar,6,1650" })
	void thePageIsShort(String type, String language, int fields, int pixels) {
		try (BrowserContext phone = phone()) {
			Page page = open(phone, type, language);
			eventually(() -> {
				assertThat((Integer) page.evaluate(VISIBLE_FIELDS)).isLessThanOrEqualTo(fields);
				assertThat((Integer) page.evaluate("document.querySelector('main').offsetHeight"))
					.isLessThanOrEqualTo(pixels);
			});
			PageInspection.inspect(page, "short-" + type.toLowerCase() + "-" + language);
		}
	}

	@ParameterizedTest
	@CsvSource({ "INQUIRY,What would you like to know?", "SUGGESTION,What do you suggest?",
			"CONSULTATION,What would you like advice on?", "INCIDENT,What happened?" })
	void eachTypeIsAskedInItsOwnWordsWithAndWithoutScript(String type, String question) {
		for (boolean scripts : List.of(true, false)) {
			try (BrowserContext context = browser
				.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
				Page page = open(context, type, "en");
				assertThat(page.locator("label[for=description]")).isVisible();
				assertThat(page.locator("label[for=description] > span:visible").first()).hasText(question);
				IsVisibleOptions ofIncidents = new IsVisibleOptions().setVisible(type.equals("INCIDENT"));
				assertThat(page.locator("#category")).isVisible(ofIncidents);
				assertThat(page.locator("#place")).isVisible(ofIncidents);
			}
		}
	}

	@Test
	void withoutScriptAnotherTypeIsChosenByAButton() {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = open(context, "INCIDENT", "ar");
			page.locator("#description").fill("سؤالي");
			Keyboard.choose(page.locator("input[value=INQUIRY]"));
			Keyboard.press(page.locator(".no-script button[value=change]"));
			assertThat(page.locator("#category")).isHidden();
			assertThat(page.locator("#description")).hasValue("سؤالي");
		}
	}

	@Test
	void anAnswerThatEndangersALifeCallsForTheEmergencyNumberBesideIt() {
		try (BrowserContext phone = phone()) {
			Page page = open(phone, "INCIDENT", "ar");
			Locator notice = page.locator(".stop");
			Keyboard.choose(page.locator("input[value=FOOD_POISONING]"));
			assertThat(notice).isHidden();
			page.locator("[id='answers.symptoms']").selectOption("SEVERE");
			assertThat(notice).isVisible();
			assertThat(page.locator(".field:has([id='answers.symptoms']) + #emergency")).hasCount(1);
			page.locator("[id='answers.symptoms']").selectOption("MILD");
			assertThat(notice).isHidden();
			Keyboard.choose(page.locator("input[value=BUILDING_MAINTENANCE]"));
			Keyboard.choose(page.locator("[name='answers.trapped'][value=YES]"));
			assertThat(notice).isVisible();
			Keyboard.choose(page.locator("[name='answers.trapped'][value=NO]"));
			assertThat(notice).isHidden();
			Keyboard.unfold(page.locator("[id='answers.injured']"));
			page.locator("[id='answers.injured']").fill("٣");
			page.locator("[id='answers.injured']").blur();
			assertThat(notice).isVisible();
		}
	}

	@Test
	void pastedTextIsNotCutButCountedAndComesBackWithItsError() {
		String text = "ا".repeat(4012);
		try (BrowserContext phone = phone()) {
			Page page = open(phone, "INQUIRY", "ar");
			page.locator("#description").fill(text);
			assertThat(page.locator("#description")).hasValue(text);
			assertThat(page.locator("#description + p")).hasText("زيادة على الحد: 12");
			Keyboard.press(page.locator("main button[value=review]"));
			assertThat(page.locator("#description-fault")).containsText("4000");
			assertThat(page.locator("#description")).hasValue(text);
		}
	}

	@Test
	void theMapIsLoadedOnlyWhenItIsOpened() {
		try (BrowserContext phone = phone()) {
			Page page = open(phone, "INCIDENT", "ar");
			String loaded = "performance.getEntriesByType('resource').filter((one) => /leaflet|regions|map/.test(one.name)).length";
			assertThat((Integer) page.evaluate(loaded)).isZero();
			Keyboard.press(page.locator("#place > summary"));
			assertThat(page.locator(".map-name")).not().hasCount(0);
			// A phone has room for the regions' names from nearer only.
			Keyboard.press(page.locator(".leaflet-control-zoom-in"));
			assertThat(page.locator(".map-name:visible").first()).isVisible();
			assertThat((Integer) page.evaluate(loaded)).isPositive();
		}
	}

	@Test
	void aMapWithTilesShowsStreetsAndNamesWhoMadeThem() {
		try (BrowserContext phone = browser
			.newContext(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
			Page page = phone.newPage();
			page.setDefaultTimeout(60_000);
			page.route("**/report?*", (route) -> {
				APIResponse answer = route.fetch();
				route.fulfill(new Route.FulfillOptions().setResponse(answer)
					.setBody(answer.text()
						.replace("id=\"map\"", "id=\"map\" data-attribution=\"© &lt;b&gt;Maps\" "
								+ "data-tiles=\"/tiles/{z}/{x}/{y}.png\" data-max-zoom=\"18\"")));
			});
			List<String> tiles = new CopyOnWriteArrayList<>();
			page.route("**/tiles/**", (route) -> {
				tiles.add(route.request().url());
				route.abort();
			});
			page.navigate("http://localhost:" + this.port + "/report?type=INCIDENT&lang=ar");
			Keyboard.press(page.locator("#place > summary"));
			assertThat(page.locator(".leaflet-control-attribution")).containsText("© <b>Maps");
			page.waitForCondition(() -> !tiles.isEmpty());
			assertThat(page.locator(".map-name")).hasCount(0);
		}
	}

	private Page open(BrowserContext context, String type, String language) {
		Page page = context.newPage();
		page.setDefaultTimeout(60_000);
		page.navigate("http://localhost:" + this.port + "/report?type=" + type + "&lang=" + language);
		return page;
	}

	private static BrowserContext phone() {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
	}

}
