package org.tawasul.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.Category;
import org.tawasul.guide.GuidePictureWriter;
import org.tawasul.page.DeskPage;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of every menu in a browser, as whoever sees most of them: in both languages,
 * on a desk and on a phone.
 */
@Tag("browser")
@TawasulTest
class DeskMenuBrowserTest {

	private static final int DESK = 1366;

	private static final int PHONE = 360;

	private static final int HEIGHT = 800;

	/** What a page says itself, without what people, programs and files are called. */
	private static final String OWN_WORDS = """
			() => [...document.querySelectorAll(':is(main, .desk-menu) :is(h1, h2, h3, label, legend, th, summary, button, a, .form-text, .text-soft)')]
			  .filter((element) => element.checkVisibility() && !element.closest('td, [lang]:not(html)'))
			  .map((element) => { const own = element.cloneNode(true);
			    own.querySelectorAll('bdi, code, [dir]').forEach((name) => name.remove()); return own.textContent.trim(); })""";

	private static final String HIDDEN_BY_ARROW = """
			() => [...document.querySelectorAll('select.form-select')]
			  .filter((list) => parseFloat(getComputedStyle(list).paddingInlineEnd) < 28).map((list) => list.id)""";

	/** But for kinds of files. */
	private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z])(?!(?:CSV|PDF)(?![A-Za-z]))[A-Za-z]{3,}");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	@LocalServerPort
	private int port;

	@Autowired
	private List<DeskPage> pages;

	@Autowired
	private CaseScenario scenario;

	@BeforeEach
	void aCaseToList() {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar", "en" })
	void everyPageOfEveryMenuIsFitForEverybody(String language) {
		Set<String> visited = new LinkedHashSet<>();
		for (String person : List.of("care", "admin", "offmin.officer1", "agent")) {
			try (BrowserContext context = SignedIn.open(this.port, person, language, DESK)) {
				Page page = context.pages().get(0);
				List<String> errors = ConsoleErrors.of(page);
				for (String path : menuOf(page)) {
					if (visited.add(path)) {
						Response answer = page.navigate("http://localhost:" + this.port + path);
						assertThat(answer.status()).as(path).isEqualTo(200);
						for (int width : new int[] { DESK, PHONE }) {
							page.setViewportSize(width, HEIGHT);
							inspect(page, path, language, width);
						}
						page.setViewportSize(DESK, HEIGHT);
						GuidePictureWriter.check(page, path, language);
						page.setViewportSize(DESK, HEIGHT);
					}
				}
				assertThat(errors).isEmpty();
			}
		}
		assertThat(visited).containsAll(this.pages.stream().map(DeskPage::path).toList());
		assertThat(GuidePictureWriter.unchecked(language)).as("pictures of the guide that are not of this run")
			.isEmpty();
		assertThat(GuidePictureWriter.takenAnew(language)).isEmpty();
	}

	private static List<String> menuOf(Page page) {
		List<String> paths = new ArrayList<>(List.of("/desk"));
		page.locator(".desk-menu-list a[href^='/desk']").all().forEach((link) -> paths.add(link.getAttribute("href")));
		return paths;
	}

	private static void inspect(Page page, String path, String language, int width) {
		assertThat(page.locator("h1")).isVisible();
		assertThat(page.evaluate(HIDDEN_BY_ARROW)).as(path).isEqualTo(List.of());
		Pattern foreign = language.equals("ar") ? LATIN : ARABIC;
		assertThat((List<?>) page.evaluate(OWN_WORDS)).as(path)
			.isNotEmpty()
			.noneMatch((words) -> foreign.matcher(words.toString()).find());
		PageInspection.inspect(page, "menu" + path.replaceAll("\\W+", "-") + "-" + language + "-" + width);
	}

}
