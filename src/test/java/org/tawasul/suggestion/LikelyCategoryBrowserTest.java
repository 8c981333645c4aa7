package org.tawasul.suggestion;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * While a report is written, the form says what it is likely about.
 */
@Tag("browser")
@TawasulTest
class LikelyCategoryBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private Experience experience;

	@BeforeEach
	void learn() {
		this.experience.learn(
				new ClosedCases().incidents(6, Category.FIRE, "EDU-01-SAF", "اندلع حريق في مختبر المدرسة وتصاعد الدخان")
					.list());
	}

	@AfterEach
	void forget() {
		this.experience.clear();
	}

	@Test
	void aLikelyCategoryIsOfferedAndTakenByOnePress() {
		try (BrowserContext phone = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(360, 740).setLocale("ar"))) {
			Page page = phone.newPage();
			page.navigate("http://localhost:" + this.port + "/report?type=INCIDENT");
			Keyboard.choose(page.locator("input[value=CLEANLINESS]"));
			page.locator("#description").fill("حريق صغير في مختبر المدرسة والدخان كثيف");
			page.locator("#description").blur();
			assertThat(page.locator("#likely-category")).containsText("«حريق»، وقد اخترت «نظافة»");
			PageInspection.inspect(page, "likely-category-ar-360");
			Keyboard.press(page.locator("#likely-category button"));
			assertThat(page.locator("input[value=FIRE]")).isChecked();
			assertThat(page.locator("#likely-category")).isEmpty();
		}
	}

	@Test
	void withoutScriptTheReviewSaysIt() {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("ar"))) {
			Page page = context.newPage();
			page.navigate("http://localhost:" + this.port + "/report?type=INCIDENT");
			Keyboard.choose(page.locator("input[value=CLEANLINESS]"));
			page.locator("#description").fill("حريق صغير في مختبر المدرسة والدخان كثيف");
			page.locator("#region").selectOption("SA-01");
			Keyboard.choose(page.locator("input[value=ANONYMOUS]"));
			Keyboard.press(page.locator("main button[value=review]"));
			assertThat(page.locator("main")).containsText("كانت في الغالب عن «حريق»");
		}
	}

}
