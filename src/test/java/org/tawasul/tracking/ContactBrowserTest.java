package org.tawasul.tracking;

import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The pages of contact details and of a lost secret in a browser, for everybody.
 */
@Tag("browser")
@TawasulTest
class ContactBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseSecretService secrets;

	@ParameterizedTest
	@CsvSource({ "ar,1366,LIGHT", "ar,360,LIGHT", "en,360,DARK" })
	void thePagesOfContactDetailsAreFitForEverybody(String language, int width, ColorScheme scheme) {
		CaseNumber number = open();
		String name = language + "-" + width;
		try (BrowserContext context = context(width, scheme)) {
			Page page = context.newPage();
			page.navigate(address("/track?lang=" + language));
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			page.navigate(address("/cases/" + number + "/contact"));
			PageInspection.inspect(page, "contact-" + name);
			page.locator("#contact-mobile").fill("12");
			submit(page, "#contact");
			assertThat(page.locator("[role=alert]")).isFocused();
			PageInspection.inspect(page, "contact-faulty-" + name);
			page.locator("#contact-mobile").fill("0551230021");
			submit(page, "#contact");
			assertThat(page.locator("#code")).containsText("+966551230021");
			assertThat(page.locator("#code")).not().containsText("noura.contact@example.org");
			page.locator("#code-code").fill("12");
			submit(page, "#code");
			assertThat(page.locator("#code-code-fault")).isVisible();
			PageInspection.inspect(page, "contact-code-" + name);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366,LIGHT", "ar,360,DARK", "en,360,LIGHT" })
	void thePageOfALostSecretIsFitForEverybody(String language, int width, ColorScheme scheme) {
		String name = language + "-" + width;
		try (BrowserContext context = context(width, scheme)) {
			Page page = context.newPage();
			page.navigate(address("/track/lost?lang=" + language));
			PageInspection.inspect(page, "lost-" + name);
			submit(page, "#lost");
			assertThat(page.locator("[role=alert]")).isFocused();
			PageInspection.inspect(page, "lost-faulty-" + name);
			page.locator("#lost-number").fill("99999999");
			page.locator("#lost-contact").fill("0551230022");
			submit(page, "#lost");
			assertThat(page.locator("[role=status]")).isVisible();
			assertThat(page.locator("#lost")).hasCount(0);
			PageInspection.inspect(page, "lost-sent-" + name);
		}
	}

	@Test
	void whatIsTypedWaitsWhileTheCaseIsOpenedAnew() {
		CaseNumber number = open();
		try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
			Page page = context.newPage();
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			page.navigate(address("/cases/" + number + "/contact"));
			page.locator("#contact-mobile").fill("0551230023");
			context.clearCookies();
			submit(page, "#contact");
			assertThat(page.locator("[role=alert]")).containsText("تجده محفوظًا");
			page.locator("#track-secret").fill(this.secrets.secretOf(number));
			submit(page, "#track");
			assertThat(page.locator("[role=alert]")).containsText("لم يُرسل ما كتبته بعد");
			assertThat(page.locator("#contact-mobile")).hasValue("0551230023");
			submit(page, "#contact");
			assertThat(page.locator("#code")).containsText("+966551230023");
		}
	}

	private CaseNumber open() {
		Reporter noura = new Reporter("نورة", null, "+966551230020", "noura.contact@example.org", null, null, null);
		return this.scenario.open(new CaseReport(CaseType.COMPLAINT, null, null, "تأخر الحافلة", "تتأخر كل يوم",
				"SA-01", null, null, false, false, Map.of(), noura, Channel.WEB, Locale.forLanguageTag("ar")));
	}

	private static BrowserContext context(int width, ColorScheme scheme) {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
	}

	private static void submit(Page page, String form) {
		Locator button = page.locator(form + " button.btn[type=submit]");
		Keyboard.press(button);
		page.waitForLoadState();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
