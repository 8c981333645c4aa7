package org.tawasul.intake;

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
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The questions of the form in a browser, on a phone. */
@Tag("browser")
@TawasulTest
class QuestionsBrowserTest {

	/** The machine of the tests may be busy with others. */
	private static final int PATIENCE = 30_000;

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseService cases;

	@Test
	void theQuestionsOfTheCategoryComeWithItAndTakeArabicDigits() {
		try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
			Page page = phone.newPage();
			page.setDefaultTimeout(PATIENCE);
			page.navigate("http://localhost:" + this.port + "/report?lang=ar");
			assertThat(page.locator("#questions")).isHidden();
			page.locator("input[value=FIRE]").check();
			assertThat(question(page, "trapped")).isVisible();
			assertThat(question(page, "burning")).isHidden();
			Keyboard.unfold(question(page, "burning"));
			assertThat(question(page, "burning")).isVisible();
			assertThat(question(page, "symptomatic")).isHidden();
			question(page, "exactPlace").fill("المبنى الجنوبي");
			page.locator("input[value=FOOD_POISONING]").check();
			assertThat(question(page, "burning")).isHidden();
			question(page, "symptomatic").fill("١٢");
			question(page, "symptoms").selectOption("VOMITING");
			page.locator("[name='answers.servingStopped'][value=NO]").check();
			page.locator("[id='answers.symptomsSince.time']").fill("07:15");
			PageInspection.inspect(page, "questions-form");
			page.locator("#description").fill("ظهرت أعراض على طلاب");
			page.locator("#region").selectOption("SA-01");
			page.locator("input[value=ANONYMOUS]").check();
			page.locator("button[name=action][value=review]").click();
			assertThat(page.locator("dl")).containsText("كم عدد من ظهرت عليهم الأعراض؟");
			assertThat(page.locator("dl")).containsText("قيء أو إسهال");
			assertThat(page.locator("dl")).not().containsText("المبنى الجنوبي");
			assertThat(page.locator("#questions")).hasCount(0);
			PageInspection.inspect(page, "questions-review");
			page.locator("button[name=action][value=send]").click();
			String number = page.locator("#number").textContent();
			assertThat(this.cases.find(CaseNumber.parse(number).orElseThrow()).orElseThrow().getReport().answers())
				.containsEntry("symptomatic", "12")
				.containsEntry("servingStopped", "NO")
				.containsKey("symptomsSince")
				.doesNotContainKey("exactPlace");
		}
	}

	@Test
	void otherKindsOfRequestsAreAskedTheirOwn() {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.setDefaultTimeout(PATIENCE);
			page.navigate("http://localhost:" + this.port + "/report?type=INQUIRY&lang=ar");
			Keyboard.unfold(question(page, "inquiryAbout"));
			assertThat(question(page, "inquiryAbout")).isVisible();
			page.locator("input[value=COMPLAINT]").check();
			assertThat(question(page, "inquiryAbout")).isHidden();
			assertThat(question(page, "wanted")).isVisible();
		}
	}

	@Test
	void aBodyIsChosenFromTheDirectoryByKeyboardAndAnyOtherNameMayBeTyped() {
		try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
			Page page = phone.newPage();
			page.setDefaultTimeout(PATIENCE);
			page.navigate("http://localhost:" + this.port + "/report?lang=ar");
			Locator name = page.locator("[id='facility.name']");
			assertThat(name).hasAttribute("role", "combobox");
			assertThat(name).hasAttribute("aria-expanded", "false");
			name.pressSequentially("الملك سعود");
			Locator options = page.locator("[role=option]");
			assertThat(options.filter(new Locator.FilterOptions().setHasText("جامعة الملك سعود")).first()).isVisible();
			assertThat(name).hasAttribute("aria-expanded", "true");
			assertThat(page.locator("#facility-status")).containsText("عددها");
			PageInspection.inspect(page, "suggestions");
			name.press("ArrowDown");
			assertThat(name).hasAttribute("aria-activedescendant", "facility-option-0");
			assertThat(options.first()).hasAttribute("aria-selected", "true");
			String first = options.first().evaluate("(item) => item.firstChild.textContent").toString();
			name.press("Enter");
			assertThat(name).hasValue(first);
			assertThat(page.locator("[id='facility.kind']")).hasValue("UNIVERSITY");
			assertThat(page.locator("[id='facility.unit']")).not().hasValue("");
			assertThat(page.locator("#region")).not().hasValue("");
			assertThat(options.first()).isHidden();
			assertThat(page.url()).contains("/report?lang=ar");
			name.fill("كلية لا يعرفها الدليل");
			assertThat(page.locator("[id='facility.unit']")).hasValue("");
			assertThat(page.locator("#facility-status")).containsText("لا اقتراحات");
			name.fill("جامعة");
			assertThat(options.first()).isVisible();
			name.press("Escape");
			assertThat(options.first()).isHidden();
			assertThat(name).hasValue("جامعة");
		}
	}

	private static Locator question(Page page, String code) {
		return page.locator("[id='answers." + code + "']");
	}

}
