package org.tawasul.operations.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Place;
import org.tawasul.operations.OperationsRoom;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operations room in browsers: on a wall, on a desk and on a phone, by keyboard, and
 * with a line that breaks.
 */
@Tag("browser")
@TawasulTest
class OperationsBrowserTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private RoomEventStreams streams;

	@Autowired
	private OperationsRoom room;

	@LocalServerPort
	private int port;

	@Test
	void twoBrowsersSeeTheSameAndABrokenLineMissesNothing() {
		CaseNumber first = fire();
		try (BrowserContext wall = SignedIn.open(this.port, "manager", "ar",
				new Browser.NewContextOptions().setViewportSize(1920, 1080));
				BrowserContext desk = SignedIn.open(this.port, "operations", "ar", 1366)) {
			Page watched = enter(wall);
			Page worked = enter(desk);
			List<String> errors = ConsoleErrors.of(worked);
			assertThat(row(watched, first)).containsText("لم يطلع عليه أحد");
			worked.locator(".operations-link").first().focus();
			assertThat(row(worked, first).locator("a")).isFocused();
			worked.keyboard().press("Enter");
			assertThat(worked.locator("#operations-open")).containsText("إظهار رقم المبلّغ");
			assertThat(row(watched, first)).containsText("اطلع عليه: تركي بن محمد المطيري");
			PageInspection.inspect(worked, "operations-open-ar-1366");
			// A wrong key, taken back, then the right one.
			worked.keyboard().press("3");
			assertThat(worked.locator("#operations-note")).containsText("الهلال الأحمر");
			worked.keyboard().press("Escape");
			assertThat(worked.locator("#operations-note")).isEmpty();
			worked.keyboard().press("2");
			assertThat(row(watched, first)).containsText("الدفاع المدني");
			assertThat(row(watched, first)).not().containsText("الهلال الأحمر");
			PageInspection.inspect(watched, "operations-ar-1920");

			desk.setOffline(true);
			this.streams.endAll();
			assertThat(worked.locator("#operations-line")).containsText("انقطع الاتصال");
			CaseNumber second = fire();
			assertThat(row(watched, second)).isVisible();
			assertThat(row(worked, second)).hasCount(0);
			PageInspection.inspect(worked, "operations-broken-ar-1366");
			desk.setOffline(false);
			assertThat(row(worked, second)).hasClass(Pattern.compile("operations-fresh"));
			assertThat(worked.locator("#operations-line")).containsText("متصل");
			assertThat(worked.locator("#operations-news")).containsText(second.toString());
			assertThat(worked.locator("#operations-sound")).hasAttribute("data-rang", second.toString());
			assertThat(row(worked, first)).hasClass(Pattern.compile("operations-chosen"));
			// What an offline browser complains about.
			assertThat(errors).allMatch((error) -> error.contains("ERR_INTERNET_DISCONNECTED")
					|| error.contains("ERR_INCOMPLETE_CHUNKED_ENCODING"));

			desk.clearCookies();
			this.streams.endAll();
			assertThat(worked.locator("#operations-ended")).isVisible();
			assertThat(worked.locator("#operations-line")).isHidden();
			PageInspection.inspect(worked, "operations-ended-ar-1366");
		}
	}

	/** Nothing is answered any more, and nothing is refused; an hour passes at once. */
	@Test
	void aNetworkThatIsSilentlyDeadIsToldAndNothingIsMissedOnceItIsBack() {
		CaseNumber first = fire();
		AtomicBoolean dead = new AtomicBoolean();
		List<Route> lost = new ArrayList<>();
		try (BrowserContext wall = SignedIn.open(this.port, "manager", "ar", 1366)) {
			Page page = wall.pages().get(0);
			page.route(Pattern.compile("/desk/operations/(list|events)"), (route) -> {
				if (dead.get()) {
					lost.add(route);
				}
				else {
					route.resume();
				}
			});
			page.clock().install();
			page.navigate(address("/desk/operations"));
			assertThat(row(page, first)).isVisible();
			assertThat(page.locator("#operations-line")).containsText("متصل");
			dead.set(true);
			page.clock().fastForward(Duration.ofHours(1).toMillis());
			page.clock().fastForward(Duration.ofSeconds(5).toMillis());
			assertThat(page.locator("#operations-line")).containsText("انقطع الاتصال");
			page.waitForCondition(() -> !lost.isEmpty());
			page.clock().fastForward(Duration.ofSeconds(20).toMillis());
			CaseNumber second = fire();
			dead.set(false);
			page.clock().fastForward(Duration.ofMinutes(1).toMillis());
			assertThat(row(page, second)).hasClass(Pattern.compile("operations-fresh"));
			assertThat(page.locator("#operations-line")).containsText("متصل");
			assertThat(row(page, first).locator("time")).hasText(Pattern.compile("0:0\\d"));
			assertThat(lost).isNotEmpty();
		}
	}

	@Test
	void theRoomFitsAPhoneAndSpeaksEnglish() {
		CaseNumber number = fire();
		try (BrowserContext phone = SignedIn.open(this.port, "care", "ar", 360)) {
			Page page = enter(phone);
			PageInspection.inspect(page, "operations-ar-360");
			row(page, number).locator("a").click();
			page.locator("#operations-open form[action$='/number'] button").click();
			assertThat(page.locator(".operations-phone")).containsText("+966551234567");
			PageInspection.inspect(page, "operations-number-ar-360");
			page.locator("#operations-sound").click();
			assertThat(page.locator("#operations-sound")).hasText("الصوت مكتوم");
			page.reload();
			assertThat(page.locator("#operations-sound")).hasText("الصوت مكتوم");
			page.setViewportSize(1366, 800);
			page.navigate(address("/desk/operations?lang=en"));
			assertThat(row(page, number)).containsText("Seen by");
			PageInspection.inspect(page, "operations-en-1366");
			page.navigate(address("/desk/operations/hand-over?lang=en"));
			PageInspection.inspect(page, "operations-hand-over-en-1366");
			page.setViewportSize(360, 740);
			page.navigate(address("/desk/operations/hand-over?lang=ar"));
			PageInspection.inspect(page, "operations-hand-over-ar-360");
			page.navigate(address("/desk/operations/cases/" + number));
			PageInspection.inspect(page, "operations-case-ar-360");
		}
	}

	@Test
	void withoutScriptTheListStandsAndEachIncidentHasAPage() {
		CaseNumber number = fire();
		// Signing in needs scripts.
		SignedIn.open(this.port, "operations", "ar", 1366).close();
		try (BrowserContext plain = SignedIn.open(this.port, "operations", "ar",
				new Browser.NewContextOptions().setViewportSize(1366, 800).setJavaScriptEnabled(false))) {
			Page page = enter(plain);
			assertThat(page.locator(".operations-tools a").first()).hasText("تحديث القائمة");
			row(page, number).locator("a").click();
			page.locator("button[name=page]").click();
			assertThat(page.locator("#operations-case")).containsText("تركي بن محمد المطيري");
			page.locator("button[value=POLICE]").click();
			assertThat(page.locator("#operations-case [role=status]")).containsText("سُجّل الاتصال: الشرطة");
			PageInspection.picture(page, "operations-case-plain");
		}
	}

	private CaseNumber fire() {
		CaseReport report = CaseScenario.incident(Category.FIRE, "SA-01");
		CaseNumber number = this.scenario.open(new CaseReport(report.type(), report.category(), null, report.subject(),
				report.description(), report.region(), new Place(24.7136, 46.6753, null), null, true, true,
				report.answers(), report.reporter(), Channel.WEB, report.language()));
		this.room.changed();
		return number;
	}

	private Page enter(BrowserContext context) {
		Page page = context.pages().get(0);
		page.navigate(address("/desk/operations"));
		return page;
	}

	private static Locator row(Page page, CaseNumber number) {
		return page.locator("#operations-list [data-number='" + number + "']");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
