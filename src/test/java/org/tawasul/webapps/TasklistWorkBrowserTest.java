package org.tawasul.webapps;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.guide.GuidePictureWriter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * What disturbs a coordinator in the middle of a form, in an Arabic Tasklist on a small
 * screen.
 */
@TawasulTest
@Tag("browser")
class TasklistWorkBrowserTest {

	private static final String NOTE = "تواصلت مع المدرسة، وأُخلي المختبر احترازًا";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	private CaseNumber number;

	private BrowserContext context;

	private Page page;

	@BeforeEach
	void openTheTask() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.context = SignedIn.open(this.port, "coordinator", "ar",
				new Browser.NewContextOptions().setViewportSize(1366, 768));
		this.page = this.context.pages().get(0);
		this.page.navigate(address("/camunda/app/tasklist/default/#/?task=" + this.scenario.task(this.number).getId()));
		form().waitFor();
	}

	@AfterEach
	void close() {
		this.context.close();
		this.scenario.resetClock();
	}

	@Test
	void afterAnErrorInTheFormTheButtonsBelowItAreFree() {
		claim();
		GuidePictureWriter.checkScreen(this.page, "tasklist", this.page.locator("body"), "ar");
		this.page.setViewportSize(1366, 768);
		complete().click();
		Locator error = this.page.locator(".page-notifications .alert");
		error.waitFor();
		assertThat(complete()).isInViewport();
		eventually(() -> assertThat((Boolean) complete().evaluate("""
				button => {
					const at = button.getBoundingClientRect();
					return [[at.x + 2, at.y + 2], [at.right - 2, at.bottom - 2]]
						.every(([x, y]) => button.contains(document.elementFromPoint(x, y)));
				}""")).isTrue());
		PageInspection.picture(this.page, "tasklist-form-error");
	}

	@Test
	void theErrorOfOneTryIsGoneWhenTheNextSucceeds() {
		claim();
		complete().click();
		Locator error = this.page.locator(".page-notifications .alert");
		assertThat(error).containsText("لم تُنجز المهمة بعد");
		fillIn();
		complete().click();
		assertThat(this.page.locator(".task-card")).hasCount(0);
		assertThat(error).hasCount(0);
	}

	@Test
	void whoseSessionEndsWhileCompletingComesBackToTheTaskWithWhatTheyTyped() {
		claim();
		fillIn();
		this.context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(sessionCookie()));
		complete().click();
		this.page.waitForURL("**/login#**");
		signIn();
		form().waitFor();
		assertThat(note()).hasValue(NOTE);
		assertThat(this.page.url()).contains(this.scenario.task(this.number).getId());
		complete().click();
		assertThat(this.page.locator(".task-card")).hasCount(0);
		this.scenario.at(this.number).isWaitingAt("Task_ResolveCase");
	}

	@Test
	void draftsOfSomebodyElseAreGoneWhenTheNextOneSignsIn() {
		claim();
		fillIn();
		this.context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(sessionCookie()));
		complete().click();
		this.page.waitForURL("**/login#**");
		signIn("coordinator2");
		form().waitFor();
		assertThat(note()).not().hasValue(NOTE);
	}

	@Test
	void aNumberTypedOverTheListFindsTheCaseWithoutChoosingACriterion() {
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		CaseNumber sought = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Locator field = this.page.locator(".tasks-list [cam-widget-search] .main-field");
		field.fill(arabicDigits(sought));
		field.press("Enter");
		Locator cards = this.page.locator(".tasks-list li.task");
		assertThat(cards).hasCount(1);
		assertThat(cards).containsText(sought.toString());
		assertThat(cards).not().containsText(other.toString());
		assertThat(this.page.locator(".tasks-list .dropdown-menu:visible")).hasCount(0);
		eventually(() -> assertThat(
				this.page.locator(".match-any .btn").evaluate("box => box.scrollWidth <= box.clientWidth"))
			.as("the words are in their box")
			.isEqualTo(true));
	}

	@Test
	void aTaskThatEscalatesWhileOneTypesSaysSoWithTheReasonAndKeepsTheText() {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Locator neighbour = this.page
			.locator(".tasks-list li.task", new Page.LocatorOptions().setHasNotText(this.number.toString()))
			.first()
			.locator(".tawasul-card-number");
		assertThat(neighbour).not().isEmpty();
		String itsNumber = neighbour.innerText();
		claim();
		fillIn();
		// From now on the cards have only what they know. The list may not show the open
		// task at all.
		this.page.route("**/cards.json*", (route) -> route.abort());
		this.scenario.runTimer(this.number, "BoundaryEvent_AssessmentOverdue");
		Locator notice = this.page.locator(".tawasul-moved");
		notice.waitFor();
		assertThat(notice).isInViewport();
		assertThat(notice).containsText("انتهت المدة دون إنجاز");
		assertThat(notice).containsText("مدير");
		assertThat(note()).hasValue(NOTE);
		assertThat(neighbour).hasText(itsNumber);
		PageInspection.picture(this.page, "tasklist-moved");
	}

	@Test
	void whoHasAssessedACaseIsLedToItsNextTask() {
		claim();
		fillIn();
		complete().click();
		Locator next = this.page.locator(".tawasul-next");
		assertThat(next).containsText("المهمة التالية للطلب " + this.number);
		next.locator("a").click();
		assertThat(this.page.locator("h2.task")).containsText("معالجة الطلب وحله");
		assertThat(form()).isVisible();
		assertThat(next).hasCount(0);
		assertThat(this.page.url()).contains(this.scenario.task(this.number).getId());
	}

	@Test
	void theListOfUnitsCoversWhatLiesBehindIt() {
		claim();
		this.page.getByLabel("إحالة إلى جهة أخرى").check();
		this.page.locator(".fjs-form-field-select .fjs-input-group").last().click();
		Locator list = this.page.locator(".fjs-dropdownlist");
		list.waitFor();
		assertThat(list).hasCSS("background-color", "rgb(255, 255, 255)");
	}

	private void claim() {
		Locator claim = this.page.getByText("استلام المهمة");
		claim.click();
		assertThat(claim).isHidden();
	}

	private void fillIn() {
		this.page.getByLabel("معالجة الطلب لدينا").check();
		note().fill(NOTE);
	}

	private Locator form() {
		return this.page.locator(".fjs-container");
	}

	private Locator note() {
		return form().locator("textarea").last();
	}

	private Locator complete() {
		return this.page.locator(".form-actions .btn-primary");
	}

	private void signIn() {
		signIn("coordinator");
	}

	private void signIn(String user) {
		this.page.locator("input[name=username]").fill(user);
		this.page.locator("input[name=password]").fill(StaffBrowser.PASSWORD);
		this.page.locator("main button[type=submit]").click();
	}

	private String sessionCookie() {
		return this.context.cookies()
			.stream()
			.filter((cookie) -> Boolean.TRUE.equals(cookie.httpOnly))
			.map((Cookie cookie) -> cookie.name)
			.filter((name) -> name.toLowerCase().contains("session"))
			.findFirst()
			.orElseThrow();
	}

	private static String arabicDigits(CaseNumber number) {
		return number.toString()
			.chars()
			.mapToObj((digit) -> String.valueOf((char) (digit - '0' + '\u0660')))
			.reduce("", String::concat);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
