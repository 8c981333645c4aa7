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
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What reporters were asked and answered, and the lists behind the numbers. */
@TawasulTest
class SurveyIndicatorControllerTest {

	private static final String PAGE = "/desk/indicators/satisfaction";

	private static final Pattern NUMBER = Pattern.compile("href=\"(/desk/quality/answers\\?[^\"]*)\">([0-9,]+)</a>");

	private static final Pattern ROW = Pattern.compile("<tr role=\"row\">\\s*<td");

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	private static final String SAID = "لم يتابع أحد طلبي";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber surveyed;

	@BeforeEach
	void answersOfEachWay() throws Exception {
		this.surveyed = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		this.pages
			.perform(post("/s/{token}", this.secrets.surveyToken(this.surveyed)).param("q-overall", "2")
				.param("q-solved", "NO")
				.param("q-clarity", "4")
				.param("q-comment", SAID)
				.with(FormPost.csrf()))
			.andExpect(status().isFound());
		this.cases.rate(CaseStage.CLOSED.complaint(this.scenario, this.cases), 5, null, RatingWay.API);
		this.cases.rate(CaseStage.CLOSED.incident(this.scenario, this.cases), 4, null, RatingWay.PORTAL);
		CaseStage.CLOSED.incident(this.scenario, this.cases);
		called(CaseStage.CLOSED.complaint(this.scenario, this.cases), "CALL");
		CaseNumber answered = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		called(answered, "VOICE");
		this.cases.rate(answered, 3, null, RatingWay.VOICE);
	}

	private void called(CaseNumber number, String by) {
		this.jdbc.sql("update app.case_survey set called_at = now(), called_by = ? where case_number = ?")
			.params(by, number.value())
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "care,CARE_OFFICER,,", "director,HEAD,,", "coordinator,COORDINATOR,,", "manager,MANAGER,EDU-01-SAF,",
			"care,CARE_OFFICER,EDU-01,type/COMPLAINT", "care,CARE_OFFICER,,channel/WEB" })
	void everyNumberOpensTheListThatItCounts(String viewer, Role role, String unit, String of) throws Exception {
		String page = open(viewer, role, PAGE, "period", "year", "unit", (unit != null) ? unit : "", "of",
				(of != null) ? of : "")
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
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
			String page = open(viewer, role, next).andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
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
	void waysStandSideBySideAndEachQuestionHasItsMeanAndDistribution() throws Exception {
		open("care", Role.CARE_OFFICER, PAGE, "period", "year")
			.andExpect(content().string(allOf(containsString("رابط الاستبيان"), containsString("صفحة الطلب"),
					containsString("التطبيقات"), containsString("اتصال موظف"), containsString("اتصال آلي"),
					containsString("سُئلوا بهذه الطريقة"), containsString("state=asked-call"),
					containsString("state=asked-voice"), containsString("ما مدى رضاك عن وضوح الرد؟"),
					containsString("هل حُلّت المشكلة"), containsString("سُئلوا"), containsString("نسبة الإجابة"),
					not(containsString("??")), not(containsString("indicators.")))));
		open("care", Role.CARE_OFFICER, PAGE, "lang", "en")
			.andExpect(content().string(allOf(containsString("Survey link"), containsString("Response rate"),
					not(containsString("indicators.")))));
	}

	@Test
	void careCentreSeesWhoseAnswerItIsAndNobodyElse() throws Exception {
		String list = "/desk/quality/answers";
		open("care", Role.CARE_OFFICER, list, "period", "year", "way", "SURVEY", "question", "overall", "value", "2")
			.andExpect(content().string(allOf(containsString(SAID), containsString(this.surveyed.toString()),
					containsString("نورة بنت سعد"))));
		for (Map.Entry<String, Role> other : Map
			.of("director", Role.HEAD, "manager", Role.MANAGER, "operations", Role.OPERATIONS)
			.entrySet()) {
			open(other.getKey(), other.getValue(), list, "period", "year", "way", "SURVEY")
				.andExpect(content().string(allOf(containsString(SAID), not(containsString("/desk/cases/")),
						not(containsString("نورة بنت سعد")), not(containsString(this.surveyed.toString())))));
		}
		open("head14", Role.HEAD, list).andExpect(status().isNotFound());
		open("director", Role.HEAD, list, "unit", "EDU-14").andExpect(status().isNotFound());
		open("agent", Role.AGENT, list).andExpect(status().isNotFound());
	}

	@Test
	void commentOnTheRatingStandsOnTheCaseForTheCareCentreAlone() throws Exception {
		String page = "/desk/cases/" + this.surveyed;
		open("care", Role.CARE_OFFICER, page).andExpect(content().string(containsString(SAID)));
		open("director", Role.HEAD, page).andExpect(status().isOk())
			.andExpect(content().string(not(containsString(SAID))));
	}

	@Test
	void tablesAreWrittenForSpreadsheets() throws Exception {
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "period", "year", "of", "type/COMPLAINT")
			.andExpect(content().contentTypeCompatibleWith("text/csv"))
			.andExpect(content().string(allOf(containsString("رضا المستفيدين – النوع: شكوى"),
					containsString("الإجابات بحسب طريقة الرد"), containsString("هل حُلّت المشكلة"))));
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "table", "survey-way").andExpect(status().isOk());
		open("care", Role.CARE_OFFICER, PAGE + ".csv", "table", "nothing").andExpect(status().isNotFound());
		open("care", Role.CARE_OFFICER, PAGE, "from", "غدًا").andExpect(status().isBadRequest());
		open("care", Role.CARE_OFFICER, PAGE, "of", "type/NONSENSE").andExpect(status().isOk());
	}

	private ResultActions open(String viewer, Role role, String page, String... parameters) throws Exception {
		var request = get(URI.create(page)).with(user(viewer).roles(role.name()));
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.pages.perform(request);
	}

}
