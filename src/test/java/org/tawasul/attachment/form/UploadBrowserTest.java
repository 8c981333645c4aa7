package org.tawasul.attachment.form;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentContent;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.DraftKey;
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
 * Files in a browser: sent one by one, broken off and tried again, seen on the reporter's
 * page and on the desk. Pictures go to {@code target/screenshots}.
 */
@Tag("browser")
@TawasulTest
class UploadBrowserTest {

	private static final String KEPT = "[data-upload] [data-id]";

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AttachmentService attachments;

	@Test
	void fivePhotosGoUpTheSixthDoesNotAndTheWayBackFindsThemAgain() throws Exception {
		try (BrowserContext context = open(360)) {
			Page page = page(context, "/report");
			byte[] large = FormSampleFiles.photo(3200, 1600);
			List<FilePayload> files = new ArrayList<>(IntStream.rangeClosed(2, 6)
				.mapToObj((index) -> new FilePayload("صورة " + index + ".png", "image/png", FormSampleFiles.png()))
				.toList());
			files.add(0, new FilePayload("الحريق.jpg", "image/jpeg", large));
			page.locator("#files").setInputFiles(files.toArray(FilePayload[]::new));
			assertThat(page.locator(KEPT)).hasCount(5);
			assertThat(page.locator(".upload-failed")).containsText("عدد الملفات أكثر من المسموح");
			PageInspection.inspect(page, "upload-six");
			page.locator(".upload-failed button").press("Enter");
			assertThat(page.locator(".upload-failed")).hasCount(0);
			assertThat(kept(page)).hasSize(5)
				.filteredOn((file) -> file.name().equals("الحريق.jpg"))
				.allMatch((file) -> file.size() < large.length);
			fillIn(page);
			press(page, "review");
			assertThat(page.locator("dl li")).hasCount(5);
			PageInspection.inspect(page, "upload-review");
			page.goBack();
			assertThat(page.locator(KEPT)).hasCount(5);
			page.locator("[data-name='صورة 3.png'] button").click();
			assertThat(page.locator(KEPT)).hasCount(4);
			fillIn(page);
			press(page, "review");
			assertThat(page.locator("dl li")).hasCount(4);
			press(page, "send");
			assertThat(page.locator("main")).containsText("4 ملفات");
			CaseNumber number = CaseNumber.parse(page.locator("#number").textContent()).orElseThrow();
			Attachment photo = this.attachments.findForReporter(number)
				.stream()
				.filter((file) -> file.name().equals("الحريق.jpg"))
				.findFirst()
				.orElseThrow();
			try (AttachmentContent content = this.attachments.openForStaff(number, photo.id()).orElseThrow();
					InputStream stream = content.stream()) {
				BufferedImage image = ImageIO.read(stream);
				assertThat(image.getWidth()).isEqualTo(2560);
				assertThat(image.getHeight()).isEqualTo(1280);
			}
		}
	}

	@Test
	void whatBrokeOffIsTriedAgainAndThePageWaitsForWhatIsOnItsWay() {
		try (BrowserContext context = open(360)) {
			Page page = page(context, "/report");
			fillIn(page);
			// One route for the whole way: between two of them a request could slip
			// through.
			Deque<Route> held = new ArrayDeque<>();
			AtomicBoolean broken = new AtomicBoolean(true);
			page.route("**/report/files", (route) -> {
				if (broken.get()) {
					route.abort();
				}
				else {
					held.add(route);
				}
			});
			page.locator("#files").setInputFiles(new FilePayload("مدخل.png", "image/png", FormSampleFiles.png()));
			assertThat(page.locator(".upload-failed")).containsText("انقطع الاتصال");
			PageInspection.inspect(page, "upload-broken");
			press(page, "review");
			assertThat(page.locator(".upload-say")).containsText("بقي ملف لم يصل");
			broken.set(false);
			page.locator(".upload-failed button").first().click();
			page.waitForCondition(() -> !held.isEmpty());
			assertThat(page.locator("progress")).isVisible();
			page.locator("main button[value=review]").click();
			assertThat(page.locator(".upload-say")).containsText("سنتابع تلقائيًا");
			PageInspection.inspect(page, "upload-going");
			held.remove().resume();
			assertThat(page.locator("dl li")).containsText("مدخل.png");
		}
	}

