package org.tawasul.indicators;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerReviewFixture;
import org.tawasul.quality.AnswerReviewService;
import org.tawasul.quality.AnswerVerdict;
import org.tawasul.quality.ReviewCriterion;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** How answers were scored, by body, and the lists behind the numbers. */
@TawasulTest
class QualityIndicatorControllerTest {

	private static final String PAGE = "/desk/indicators/quality";

	private static final String LIST = "/desk/quality/scores";

	private static final String WORDS = "ينقصه موعد الإصلاح";

	private static final Pattern NUMBER = Pattern.compile("href=\"(/desk/quality/scores\\?[^\"]*)\">([0-9,]+)</a>");

	private static final Pattern ROW = Pattern.compile("<tr role=\"row\">\\s*<td");

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private AnswerReviewService reviews;

	@Autowired
	private JdbcClient jdbc;

	private AnswerReview scored;

	@BeforeEach
	void scoredSentBackAndMissedAnswers() {
		AnswerReviewFixture answers = new AnswerReviewFixture(this.scenario, this.cases, this.reviews, this.jdbc);
		this.scored = answers.after(3);
		this.reviews.score(this.scored.id(), new AnswerVerdict(Map.of(ReviewCriterion.COMPLETE, 2,
				ReviewCriterion.CLEAR, 3, ReviewCriterion.POLITE, 4, ReviewCriterion.IN_TIME, 5), WORDS, false),
				"care");
		this.scenario.complete(answers.before().number(), "care", Map.of("scoreComplete", "1", "scoreClear", "1",
				"scorePolite", "1", "scoreInTime", "1", "verdict", "SEND_BACK", "reviewWords", "لا يجيب عن شيء"));
		AnswerReview missed = answers.before();
		this.scenario.runTimer(missed.number(), "BoundaryEvent_ReviewOverdue");
	}

	@ParameterizedTest
	@CsvSource({ "care,CARE_OFFICER,", "director,HEAD,", "edu01sch.coordinator1,COORDINATOR,",
			"manager,MANAGER,EDU-01-SCH", "care,CARE_OFFICER,EDU-01" })
	void everyNumberOpensTheListThatItCounts(String viewer, Role role, String unit) throws Exception {
		String page = text(open(viewer, role, PAGE, "period", "year", "unit", (unit != null) ? unit : "")
			.andExpect(status().isOk()));
		Map<String, Integer> numbers = new LinkedHashMap<>();
		Matcher number = NUMBER.matcher(page);
		while (number.find()) {
			numbers.put(HtmlUtils.htmlUnescape(number.group(1)), Integer.valueOf(number.group(2).replace(",", "")));
		}
		assertThat(numbers).hasSizeGreaterThan(6);
		Map<String, Integer> lists = new LinkedHashMap<>();
		for (String list : numbers.keySet()) {
			lists.put(list, length(viewer, role, list));
		}
		assertThat(lists).isEqualTo(numbers);
	}

	private int length(String viewer, Role role, String list) throws Exception {
		int rows = 0;
		String next = list;
		while (next != null) {
			String page = text(open(viewer, role, next).andExpect(status().isOk()));
			Matcher row = ROW.matcher(page);
			while (row.find()) {
				rows++;
			}
			Matcher more = NEXT.matcher(page);
			next = more.find() ? HtmlUtils.htmlUnescape(more.group(1)) : null;
		}
		return rows;
	}

	@Test
	void thoseWhoWroteAnAnswerReadItsScoresAndTheWordsAndOthersDoNot() throws Exception {
		for (Map.Entry<String, Role> reader : Map
			.of("edu01sch.coordinator1", Role.COORDINATOR, "director", Role.HEAD, "manager", Role.MANAGER)
			.entrySet()) {
			open(reader.getKey(), reader.getValue(), LIST, "period", "year", "criterion", "complete", "score", "2")
				.andExpect(content().string(allOf(containsString(WORDS),
						containsString(this.scored.number().toString()), containsString("كامل</span>: <span>2</span>"),
						not(containsString("نورة بنت سعد")), not(containsString("??")))));
		}
		open("coordinator", Role.COORDINATOR, LIST, "period", "year")
			.andExpect(content().string(not(containsString(WORDS))));
		open("director", Role.HEAD, LIST, "unit", "EDU-14").andExpect(status().isNotFound());
		open("agent", Role.AGENT, LIST).andExpect(status().isNotFound());
	}

	@Test
	void tablesHaveMeansByBodyInBothLanguagesAndAreWrittenForSpreadsheets() throws Exception {
		open("care", Role.CARE_OFFICER, PAGE, "period", "year", "unit", "EDU-01")
			.andExpect(content().string(allOf(containsString("الدرجات بحسب المعيار"), containsString("المتوسط العام"),
					containsString("لم تُراجع قبل إبلاغ المستفيد"), not(containsString("??")),
					not(containsString("indicators.")))));
		open("care", Role.CARE_OFFICER, PAGE, "lang", "en")
			.andExpect(content().string(allOf(containsString("Quality of answers"), containsString("In time"),
					not(containsString("indicators.")))));
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "period", "year")
			.andExpect(content().contentTypeCompatibleWith("text/csv"))
			.andExpect(content().string(allOf(containsString("جودة الأجوبة"), containsString("لبق"))));
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "table", "quality-unit").andExpect(status().isOk());
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "table", "nothing").andExpect(status().isNotFound());
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "from", "غدًا").andExpect(status().isBadRequest());
		open("care", Role.CARE_OFFICER, LIST, "holding", "none", "page", "200", "type", "NONSENSE")
			.andExpect(status().isOk());
	}

	private static String text(ResultActions answer) throws Exception {
		return answer.andReturn().getResponse().getContentAsString();
	}

	private ResultActions open(String viewer, Role role, String page, String... parameters) throws Exception {
		var request = get(URI.create(page)).with(user(viewer).roles(role.name()));
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.pages.perform(request);
	}

}
