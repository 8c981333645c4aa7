package org.tawasul.webapps;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Chromium;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keeps the old libraries of Camunda's web applications from doing harm, in a real
 * browser.
 */
@TawasulTest
@Tag("browser")
class WebappShieldBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Test
	void noApplicationRunsInjectedMarkupOrLosesItsPrototypes() {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.setDefaultTimeout(60_000);
			List<String> errors = new ArrayList<>();
			page.onPageError(errors::add);
			signIn(page);
			for (String application : List.of("tasklist", "cockpit", "admin", "welcome")) {
				page.navigate(address("/camunda/app/" + application + "/default/"));
				page.locator("[cam-widget-header] .navbar-brand, .navbar-brand").first().waitFor();
				assertNothingRuns(page);
				assertPrototypesHold(page);
			}
			assertThat(errors).isEmpty();
		}
	}

	private static void assertNothingRuns(Page page) {
		page.evaluate(
				"""
						() => {
						  const place = document.createElement('div');
						  place.innerHTML = '<img src="missing:x" onerror="window.ran = 1"><svg onload="window.ran = 2"></svg>'
						    + '<a id="bait" href="javascript:window.ran=3">x</a><iframe srcdoc="<script>parent.ran=4</script>"></iframe>';
						  document.body.append(place);
						  const script = document.createElement('div');
						  script.innerHTML = '<script>window.ran = 5</' + 'script>';
						  document.body.append(script);
						  document.getElementById('bait').click();
						  place.remove();
						  return new Promise((done) => setTimeout(done, 300));
						}""");
		assertThat(page.evaluate("() => window.ran === undefined")).as(page.url()).isEqualTo(true);
	}

	private static void assertPrototypesHold(Page page) {
		assertThat(page.evaluate("""
				() => {
				  try { delete Object.prototype.hasOwnProperty; } catch { /* in strict mode */ }
				  try { Object.prototype.isAdmin = true; } catch { /* in strict mode */ }
				  try { delete String.prototype.replace; } catch { /* in strict mode */ }
				  return typeof {}.hasOwnProperty + typeof ''.replace + ({}).isAdmin;
				}""")).as(page.url()).isEqualTo("functionfunctionundefined");
	}

	private void signIn(Page page) {
		page.navigate(address("/login"));
		page.locator("input[name=username]").fill("admin");
		page.locator("input[name=password]").fill(StaffBrowser.PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL("**/desk**");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