	@Test
	void aPhotoThatNoBrowserReadsIsAnsweredAtOnceAndTheSwitchOfLanguageKeepsTheRest() {
		try (BrowserContext context = open(360)) {
			Page page = page(context, "/report");
			page.locator("#files")
				.setInputFiles(new FilePayload[] { new FilePayload("IMG_0001.HEIC", "", FormSampleFiles.heic()),
						new FilePayload("فناء.png", "image/png", FormSampleFiles.png()) });
			assertThat(page.locator(".upload-failed")).containsText("الأكثر توافقًا");
			assertThat(page.locator(KEPT)).hasCount(1);
			page.locator("button[name=switch]").click();
			assertThat(page.locator("html")).hasAttribute("lang", "en");
			assertThat(page.locator(KEPT)).containsText("kB");
			PageInspection.inspect(page, "upload-en");
		}
	}

	@Test
	void theReporterAddsAPictureAndTheDeskShowsItAndAddsAnother() {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		try (BrowserContext context = open(360)) {
			Page page = page(context, "/t/" + this.secrets.linkToken(number));
			page.locator("summary").first().click();
			page.locator("#information-files")
				.setInputFiles(new FilePayload("المدخل.jpg", "image/jpeg", FormSampleFiles.photo(600, 400)));
			assertThat(page.locator(KEPT)).hasCount(1);
			PageInspection.inspect(page, "upload-information");
			page.locator("#information button.btn-primary").click();
			assertThat(page.locator(".file")).containsText("المدخل.jpg");
			PageInspection.inspect(page, "upload-reporter");
		}
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar", 1200)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/cases/" + number));
			page.locator("#add-files-file")
				.setInputFiles(new FilePayload[] { new FilePayload("محضر.png", "image/png", FormSampleFiles.png()),
						new FilePayload("إفادة.png", "image/png", FormSampleFiles.png()) });
			assertThat(page.locator(".upload-going")).hasCount(2);
			page.locator("#add-files-reporter").check();
			page.locator("#add-files button.btn-primary").click();
			assertThat(page.locator(".file")).hasCount(3);
			page.locator(".file img").first().scrollIntoViewIfNeeded();
			page.waitForCondition(() -> (Boolean) page
				.evaluate("[...document.querySelectorAll('.file img')].every((one) => one.naturalWidth > 0)"));
			PageInspection.inspect(page, "upload-desk");
			page.locator(".file .file-look").first().click();
			assertThat(page.locator(".picture img")).isVisible();
			PageInspection.inspect(page, "upload-picture");
		}
		assertThat(this.attachments.findForReporter(number)).hasSize(3);
	}

	private static BrowserContext open(int width) {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 740));
	}

	private Page page(BrowserContext context, String path) {
		Page page = context.newPage();
		page.navigate(address(path));
		if (path.equals("/report")) {
			Keyboard.unfold(page.locator("#files"));
		}
		return page;
	}

	private List<Attachment> kept(Page page) {
		return this.attachments.findInDraft(DraftKey.of(UUID.fromString(page.locator("input[name=key]").inputValue())));
	}

	private static void fillIn(Page page) {
		page.locator("input[value=FIRE]").check();
		page.locator("#description").fill("دخان كثيف");
		page.locator("#region").selectOption("SA-01");
		page.locator("input[value=ANONYMOUS]").check();
	}

	private static void press(Page page, String action) {
		page.locator("main button[value=" + action + "]").click();
		page.waitForLoadState();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
