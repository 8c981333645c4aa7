package org.tawasul.webapps;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keeps the old libraries of Camunda's web applications from doing harm, in a real
 * browser.
 */
@TawasulTest
@Tag("browser")
class WebappShieldBrowserTest {

	@LocalServerPort
	private int port;

	@Test
	void noApplicationRunsInjectedMarkupOrLosesItsPrototypes() {
		try (BrowserContext context = SignedIn.open(this.port, "admin", "ar", 1280)) {
			Page page = context.pages().get(0);
			List<String> errors = new ArrayList<>();
			page.onPageError(errors::add);
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

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
