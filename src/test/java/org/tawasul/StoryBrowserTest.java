package org.tawasul;

import java.util.Locale;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Phase;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole story in a browser, in Arabic: a mother reports, the coordinator refers in
 * Tasklist, another body resolves, she objects, the head resolves, she accepts and rates.
 */
@Tag("browser")
@TawasulTest
class StoryBrowserTest {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private MinistryDirectory ministry;

	@Test
	void aMotherReportsTwoBodiesWorkSheObjectsTheHeadResolvesSheAcceptsAndRates() {
		try (BrowserContext phone = context(390)) {
			Page reporter = phone.newPage();
			reporter.setDefaultTimeout(60_000);
			CaseNumber number = report(reporter);
			String secret = reporter.locator("#secret").innerText().strip();
			work("coordinator", number, (form) -> {
				choose(form, "هام جدًا");
				choose(form, "إحالة إلى جهة أخرى");
				pick(form, "الجهة المحال إليها", unitName("EDU-01-BLD"));
			});
			work("edu01bld.coordinator1", number, (form) -> {
				choose(form, "هام جدًا");
				choose(form, "معالجة الطلب لدينا");
			});
			work("edu01bld.coordinator1", number, (form) -> resolve(form, "أُصلح أنبوب الغاز وفُحص المبنى."));
			track(reporter, number, secret);
			assertThat(reporter.locator("main")).containsText("أُصلح أنبوب الغاز");
			reporter.getByLabel("سبب الاعتراض").fill("ما زالت الرائحة موجودة في الممر");
			button(reporter, "إرسال الاعتراض");
			assertThat(reporter.getByRole(AriaRole.STATUS)).containsText("سُجل اعتراضك");
			work("edu01bld.head", number, (form) -> {
				choose(form, "هام جدًا");
				choose(form, "معالجة الطلب لدينا");
			});
			work("edu01bld.head", number, (form) -> resolve(form, "استُبدلت التمديدات كلها وأعيد الفحص."));
			reporter.reload();
			button(reporter, "قبول الحل");
			reporter.getByLabel("راضٍ تمامًا").check();
			button(reporter, "إرسال التقييم");
			assertThat(reporter.getByRole(AriaRole.STATUS)).containsText("وصل تقييمك");
			PageInspection.picture(reporter, "story-rated");
			assertThat(this.scenario.file(number).getPhase()).isEqualTo(Phase.DONE);
			assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 5);
			assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned", "assessed", "referred",
					"assigned", "assessed", "resolved", "objected", "assigned", "assessed", "resolved", "accepted",
					"closed", "rated");
			assertThat(this.scenario.isOver(number)).isTrue();
		}
	}

	private CaseNumber report(Page page) {
		page.navigate(address("/report"));
		Keyboard.choose(page.locator("input[value=FIRE]"));
		Keyboard.unfold(page.locator("#subject"));
		page.locator("#subject").fill("رائحة غاز في مدرسة ابني");
		page.locator("#description").fill("رائحة غاز قوية قرب المختبر منذ الصباح");
		Keyboard.unfold(page.locator("[id='answers.burning']"));
		page.getByLabel("ما الذي يحترق؟").selectOption("غاز");
		page.getByLabel("كم عدد المصابين تقريبًا؟").fill("٣");
		page.locator("#region").selectOption("SA-01");
		Keyboard.choose(page.locator("input[value=ANONYMOUS]"));
		press(page, "review");
		press(page, "send");
		assertThat(page).hasURL(address("/report/receipt"));
		PageInspection.picture(page, "story-receipt");
		return CaseNumber.parse(page.locator("#number").innerText()).orElseThrow();
	}

	private void track(Page page, CaseNumber number, String secret) {
		page.navigate(address("/track"));
		page.getByLabel("رقم الطلب").fill(number.toString());
		page.getByLabel("الرمز السري").fill(secret);
		button(page, "عرض الطلب");
		assertThat(page).hasURL(address("/cases/" + number));
	}

	/**
	 * Somebody signs in, finds the case among their tasks, takes it and completes its
	 * form.
	 */
	private void work(String user, CaseNumber number, java.util.function.Consumer<Locator> answers) {
		try (BrowserContext desk = SignedIn.open(this.port, user, "ar",
				new Browser.NewContextOptions().setLocale("ar-SA").setViewportSize(1366, 800))) {
			Page page = desk.pages().get(0);
			String task = this.scenario.task(number).getId();
			page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
			Locator claim = page.getByText("استلام المهمة");
			claim.first().click();
			Locator form = page.locator(".fjs-container");
			assertThat(form).containsText("رائحة غاز في مدرسة ابني");
			assertThat(form).containsText("كم عدد المصابين تقريبًا؟ 3");
			answers.accept(form);
			PageInspection.picture(page, "story-" + user + "-" + this.scenario.task(number).getTaskDefinitionKey());
			page.locator("button[type=submit], button.btn-primary").getByText("إنجاز").first().click();
			org.awaitility.Awaitility.await()
				.atMost(java.time.Duration.ofSeconds(60))
				.until(() -> !Optional.ofNullable(this.scenario.task(number))
					.map(Task::getId)
					.equals(Optional.of(task)));
		}
	}

	private static void resolve(Locator form, String resolution) {
		choose(form, "حُلّ الطلب");
		form.getByLabel("الحل", new Locator.GetByLabelOptions().setExact(false)).last().fill(resolution);
	}

	private static void choose(Locator form, String option) {
		form.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
	}

	private static void pick(Locator form, String field, String option) {
		Locator select = form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(field));
		select.locator(".fjs-input-group").click();
		select.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option)).first().click();
	}

	private String unitName(String code) {
		return this.ministry.unit(code).orElseThrow().name(ARABIC);
	}

	private static void press(Page page, String action) {
		Keyboard.press(page.locator("main button[value=" + action + "]"));
		page.waitForLoadState();
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
	}

	private static BrowserContext context(int width) {
		return browser.newContext(new Browser.NewContextOptions().setLocale("ar-SA").setViewportSize(width, 800));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
