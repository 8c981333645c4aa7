package org.tawasul.webapps;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** What is left of a case in the browser after signing out. */
@TawasulTest
@Tag("browser")
class SignedOutBrowserTest {

	private static final String TYPED = "وصل فريق الصيانة صباحًا.";

	private static final String COMMENT = "تواصلت مع مديرة المدرسة";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/default/", "/desk" })
	void afterSigningOutNothingOfACaseIsLeftInTheBrowser(String application) {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String subject = this.scenario.file(number).getReport().subject();
		try (BrowserContext context = SignedIn.open(this.port, "coordinator2", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task="
					+ this.scenario.task(number).getId());
			page.locator(".fjs-container").waitFor();
			page.getByText("استلام المهمة").click();
			assertThat(page.getByText("استلام المهمة")).isHidden();
			page.locator(".fjs-container textarea").last().fill(TYPED);
			page.locator(".task-details .nav-tabs a", new Page.LocatorOptions().setHasText("ملف البلاغ")).click();
			FrameLocator file = page.frameLocator(".tawasul-frame");
			file.locator("#comment-text").fill(COMMENT);
			eventually(() -> assertThat(kept(page)).anyMatch((entry) -> entry.contains(TYPED))
				.anyMatch((entry) -> entry.contains(COMMENT)));
			signOut(page, application);
			page.waitForURL("**/login?out**");
			assertNothingIsKept(page, subject, "coordinator2");
			for (int i = 0; i < 3; i++) {
				page.goBack();
				eventually(() -> assertThat(page.content()).doesNotContain(subject, TYPED, COMMENT));
			}
		}
	}

	@Test
	void afterSigningOutOfCockpitNothingOfACaseIsLeftEither() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String cockpit = "/camunda/app/cockpit/default/";
		try (BrowserContext context = SignedIn.open(this.port, "manager", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate("http://localhost:" + this.port + cockpit + "#/process-instance/"
					+ this.scenario.process(number).getId());
			assertThat(page.locator(".process-information")).containsText(number.toString());
			signOut(page, cockpit);
			page.waitForURL("**/login?out**");
			assertNothingIsKept(page, number.toString(), "manager");
			page.goBack();
			eventually(() -> assertThat(page.content()).doesNotContain(number.toString()));
		}
	}

	private static void assertNothingIsKept(Page page, String... words) {
		assertThat(kept(page)).as("the applications' labels, and what the portal shows without a connection")
			.allMatch((entry) -> entry.matches(
					"local camunda-web .*|local camunda \\{\"(ctn|sort).*|cache \\S+ /(css|js|img|fonts|webjars|offline|favicon).*"))
			.noneMatch((entry) -> Stream.of(words).anyMatch(entry::contains));
	}

	private void signOut(Page page, String application) {
		if (page.url().contains(application)) {
			page.locator(".account > a").click();
			page.locator(".account .logout a").click();
		}
		else {
			page.navigate("http://localhost:" + this.port + application);
			page.locator("form[action='/logout'] button").first().click();
		}
	}

	@SuppressWarnings("unchecked")
	private static List<String> kept(Page page) {
		return (List<String>) page.evaluate(
				"""
						async () => [
						  ...Object.entries(localStorage).map(([key, value]) => `local ${key} ${value.replace(/"[^"]*_locales_data_.*?":"(?:[^"\\\\]|\\\\.)*"/g, '')}`),
						  ...Object.entries(sessionStorage).map((entry) => `session ${entry.join(' ')}`),
						  ...(await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((done) => {
						  const opening = indexedDB.open(name);
						  opening.onsuccess = () => {
						    const stores = [...opening.result.objectStoreNames];
						    if (!stores.length) done([]);
						    const rows = [];
						    const reading = opening.result.transaction(stores);
						    reading.oncomplete = () => done(rows);
						    stores.forEach((store) => {
						      reading.objectStore(store).getAll().onsuccess = ({ target }) => rows.push(
						        ...target.result.map((row) => `database ${name} ${JSON.stringify(row)}`));
						    });
						  };
						})))).flat(),
						  ...(await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys())
						    .map(({ url }) => `cache ${name} ${new URL(url).pathname}`)))).flat()]""");
	}

}
