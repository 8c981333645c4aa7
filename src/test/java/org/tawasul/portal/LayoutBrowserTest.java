package org.tawasul.portal;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * The frame of the portal's pages in a browser: one width, a header that leaves room on a
 * phone, and a focus and choices that everybody sees.
 */
@Tag("browser")
@TawasulTest
class LayoutBrowserTest {

	private static final List<String> PAGES = List.of("/", "/report", "/track", "/login");

	/** Left and right edge of what a box holds. */
	private static final String EDGES = """
			(box) => { const style = getComputedStyle(box), at = box.getBoundingClientRect();
			  return [at.left + parseFloat(style.paddingLeft), at.right - parseFloat(style.paddingRight)].map(Math.round); }""";

	private static final String OUTLINE = """
			() => { const shown = (element) => { const style = getComputedStyle(element);
			    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
			      && !['rgba(0, 0, 0, 0)', 'transparent'].includes(style.outlineColor); };
			  const focused = document.activeElement;
			  return focused === document.body || focused.id === 'content' || shown(focused)
			    || [focused.closest('.choice'), focused.parentElement.querySelector('label.btn')]
			      .some((stands) => stands && shown(stands)) ? '' : focused.outerHTML; }""";

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Test
	void headerPageAndFooterAreOfOneWidthOnEveryPage() {
		try (BrowserContext context = context(1366)) {
			Page page = context.newPage();
			page.navigate(address("/"));
			Object edges = page.locator(".masthead-row").evaluate(EDGES);
			for (String path : PAGES) {
				page.navigate(address(path));
				Locator boxes = page.locator(".masthead-row, main.container, .footer-row");
				eventually(() -> assertThat(boxes.all()).as(path)
					.hasSize(3)
					.allSatisfy((box) -> assertThat(box.evaluate(EDGES)).isEqualTo(edges)));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar", "en" })
	void theHeaderTakesTwoRowsAtMostOnAPhone(String language) {
		try (BrowserContext context = context(360)) {
			Page page = context.newPage();
			page.navigate(address("/track?lang=" + language));
			eventually(() -> assertThat(rows(page)).isLessThanOrEqualTo(2));
			signIn(page);
			page.navigate(address("/track?lang=" + language));
			eventually(() -> assertThat(rows(page)).as("signed in").isLessThanOrEqualTo(2));
			PageInspection.inspect(page, "header-signed-in-" + language);
		}
	}

	private void signIn(Page page) {
		page.navigate(address("/login"));
		page.fill("#username", "coordinator");
		page.fill("#password", StaffBrowser.PASSWORD);
		Keyboard.press(page.locator("#sign-in button[type=submit]"));
		page.waitForURL("**/desk");
	}

	/** How many of the header's links and buttons stand below one another. */
	private static int rows(Page page) {
		return (int) page.evaluate(
				"""
						() => new Set([...document.querySelectorAll('.masthead :is(.brand, nav a, .masthead-button)')]
						  .map((element) => { const at = element.getBoundingClientRect(); return Math.round((at.top + at.bottom) / 30); }))
						  .size""");
	}

	@ParameterizedTest
	@CsvSource({ "/,NONE", "/report,NONE", "/track,NONE", "/report,ACTIVE", "/track,ACTIVE" })
	void whateverTheTabKeyReachesShowsThatItHasTheFocus(String path, ForcedColors colors) {
		try (BrowserContext context = context(1366)) {
			Page page = context.newPage();
			page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(colors));
			page.navigate(address(path));
			int stops = page.locator("a, button, input:not([type=hidden]), select, textarea, summary").count();
			for (int stop = 0; stop < stops; stop++) {
				page.keyboard().press("Tab");
				eventually(() -> assertThat(page.evaluate(OUTLINE)).as("focused without an outline").isEqualTo(""));
			}
		}
	}

	@Test
	void aChosenAnswerLooksDifferentInForcedColours() {
		try (BrowserContext context = context(360)) {
			Page page = context.newPage();
			page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
			page.navigate(address("/report"));
			Keyboard.choose(page.locator("input[value=FIRE]"));
			PageInspection.picture(page, "forced-colours");
			eventually(() -> assertThat(border(page.locator(".choice:has([value=FIRE])")))
				.isNotEqualTo(border(page.locator(".choice:has([value=VIOLENCE])"))));
		}
	}

	private static Object border(Locator box) {
		return box.evaluate("(box) => getComputedStyle(box).borderTopWidth");
	}

	private static BrowserContext context(int width) {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
