package org.tawasul.survey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.Chromium;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The survey on a small phone, and what becomes of its answers on the desk.
 */
@Tag("browser")
@TawasulTest
class SurveyBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void surveyIsAnsweredByTapsOnASmallPhoneWithoutScript() {
		CaseNumber number = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		try (BrowserContext phone = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(360, 640)
				.setHasTouch(true)
				.setLocale("ar")
				.setJavaScriptEnabled(false))) {
			Page page = phone.newPage();
			page.navigate(address("/s/" + this.secrets.surveyToken(number)));
			PageInspection.picture(page, "survey-plain-360");
			page.locator("label:has(#survey-q-solved-YES)").tap();
			page.locator(".survey-send").tap();
			assertThat(page.locator("#survey-q-overall-fault")).isVisible();
			assertThat(page.locator("#survey-q-solved-YES")).isChecked();
			page.locator("label:has(#survey-q-overall-4)").tap();
			page.locator(".survey-send").tap();
			assertThat(page.locator("h1")).hasText("شكرًا لك");
		}
		Assertions.assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 4);
	}

	@ParameterizedTest
	@CsvSource({ "ar,360,false", "ar,1366,true", "en,360,true" })
	void pagesOfTheSurveyAreFitForEverybody(String language, int width, boolean faulty) {
		CaseNumber number = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		String name = "-" + language + "-" + width;
		try (BrowserContext context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
			Page page = context.newPage();
			page.navigate(address("/s/" + this.secrets.surveyToken(number) + "?lang=" + language));
			if (faulty) {
				page.locator(".survey-send").click();
				assertThat(page.locator("[role=alert]")).isFocused();
			}
			PageInspection.inspect(page, "survey" + name);
			page.locator("#survey-q-overall-1").check();
			page.locator("#survey-q-comment").fill("لم يتصل بي أحد");
			page.locator(".survey-send").click();
			assertThat(page.locator("#survey")).hasCount(0);
			PageInspection.inspect(page, "survey-thanks" + name);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366", "ar,360", "en,1366" })
	void pagesOfTheDeskAreFitForEverybody(String language, int width) {
		CaseNumber number = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		this.cases.rate(number, 1, "انتظرت طويلًا ولم يتصل بي أحد", RatingWay.PORTAL);
		String name = "-" + language + "-" + width;
		try (BrowserContext care = SignedIn.open(this.port, "care", language, width);
				BrowserContext director = SignedIn.open(this.port, "director", language, width);
				BrowserContext admin = SignedIn.open(this.port, "admin", language, width)) {
			look(care, "/desk/quality", "quality" + name);
			Page page = care.pages().get(0);
			page.navigate(address("/desk/quality/ratings/" + number));
			page.locator("form[action$=taking] button").click();
			assertThat(page.locator("#note")).isVisible();
			page.locator("button[name=close]").click();
			assertThat(page.locator("#note-note-fault")).isVisible();
			PageInspection.inspect(page, "review" + name);
			page.locator("#note-note").fill("اتصلنا به واعتذرنا");
			page.locator("button[name=close]").click();
			assertThat(page.locator("[role=status]")).isVisible();
			look(care, "/desk/indicators/satisfaction?period=year", "satisfaction" + name);
			look(care, "/desk/quality/answers?period=year", "answers-care" + name);
			look(director, "/desk/quality/answers?period=year", "answers-head" + name);
			look(admin, "/desk/basic-data/survey", "survey-editor" + name);
			look(admin, "/desk/basic-data/survey/new-question?kind=CHOICE", "survey-question" + name);
		}
	}

	private void look(BrowserContext context, String path, String name) {
		Page page = context.pages().get(0);
		page.navigate(address(path));
		PageInspection.inspect(page, name);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
