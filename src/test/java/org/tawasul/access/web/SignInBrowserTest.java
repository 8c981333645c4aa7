package org.tawasul.access.web;

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
 * Signing in with a real browser: the verification by itself, without script, and on a
 * connection where browsers keep WebCrypto back.
 */
@Tag("browser")
@TawasulTest
class SignInBrowserTest {

	private static final String SUBMIT = "#sign-in button[type=submit]";

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Test
	void verificationDoesItselfAndTheLinkToATaskSurvivesSignIn() {
		try (BrowserContext context = phone(true)) {
			Page page = context.newPage();
			page.navigate(address("/camunda/app/tasklist/default/#/?task=of-a-message"));
			page.fill("#username", "coordinator");
			page.fill("#password", "Balagh-19996");
			page.click(SUBMIT);
			page.waitForURL("**/camunda/app/tasklist/default/#/?task=of-a-message*");
		}
	}

	@Test
	void impatientPersonNeedNotWaitForTheVerification() {
		try (BrowserContext context = phone(true)) {
			Page page = context.newPage();
			page.addInitScript("const real = crypto.subtle.digest.bind(crypto.subtle);"
					+ "crypto.subtle.digest = (...all) => new Promise(go => setTimeout(() => go(real(...all)), 20));");
			page.navigate(address("/login"));
			page.fill("#username", "impatient-browser");
			page.fill("#password", "wrong");
			page.click(SUBMIT);
			assertThat(page.locator("#problem")).containsText("غير صحيح");
			assertThat(page.locator("#username")).hasValue("impatient-browser");
		}
	}

	@Test
	void withoutScriptThePictureOfACodeIsThere() {
		try (BrowserContext context = phone(false)) {
			Page page = context.newPage();
			page.navigate(address("/login"));
			assertThat(page.locator("#code")).isVisible();
			assertThat(page.locator("img[src*='code.png']")).isVisible();
			page.fill("#username", "no-script");
			page.fill("#password", "any");
			page.fill("#code", "٠");
			Keyboard.press(page.locator(SUBMIT));
			assertThat(page.locator("#problem")).containsText("رمز التحقق غير صحيح");
			assertThat(page.locator("#username")).hasValue("no-script");
		}
	}

	@Test
	void whereTheBrowserKeepsWebCryptoBackTheCodeTakesItsPlace() {
		try (BrowserContext context = phone(true)) {
			Page page = context.newPage();
			page.addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })");
			page.navigate(address("/login"));
			assertThat(page.locator("#code")).isVisible();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/login?lang=ar", "/login?lang=en", "/login?out", "/nowhere?lang=ar", "/nowhere?lang=en" })
	void pagesAreFitForEverybodyOnASmallPhone(String path) {
		try (BrowserContext context = phone(true)) {
			Page page = context.newPage();
			page.navigate(address(path));
			PageInspection.inspect(page, "sign-in" + path.replaceAll("\\W+", "-"));
		}
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static BrowserContext phone(boolean script) {
		return browser
			.newContext(new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(script));
	}

}
