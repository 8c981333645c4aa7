package org.tawasul.callcentre.web;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.callcentre.CallPages;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An agent's call by the keyboard alone.
 */
@Tag("browser")
@TawasulTest
class CallBrowserTest extends CallPages {

	private static final Logger log = LoggerFactory.getLogger(CallBrowserTest.class);

	private static final int DESK = 1366;

	private static final int PHONE = 360;

	private static final int HEIGHT = 800;

	/** More than this nobody presses while somebody waits at the other end. */
	private static final int MOST_PRESSES = 60;

	/** Together with what is typed: less than a minute at two strokes a second. */
	private static final int MOST_STROKES = 120;

	@LocalServerPort
	private int port;

	private int presses;

	private int characters;

	@Test
	void callWithAReportNeedsNoPointerAndFewKeys() {
		complaint("تأخر صرف المكافأة");
		try (BrowserContext context = SignedIn.open(this.port, "agent", "ar", DESK)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + "/desk/calls");
			assertThat(page.locator("#sought")).isFocused();
			type(page, "0" + this.mobile.substring(4));
			press(page, "Enter");
			assertThat(page.locator(".calls-cases")).containsText("تأخر صرف المكافأة");
			assertThat(page.url()).doesNotContain(this.mobile.substring(4));
			inspect(page, "call");
			press(page, "Enter");
			assertThat(page.locator("#type")).isFocused();
			inspect(page, "report");
			fillReport(page);
			press(page, "Alt+9");
			assertThat(page.locator("#script")).containsText("هل تعيد عليّ الرقم والرمز");
			inspect(page, "receipt");
			press(page, "Enter");
			assertThat(page.locator("#kind")).hasValue("NEW_REPORT");
			press(page, "Alt+4");
			type(page, "أُبلغ برقم الطلب");
			press(page, "Alt+9");
			assertThat(page.locator(".notice-success")).containsText("انتهت المكالمة");
			assertThat(errors).isEmpty();
		}
		log.info("A call with a report: {} presses of keys, {} characters of text", this.presses, this.characters);
		assertThat(this.presses).isLessThanOrEqualTo(MOST_PRESSES);
		assertThat(this.presses + this.characters).isLessThanOrEqualTo(MOST_STROKES);
	}

	private void fillReport(Page page) {
		tabTo(page, page.locator("#category"));
		press(page, "Space");
		press(page, "ArrowDown");
		tabTo(page, page.locator("#description"));
		type(page, "دخان يخرج من المختبر");
		tabTo(page, page.locator("#region"));
		press(page, "ArrowDown");
		tabTo(page, page.locator("[id='reporter.name']"));
		type(page, "نورة بنت سعد");
	}

	@Test
	void callThatIsTypedSurvivesABrowserThatIsClosed() {
		String call;
		try (BrowserContext context = SignedIn.open(this.port, "agent", "ar", DESK)) {
			Page page = context.pages().get(0);
			page.navigate("http://localhost:" + this.port + "/desk/calls");
			assertThat(page.locator("#sought")).isFocused();
			page.keyboard().type("no number");
			page.keyboard().press("Enter");
			assertThat(page.locator("#refusal")).containsText("ليس هذا رقم جوال ولا هوية");
			assertThat(page.locator("#sought")).hasValue("no number");
			page.locator("#sought").fill("");
			page.keyboard().press("Enter");
			assertThat(page.locator("#note")).isVisible();
			call = page.url();
			page.keyboard().press("Alt+4");
			page.keyboard().type("نصف ملاحظة");
			assertThat(page.locator("#end-kept")).containsText("حُفظ ما كتبت");
		}
		try (BrowserContext context = SignedIn.open(this.port, "agent", "en", PHONE)) {
			Page page = context.pages().get(0);
			page.navigate(call);
			assertThat(page.locator("#note")).hasValue("نصف ملاحظة");
			PageInspection.inspect(page, "call-typed-en-" + PHONE);
		}
	}

	@Test
	void caseOfACallerAndInquiriesAreReachedByKeys() {
		String number = complaint("تأخر صرف المكافأة").toString();
		try (BrowserContext context = SignedIn.open(this.port, "agent", "ar", DESK)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + "/desk/calls");
			assertThat(page.locator("#sought")).isFocused();
			type(page, number);
			press(page, "Enter");
			tabTo(page, page.locator(".calls-cases a"));
			press(page, "Enter");
			assertThat(page.locator("#mobile")).isFocused();
			type(page, this.mobile);
			press(page, "Tab");
			type(page, "خالد");
			press(page, "Alt+2");
			assertThat(page.locator("#refusal")).containsText("لا يكفي ما ذكره المتصل");
			assertThat(page.locator("#name")).hasValue("خالد");
			inspect(page, "call-case-refused");
			page.locator("#name").fill("نورة سعد");
			press(page, "Alt+2");
			assertThat(page.locator("#state-title")).isVisible();
			inspect(page, "call-case");
			press(page, "Alt+1");
			assertThat(page.locator(".calls-cases")).isVisible();
			press(page, "Alt+5");
			assertThat(page.locator("#number")).isFocused();
			type(page, "44/1205");
			press(page, "Enter");
			assertThat(page.locator("#transaction")).containsText("لا يتصل تواصل بنظام المعاملات");
			press(page, "Alt+3");
			assertThat(page.locator("h3")).containsText("نظام نور");
			inspect(page, "call-inquiries");
			assertThat(errors).isEmpty();
		}
	}

	private void tabTo(Page page, Locator field) {
		for (int tab = 0; tab < 40
				&& !(boolean) field.evaluate("(element) => element === document.activeElement"); tab++) {
			press(page, "Tab");
		}
		assertThat(field).isFocused();
	}

	private void press(Page page, String key) {
		this.presses++;
		// Keys work once the page's script has run, which what is seen already may
		// precede.
		page.waitForLoadState();
		page.keyboard().press(key);
	}

	private void type(Page page, String text) {
		this.characters += text.length();
		page.keyboard().type(text);
	}

	private static void inspect(Page page, String name) {
		PageInspection.inspect(page, name + "-ar-" + DESK);
		page.setViewportSize(PHONE, HEIGHT);
		PageInspection.inspect(page, name + "-ar-" + PHONE);
		page.setViewportSize(DESK, HEIGHT);
	}

}
