package org.tawasul.quality;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The care centre's list of reviews and a review, on a desk and on a phone. */
@Tag("browser")
@TawasulTest
class AnswerReviewBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private AnswerReviewService reviews;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "ar,1366", "ar,360", "en,1366" })
	void anAnswerIsSentBackFromTheListOfReviews(String language, int width) {
		AnswerReviewFixture answers = new AnswerReviewFixture(this.scenario, this.cases, this.reviews, this.jdbc);
		AnswerReview review = answers.before();
		String name = "-" + language + "-" + width;
		try (BrowserContext care = SignedIn.open(this.port, "care", language, width);
				BrowserContext head = SignedIn.open(this.port, "edu01sch.head", language, width)) {
			Page page = care.pages().get(0);
			page.navigate(address("/desk/quality/reviews"));
			PageInspection.inspect(page, "answer-reviews" + name);
			page.locator("a[href$='/reviews/" + review.id() + "']").click();
			page.locator("button[value=SEND_BACK]").click();
			assertThat(page.locator("[role=alert]")).isFocused();
			PageInspection.inspect(page, "answer-review" + name);
			for (ReviewCriterion criterion : ReviewCriterion.values()) {
				page.locator("#verdict-" + criterion.code()).selectOption("3");
			}
			page.locator("#verdict-words").fill("لم يُجب عن موعد الإصلاح");
			page.locator("button[value=SEND_BACK]").click();
			assertThat(page.locator("[role=status]")).isVisible();
			page.navigate(address("/desk/indicators/quality?period=year"));
			PageInspection.inspect(page, "quality-indicators" + name);
			page.navigate(address("/desk/quality/scores?period=year"));
			PageInspection.inspect(page, "quality-scores" + name);
			Page handlers = head.pages().get(0);
			handlers.navigate(address("/desk/cases/" + review.number()));
			assertThat(handlers.locator("#quality")).containsText("لم يُجب عن موعد الإصلاح");
			PageInspection.inspect(handlers, "quality-case" + name);
		}
		Assertions.assertThat(this.scenario.task(review.number()).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
