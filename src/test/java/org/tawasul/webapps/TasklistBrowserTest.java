package org.tawasul.webapps;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * Tasklist in a browser, in both languages. Pictures go to {@code target/screenshots}.
 */
@TawasulTest
@Tag("browser")
class TasklistBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"ar | دراسة الطلب وتقييمه | دورة حياة الطلب | مهام جهتي | رقم الطلب | درجة الأهمية | معالجة الطلب لدينا | ملاحظة داخلية",
			"en | Review and assess the case | Case lifecycle | My unit's tasks | Case number | Importance | Handle it ourselves | Internal note" })
	void tasksAndFormsAreInTheReadersLanguage(String language, String name, String process, String filter, String fact,
			String label, String option, String note) {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", language,
				new Browser.NewContextOptions().setViewportSize(1366, 1000))) {
			Page page = context.pages().get(0);
			String task = this.scenario.task(number).getId();
			page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
			Locator form = page.locator(".fjs-container");
			form.waitFor();
			page.waitForCondition(() -> this.scenario.file(number).getOpenedAt() != null);
			assertThat(form).containsText(fact);
			assertThat(form).containsText(label);
			assertThat(form).containsText(option);
			assertThat(form).containsText(note);
			assertThat(page.locator("h2.task")).containsText(name);
			assertThat(page.locator("h4.process-definition").first()).containsText(process);
			assertThat(page.locator("h4.task").first()).not().isEmpty();
			assertThat(page.locator(".task-filters")).containsText(filter);
			PageInspection.picture(page, "tasklist-" + language);
			if (language.equals("en")) {
				eventually(() -> assertThat(page.locator("h4.task").allInnerTexts())
					.noneMatch((text) -> text.matches(".*\\p{IsArabic}.*")));
			}
			assertThat(page.evaluate("async () => (await fetch('/camunda/app/tawasul/task-opened.json?task=" + task
					+ "', { method: 'POST' })).status"))
				.as("without Camunda's CSRF token")
				.isEqualTo(403);
		}
	}

	@Test
	void momentsDurationsAndArabicPluralsAreSaidAsOneSaysThem() {
		try (BrowserContext context = SignedIn.open(this.port, "coordinator", "ar", 1366)) {
			Page page = context.pages().get(0);
			assertThat(said(page, "plurals.js", "inPlural",
					List.of("منذ 3 دقيقة", "بعد 2 ساعة", "بعد 11 أيام", "منذ 100 دقيقة", "41003")))
				.containsExactly("منذ 3 دقائق", "بعد ساعتين", "بعد 11 يومًا", "منذ 100 دقيقة", "41003");
			assertThat(
					said(page, "values.js", "inWords", List.of("PT60M", "P1DT2H", "P", "بلاغ", "2026-11-28T14:57:25")))
				.containsExactly("60 دقيقة", "يوم وساعتان", "P", "بلاغ", "28‏/11‏/2026، 2:57 م");
		}
	}

	@SuppressWarnings("unchecked")
	private static List<String> said(Page page, String module, String function, List<String> texts) {
		return (List<String>) page.evaluate("async ([module, name, texts]) => texts.map((await import(module))[name])",
				List.of("/camunda/app/tawasul/" + module, function, texts));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
