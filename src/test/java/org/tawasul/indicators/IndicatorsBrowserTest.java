package org.tawasul.indicators;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The indicators in a browser: charts beside the tables, in both languages, on a phone,
 * and the tables alone where no script runs.
 */
@Tag("browser")
@TawasulTest
class IndicatorsBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@BeforeEach
	void casesOfSeveralKinds() {
		CaseNumber closed = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(closed, "coordinator");
		this.scenario.resolve(closed, "coordinator");
		this.cases.accept(closed);
		this.cases.rate(closed, 5, null, RatingWay.PORTAL);
		this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-02"));
		this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-14"));
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366", "ar,360", "en,1366", "en,360" })
	void tablesAndChartsAreFitForEverybody(String language, int width) {
		try (BrowserContext context = signIn(language, width, true)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/indicators?period=year"));
			for (String table : new String[] { "status", "course", "age", "type", "region" }) {
				Locator chart = page.locator("#indicator-" + table + " .indicator-chart");
				chart.scrollIntoViewIfNeeded();
				assertThat(chart).hasAttribute("data-drawn", "yes");
				assertThat(chart.locator("svg path").first()).isAttached();
			}
			PageInspection.inspect(page, "indicators-" + language + "-" + width);
		}
	}

	@Test
	void noTableStandsBesideAnEmptyHalfOfItsRow() {
		try (BrowserContext context = signIn("ar", 1366, true)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/indicators?period=year"));
			assertThat((List<?>) page.evaluate("""
					() => { const narrow = [...document.querySelectorAll('.indicator:not(.indicator-wide)')];
					  const top = (one) => Math.round(one.getBoundingClientRect().top);
					  return narrow.filter((one) => !narrow.some((other) => other !== one && top(other) === top(one)))
					    .map((one) => one.id); }""")).isEmpty();
		}
	}

	@Test
	void aRegionOnTheMapOpensItsList() {
		try (BrowserContext context = signIn("ar", 1366, true)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/indicators?period=year"));
			Locator map = page.locator("#indicator-region .indicator-chart");
			map.scrollIntoViewIfNeeded();
			assertThat(map).hasAttribute("data-drawn", "yes");
			map.locator("svg text", new Locator.LocatorOptions().setHasText("مكة"))
				.first()
				.click(new Locator.ClickOptions().setForce(true));
			assertThat(page).hasURL(Pattern.compile(".*/desk/requests\\?.*region=SA-02.*"));
		}
	}

	@Test
	void withoutScriptTheTablesStandAlone() {
		try (BrowserContext context = signIn("ar", 1366, false)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/indicators?period=year"));
			assertThat(page.locator("#indicator-region table")).isVisible();
			assertThat(page.locator(".indicator-chart:visible")).hasCount(0);
			page.locator("#indicator-summary td a").first().click();
			assertThat(page).hasURL(Pattern.compile(".*/desk/requests\\?.*"));
			assertThat(page.locator("a[href^='/desk/cases/']").first()).isVisible();
		}
	}

	@Test
	void otherPagesLoadNoCharts() {
		try (BrowserContext context = signIn("ar", 1366, true)) {
			Page page = context.pages().get(0);
			page.navigate(address("/desk/requests"));
			assertThat(page.locator("script[src*=echarts], script[src*=indicators]")).hasCount(0);
		}
	}

	/** Signing in needs scripts or a picture to read; the page afterwards needs none. */
	private BrowserContext signIn(String language, int width, boolean scripts) {
		BrowserContext signedIn = SignedIn.open(this.port, "care", language, width);
		if (scripts) {
			return signedIn;
		}
		signedIn.close();
		return SignedIn.open(this.port, "care", language,
				new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(false));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
