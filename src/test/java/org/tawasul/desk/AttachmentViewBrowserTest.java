package org.tawasul.desk;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * A document of a case on a coordinator's phone: from the panel of attachments to the
 * pages that the server draws.
 */
@Tag("browser")
@TawasulTest
class AttachmentViewBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private AttachmentService attachments;

	@Test
	void documentIsReadPageByPageAndWholeOnAPhone() {
		DeskCaseFiles files = DeskCaseFiles.ofAFire(this.pages, this.attachments, this.scenario);
		files.attach("تقرير الدفاع المدني.pdf", SampleFiles.pdf(100, 100, 3));
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar", 360)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + files.address());
			page.locator("#attachments .file-ways a[href$='/view']").click();
			assertThat(page.locator("h1")).hasText("تقرير الدفاع المدني.pdf");
			assertThat(page.locator(".document-pages")).containsText("الصفحة 1 من 3");
			assertDrawn(page.locator("[data-document-page]"), 1);
			PageInspection.inspect(page, "document-ar-360");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("الصفحة التالية")).click();
			assertThat(page.locator(".document-pages")).containsText("الصفحة 2 من 3");
			assertDrawn(page.locator("[data-document-page]"), 1);
			page.locator("a[href$='page=all']").click();
			assertDrawn(page.locator("[data-document-page]"), 3);
			PageInspection.inspect(page, "document-whole-ar-360");
			assertThat(errors).isEmpty();
		}
	}

	private static void assertDrawn(Locator drawings, int count) {
		assertThat(drawings).hasCount(count);
		drawings.all().forEach((drawing) -> {
			drawing.scrollIntoViewIfNeeded();
			eventually(() -> assertThat((Integer) drawing.evaluate("(image) => image.naturalWidth")).isPositive());
			assertThat(drawing.boundingBox().width).isBetween(200.0, 360.0);
		});
		assertThat(drawings.page().locator("[data-document-unshown]:visible")).hasCount(0);
	}

}
