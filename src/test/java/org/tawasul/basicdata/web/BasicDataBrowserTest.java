package org.tawasul.basicdata.web;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.casefile.EditedCategory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Basic data in a browser: both languages, a phone and a desk, with and without script.
 */
@Tag("browser")
@TawasulTest
class BasicDataBrowserTest {

	private static final Browser browser = Chromium.browser();

	private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("overview", ""),
			Map.entry("units", "/units"), Map.entry("unit", "/units/EDU-01-SAF"), Map.entry("unit-new", "/units/new"),
			Map.entry("people", "/people?q=head"), Map.entry("person", "/people/head"),
			Map.entry("facilities", "/facilities"), Map.entry("facility", "/facilities/10001"),
			Map.entry("holidays", "/holidays"), Map.entry("questions", "/questions?about=FIRE"),
			Map.entry("question", "/questions/burning"), Map.entry("categories", "/categories"),
			Map.entry("category", "/categories/FIRE"), Map.entry("answer", "/answers/new"),
			Map.entry("call-kinds", "/call-kinds"), Map.entry("call-kind", "/call-kinds/INQUIRY"),
			Map.entry("messages", "/messages"), Map.entry("message", "/messages/received"),
			Map.entry("deadlines", "/deadlines"), Map.entry("report-head", "/report-head"),
			Map.entry("unit-report-head", "/report-head/EDU-01"));

	@Autowired
	private CategoryService categories;

	@Autowired
	private PlatformTransactionManager transactions;

	@LocalServerPort
	private int port;

	@Test
	void eachEditorIsReadableOnADeskInArabicAndOnAPhoneInEnglish() {
		try (BrowserContext context = SignedIn.open(this.port, "admin", "ar", 1280)) {
			Page page = context.pages().get(0);
			PAGES.forEach((name, path) -> {
				page.setViewportSize(1366, 768);
				page.navigate(address("/desk/basic-data" + path + (path.contains("?") ? "&" : "?") + "lang=ar"));
				PageInspection.inspect(page, "basic-data-" + name + "-ar-1366");
				page.setViewportSize(360, 740);
				page.navigate(address("/desk/basic-data" + path + (path.contains("?") ? "&" : "?") + "lang=en"));
				PageInspection.inspect(page, "basic-data-" + name + "-en-360");
			});
		}
	}

	@Test
	void whatAChangeBringsAboutIsShownAndTypedTextOutlivesTheSession() {
		try (BrowserContext context = SignedIn.open(this.port, "admin", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/basic-data/holidays?lang=ar"));
			page.fill("#entry-from", "22/11/1448هـ");
			page.fill("#entry-arabic_name", "إجازة لا تُحفظ");
			Keyboard.press(page.locator("#form-entry button[type=submit]").last());
			assertThat(page.locator(".basicdata-look")).containsText("إجازة لا تُحفظ");
			PageInspection.inspect(page, "basic-data-look-ar-1366");
			page.fill("#entry-arabic_name", "اسم آخر");
			context.clearCookies();
			Keyboard.press(page.locator("#form-entry button[type=submit]").last());
			page.waitForURL("**/login**");
			SignedIn.enterPassword(page, "admin");
			assertThat(page.locator("#entry-arabic_name")).hasValue("اسم آخر");
			assertThat(page.locator("[role=alert]").first()).containsText("لم يُرسل ما كتبته بعد");
		}
	}

	@Test
	void userNamesAreSuggestedAndTheTreeOpensWithoutScript() {
		try (BrowserContext context = SignedIn.open(this.port, "admin", "ar", 1280)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/basic-data/units/EDU-01-SAF?lang=ar"));
			Keyboard.press(page.locator("details:has(#appointment-username) summary"));
			page.locator("#appointment-username").pressSequentially("coordinator14");
			assertThat(page.locator("#appointment-username-list option[value=coordinator14]")).hasCount(1);
		}
		try (BrowserContext context = SignedIn.open(this.port, "admin", "ar", 360)) {
			Page page = context.pages().get(0);
			context.route("**/*.js", (route) -> route.abort());
			page.navigate(address("/desk/basic-data/units?lang=ar"));
			Locator region = page.locator(".basicdata-tree a[href$='/EDU-01']");
			assertThat(region).isHidden();
			page.locator("li:has(> a[href$='/AGY-GEN']) > details > summary").press("Enter");
			assertThat(region).isVisible();
		}
	}

	@Test
	void categoriesAreMovedByKeyboardAndLookedAtBeforeTheyAreSaved() {
		try (BrowserContext context = SignedIn.open(this.port, "admin", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/basic-data/categories?lang=ar"));
			Locator row = page.locator("#FIRE");
			row.locator("button").last().press("Enter");
			assertThat(row.locator("button").last()).isFocused();
			assertThat(page.locator("ol > li").nth(2)).hasId("FIRE");
			row.locator("button").first().press("Enter");
			assertThat(row.locator("button").first()).isFocused();
			assertThat(page.locator("ol > li").nth(1)).hasId("FIRE");
			page.navigate(address("/desk/basic-data/categories/FIRE"));
			page.fill("#category-arabic_name", "حريق أو انفجار");
			page.fill("#category-arabic_hint", "دخان، تماس كهربائي، تسرب غاز");
			page.uncheck("#category-offered");
			page.locator("button[name=preview]").press("Enter");
			assertThat(page.locator("#preview")).not().containsText("حريق");
			page.check("#category-offered");
			page.locator("button[name=preview]").press("Enter");
			assertThat(page.locator("#preview")).containsText("دخان، تماس كهربائي، تسرب غاز");
			PageInspection.inspect(page, "basic-data-category-preview-ar-1366");
			page.setViewportSize(360, 740);
			PageInspection.inspect(page, "basic-data-category-preview-ar-360");
			page.navigate(address("/desk/basic-data/categories/FIRE"));
			assertThat(page.locator("#category-arabic_name")).hasValue("حريق");
		}
	}

	@Test
	@SuppressWarnings("try")
	void explanationsOfCategoriesFitThePhoneOfWhoeverChooses() {
		try (EditedCategory edited = new EditedCategory(this.categories, this.transactions,
				Category.BUILDING_MAINTENANCE,
				(known) -> new CategorySettings(known.category(), known.arabicName(), known.englishName(),
						"تسرب مياه، كهرباء، تكييف", "Water leaks, electricity, air conditioning", true));
				BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
			Page page = phone.newPage();
			page.setDefaultTimeout(60_000);
			for (String language : new String[] { "ar", "en" }) {
				page.setViewportSize(360, 740);
				page.navigate(address("/report?lang=" + language));
				assertThat(page.locator("label:has([value=BUILDING_MAINTENANCE])"))
					.containsText(language.equals("ar") ? "تسرب مياه" : "Water leaks");
				PageInspection.inspect(page, "report-explained-" + language + "-360");
				page.setViewportSize(1366, 768);
				PageInspection.inspect(page, "report-explained-" + language + "-1366");
			}
		}
	}

	@Test
	void reporterChoosesASchoolAndItsRegionAndPlaceAreFilledIn() {
		try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
			Page page = phone.newPage();
			page.setDefaultTimeout(60_000);
			page.navigate(address("/report?lang=ar"));
			Locator name = page.locator("[id='facility.name']");
			name.pressSequentially("ابتدائيه ابن سينا بالرياض");
			assertThat(page.locator("[role=option]").first()).containsText("ابتدائية ابن سينا بالرياض");
			name.press("ArrowDown");
			name.press("Enter");
			assertThat(name).hasValue("ابتدائية ابن سينا بالرياض");
			assertThat(page.locator("[id='facility.kind']")).hasValue("SCHOOL");
			assertThat(page.locator("#region")).hasValue("SA-01");
			assertThat(page.locator("[id='place.latitude']")).hasValue("24.6856");
			assertThat(page.locator("[id='place.address']")).hasValue("الرياض، حي النسيم");
		}
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
