package org.tawasul.desk;

import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Keyboard;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Place;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What is typed on the desk is not lost, and its map keeps the pin. */
@Tag("browser")
@TawasulTest
class DeskFormBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	private CaseNumber number;

	@BeforeEach
	void aCaseWhosePinIsInAnotherRegion() {
		CaseReport plain = CaseScenario.report(CaseType.INCIDENT, Category.FIRE, "SA-01");
		this.number = this.scenario.open(new CaseReport(plain.type(), plain.category(), null, plain.subject(),
				plain.description(), "SA-01", new Place(21.5, 39.2, null), null, false, false, Map.of(),
				plain.reporter(), Channel.WEB, Locale.forLanguageTag("ar")));
	}

	@Test
	void aCommentOutlivesTheSessionAndAChangeOfLanguage() {
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar", 1280)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/cases/" + this.number));
			page.locator("#comment-text").fill("تعليق لم يُحفظ بعد");
			context.clearCookies();
			Keyboard.press(page.locator("#comment button.btn-primary"));
			page.waitForURL("**/login**");
			SignedIn.enterPassword(page, "coordinator");
			assertThat(page.locator("[role=alert]").first()).containsText("لم يُرسل ما كتبته بعد");
			assertThat(page.locator("#comment-text")).hasValue("تعليق لم يُحفظ بعد");
			Keyboard.press(page.locator("button[name=switch]:visible"));
			assertThat(page.locator("html")).hasAttribute("lang", "en");
			assertThat(page.locator("#comment-text")).hasValue("تعليق لم يُحفظ بعد");
		}
	}

	@Test
	void theMapComesWhenItIsOpenedAndFiveZoomsKeepThePin() {
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar", 1280)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/cases/" + this.number));
			assertThat(page.locator("#place")).containsText("الموقع على الخريطة في غير المنطقة المختارة.");
			assertThat(page.locator(".leaflet-container")).hasCount(0);
			Keyboard.press(page.locator("#case-map-panel summary"));
			page.locator(".desk-map path").first().waitFor();
			for (int i = 0; i < 5; i++) {
				Keyboard.press(page.locator(".leaflet-control-zoom-in"));
			}
			// Each zoom glides for a moment.
			page.waitForCondition(
					() -> isAround(page.locator("#case-map"), page.locator("#case-map path[fill='#9d1d1d']")));
		}
	}

	private static boolean isAround(Locator outer, Locator inner) {
		BoundingBox map = outer.boundingBox();
		BoundingBox pin = inner.boundingBox();
		return Math.abs(pin.x + pin.width / 2 - map.x - map.width / 2) < 3
				&& Math.abs(pin.y + pin.height / 2 - map.y - map.height / 2) < 3;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
