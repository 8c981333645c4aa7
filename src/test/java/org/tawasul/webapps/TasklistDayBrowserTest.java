package org.tawasul.webapps;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * A coordinator's day in an Arabic Tasklist on a tablet.
 */
@TawasulTest
@Tag("browser")
class TasklistDayBrowserTest {

	private static final String TYPED = "وصل فريق الصيانة صباحًا. ";

	private static final String TITLE = "حريق – اكتمل الإصلاح";

	private static final String PREPARED = "أُصلح ما تضرر وفُحص المبنى، وعادت الدراسة إلى حالها.";

	private static final String COMMENT = "تواصلت مع مديرة المدرسة";

	private static final String VIOLATIONS = """
			async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
			  .map((found) => `${found.id} (${found.nodes.length}): ${found.nodes[0].html}`)""";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCaseIsAssessedReadCommentedAnsweredAndResolvedInTasklistAlone() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.jdbc.sql("insert into app.canned_answer (about, title, arabic_text) values ('FIRE', ?, ?)")
			.params(TITLE, PREPARED)
			.update();
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar",
				new Browser.NewContextOptions().setViewportSize(768, 1024))) {
			Page page = context.pages().get(0);
			assess(page, number);
			openTask(page, number);
			claim(page);
			page.getByLabel("حُلّ الطلب", new Page.GetByLabelOptions().setExact(true)).check();
			Locator resolution = page.locator("textarea[id$=Field_resolution]");
			resolution.fill(TYPED);
			page.locator("[data-insert]", new Page.LocatorOptions().setHasText(TITLE)).click();
			assertThat(resolution).hasValue(TYPED + "\n" + PREPARED);
			page.getByText("معاينة ما سيصل إلى المستفيد").click();
			Locator message = page.locator(".tawasul-writing [data-message]");
			assertThat(message).containsText(TYPED.strip());
			assertThat(message).containsText("رقم " + number);
			inspect(page, page.mainFrame(), "writing-768");

			tab(page, "ملف البلاغ").click();
			FrameLocator file = page.frameLocator(".tawasul-frame");
			assertThat(file.locator("#request")).containsText("حريق");
			file.locator("#case-map-panel summary").click();
			assertThat(file.locator("#case-map path").first()).isVisible();
			file.locator("#comment-text").fill(COMMENT);
			page.evaluate("() => { window.sameVisit = true; }");
			page.route("**/panel/timeline", Route::abort);
			tab(page, "السجل").click();
			assertThat(page.locator("[role=alert]:has-text('تعذّر عرض ملف البلاغ')")).isVisible();
			PageInspection.picture(page, "tasklist-frame-failed");
			page.unroute("**/panel/timeline");
			page.getByText("إعادة المحاولة", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(file.locator("#timeline")).containsText("الطلب");
			assertThat((Boolean) page.evaluate("() => window.sameVisit")).isTrue();
			assertThat(tab(page, "السجل")).hasCount(1);
			tab(page, "ملف البلاغ").click();
			assertThat(file.locator("#comment-text")).hasValue(COMMENT);
			inspect(page, page.frames().get(1), "case-768");
			file.locator("#comment button[type=submit]").click();
			assertThat(file.locator("[role=status]").first()).containsText("حُفظ التعليق");
			assertThat(this.history.comments(number)).extracting(Comment::getText).contains(COMMENT);
			file.locator("#add-files-file")
				.setInputFiles(new FilePayload("محضر.png", "image/png", FormSampleFiles.png()));
			file.locator("#add-files button[type=submit]").click();
			assertThat(file.locator(".file-name")).containsText("محضر.png");
			assertThat(this.attachments.findForStaff(number)).hasSize(1);
			page.setViewportSize(1024, 768);
			inspect(page, page.mainFrame(), "case-1024");

			tab(page, "النموذج").click();
			assertThat(resolution).hasValue(TYPED + "\n" + PREPARED);
			inspect(page, page.mainFrame(), "writing-1024");
			page.locator(".form-actions .btn-primary").click();
			assertThat(page.locator(".task-card")).hasCount(0);
			assertThat(this.scenario.file(number).getResolution()).contains(PREPARED);
		}
		finally {
			this.jdbc.sql("delete from app.canned_answer where title = ?").param(TITLE).update();
		}
	}

	private void assess(Page page, CaseNumber number) {
		openTask(page, number);
		claim(page);
		page.getByLabel("هام", new Page.GetByLabelOptions().setExact(true)).check();
		page.getByLabel("معالجة الطلب لدينا", new Page.GetByLabelOptions().setExact(true)).check();
		inspect(page, page.mainFrame(), "assessing-768");
		page.locator(".form-actions .btn-primary").click();
		assertThat(page.locator(".task-card")).hasCount(0);
		assertThat(this.scenario.file(number).getImportance()).isEqualTo(Importance.IMPORTANT);
	}

	@Test
	void aTaskIsClaimedAnsweredAndCompletedWithTheKeyboardAlone() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar", 1366)) {
			Page page = context.pages().get(0);
			openTask(page, number);
			Locator claim = page.getByText("استلام المهمة");
			press(page, claim, "Enter");
			assertThat(claim).isHidden();
			Locator resolve = page.getByLabel("حُلّ الطلب", new Page.GetByLabelOptions().setExact(true));
			press(page, resolve, "Space");
			assertThat(resolve).isChecked();
			press(page, page.locator("textarea[id$=Field_resolution]"), null);
			page.keyboard().type(TYPED);
			press(page, page.getByText("معاينة ما سيصل إلى المستفيد"), "Enter");
			assertThat(page.locator(".tawasul-writing [data-message]")).containsText(TYPED.strip());
			press(page, page.locator(".form-actions .btn-primary"), "Enter");
			assertThat(page.locator(".task-card")).hasCount(0);
			assertThat(this.scenario.file(number).getResolution()).contains(TYPED.strip());
		}
	}

	/** Goes from control to control until it is there, and presses the key if any. */
	private static void press(Page page, Locator control, @Nullable String key) {
		control.waitFor();
		for (int i = 0; i < 150 && !isFocused(control); i++) {
			page.keyboard().press("Tab");
		}
		assertThat(control).isFocused();
		if (key != null) {
			page.keyboard().press(key);
		}
	}

	private static boolean isFocused(Locator control) {
		return (Boolean) control.evaluate("(control) => control.contains(document.activeElement)");
	}

	/**
	 * Nothing keeps somebody with assistive technology out, and no column covers another.
	 */
	private static void inspect(Page page, Frame frame, String name) {
		eventually(() -> assertThat((Boolean) page.evaluate(
				"""
						() => {
						  const [list, task] = ['.tasks-list', '.task-details'].map((one) => document.querySelector(one).getBoundingClientRect());
						  return task.right <= list.left + 1 && document.documentElement.scrollWidth <= innerWidth;
						}"""))
			.as(name)
			.isTrue());
		PageInspection.picture(page, "tasklist-" + name);
		if (!(Boolean) frame.evaluate("() => 'axe' in window")) {
			frame.evaluate(AxeBuilder.getAxeScript());
		}
		eventually(() -> assertThat((List<?>) frame.evaluate(VIOLATIONS)).as(name).isEmpty());
	}

	private void openTask(Page page, CaseNumber number) {
		page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task="
				+ this.scenario.task(number).getId());
		page.locator(".fjs-container").waitFor();
	}

	private static void claim(Page page) {
		Locator claim = page.getByText("استلام المهمة");
		claim.click();
		assertThat(claim).isHidden();
	}

	private static Locator tab(Page page, String name) {
		return page.locator(".task-details .nav-tabs a", new Page.LocatorOptions().setHasText(name));
	}

}
