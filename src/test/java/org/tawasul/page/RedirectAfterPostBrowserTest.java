package org.tawasul.page;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms in a real browser: Back never meets a page that was answered to a form, and what
 * was typed outlives expired cookies and a change of language.
 */
@Tag("browser")
@TawasulTest
class RedirectAfterPostBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void backFromTheReviewShowsWhatTheChoicesAskFor() {
		inBrowser(true, (page) -> {
			page.navigate(address("/report"));
			page.locator("input[value=FIRE]").check();
			page.locator("#description").fill("دخان كثيف");
			page.locator("#region").selectOption("SA-01");
			page.locator("input[value=NAMED]").check();
			page.locator("[id='reporter.name']").fill("سارة");
			submit(page.locator("button[value=review]"));
			assertThat(page).hasURL(Pattern.compile(".*/report/review\\?form=[0-9a-f-]{36}"));
			page.goBack();
			assertThat(page.locator("input[value=FIRE]")).isChecked();
			assertThat(page.locator("[id='answers.trapped']")).isVisible();
			assertThat(page.locator("[id='reporter.name']")).isVisible();
			assertThat(page.locator("[id='reporter.name']")).hasValue("سارة");
			assertThat(page.locator("#description")).hasValue("دخان كثيف");
		});
	}

	@Test
	void backFromTheReceiptLeadsToTheReceipt() {
		inBrowser(true, (page) -> {
			page.navigate(address("/report"));
			page.locator("input[value=FIRE]").check();
			page.locator("#description").fill("دخان كثيف");
			page.locator("#region").selectOption("SA-01");
			page.locator("input[value=ANONYMOUS]").check();
			submit(page.locator("button[value=send]"));
			String number = page.locator("#number").textContent();
			page.goBack();
			assertThat(page.locator("#number")).hasText(number);
		});
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void backAfterAFaultyFormIsNoErrorPage(boolean scripts) {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		inBrowser(scripts, (page) -> {
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			submit(page.locator("#objections button.btn[type=submit]").last());
			assertThat(page.locator("#objections-reason-fault")).isVisible();
			assertThat(page).hasTitle(Pattern.compile("^خطأ: .*"));
			page.navigate(address("/"));
			page.goBack();
			assertThat(page.locator("#objections-reason-fault")).isVisible();
			page.reload();
			assertThat(page.locator("#objections-reason")).isVisible();
		});
	}

	@Test
	void whatWasWrittenWaitsWhileTheCaseIsOpenedAnew() {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		inBrowser(true, (page) -> {
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			page.locator("#objections-reason").fill("ما زال الأمر كما هو");
			page.context().clearCookies();
			submit(page.locator("#objections button.btn[type=submit]").last());
			assertThat(page.locator("[role=alert]")).containsText("تجده محفوظًا");
			page.locator("#track-secret").fill(this.secrets.secretOf(number));
			submit(page.locator("#track button.btn[type=submit]"));
			assertThat(page.locator("[role=alert]")).containsText("لم يُرسل ما كتبته بعد");
			assertThat(page.locator("#objections-reason")).hasValue("ما زال الأمر كما هو");
			submit(page.locator("#objections button.btn[type=submit]").last());
			assertThat(page.locator("[role=status]").first()).containsText("سُجل اعتراضك");
		});
		assertThat(this.cases.objections(number)).hasSize(1);
	}

	@Test
	void theLanguageSwitchKeepsWhatIsTypedInEveryFormOfThePage() {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		inBrowser(true, (page) -> {
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			page.locator("#objections-reason").fill("لا أوافق");
			page.locator("details.more summary").first().press("Enter");
			page.locator("#information-text").fill("معلومة أخرى");
			submit(page.locator("button[name=switch]").last());
			assertThat(page.locator("html")).hasAttribute("lang", "en");
			assertThat(page.locator("#objections-reason")).hasValue("لا أوافق");
			assertThat(page.locator("#information-text")).hasValue("معلومة أخرى");
		});
	}

	@Test
	void aNoticeIsShownOnceAndOnItsOwnCaseOnly() {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		inBrowser(true, (page) -> {
			page.navigate(address("/t/" + this.secrets.linkToken(number)));
			page.navigate(address("/cases/" + number + "?done=acceptance"));
			assertThat(page.locator("main")).not().containsText("سُجل قبولك");
			submit(page.locator("form[action$='/acceptance'] button"));
			assertThat(page.locator("main")).containsText("سُجل قبولك");
			page.reload();
			assertThat(page.locator("main")).not().containsText("سُجل قبولك");
		});
	}

	@Test
	void aWrongSecretIsToldByTitleAndFocus() {
		CaseNumber number = CaseStage.UNDER_STUDY.complaint(this.scenario, this.cases);
		inBrowser(true, (page) -> {
			page.navigate(address("/track?number=" + number));
			page.locator("#track-secret").fill("0000-0000-0000");
			submit(page.locator("#track button.btn[type=submit]"));
			assertThat(page).hasTitle(Pattern.compile("^خطأ: .*"));
			assertThat(page.locator("[role=alert]")).isFocused();
			assertThat(page.locator("#track-secret")).hasValue("0000-0000-0000");
		});
	}

	/** Sign-in answers at once, so that programs see its status. */
	@Test
	void backToARefusedSignInIsNoErrorPage() {
		inBrowser(true, (page) -> {
			page.navigate(address("/login"));
			page.locator("#username").fill("nobody");
			page.locator("#password").fill("wrong");
			page.locator("main form button[type=submit]").last().press("Enter");
			assertThat(page.locator("[role=alert]")).isVisible();
			// A page that is left while it loads is not in the browser's cache.
			page.waitForLoadState();
			page.navigate(address("/"));
			page.goBack();
			assertThat(page.locator("#username")).isVisible();
		});
	}

	private void inBrowser(boolean scripts, Consumer<Page> visit) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
			Page page = context.newPage();
			page.setDefaultTimeout(60_000);
			visit.accept(page);
		}
	}

	private static void submit(Locator button) {
		Keyboard.press(button);
		button.page().waitForLoadState();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
