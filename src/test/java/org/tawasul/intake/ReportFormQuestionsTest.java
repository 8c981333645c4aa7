package org.tawasul.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.access.CookieJar;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.DateFormatter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class ReportFormQuestionsTest {

	private static final Map<String, String> MEAL = Map.of("type", "INCIDENT", "category", "FOOD_POISONING", "subject",
			"تسمم في المدرسة", "description", "ظهرت أعراض على طلاب", "region", "SA-01", "contact", "ANONYMOUS");

	private static final String YESTERDAY = LocalDate.now(DateFormatter.ZONE).minusDays(1).toString();

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseService cases;

	@Test
	void answersAreLookedOverInWordsThenKept() throws Exception {
		Map<String, String> typed = with(MEAL, "answers.symptomatic", "١٢", "answers.meal", "CANTEEN",
				"answers.eatenAt", YESTERDAY, "answers.eatenAt.time", "10:30", "answers.sampleKept", "", "asked",
				"true");
		String review = send(typed, "review").andExpect(status().isOk())
			.andExpect(content().string(containsString("كم عدد من ظهرت عليهم الأعراض؟")))
			.andExpect(content().string(containsString("<bdi>12</bdi>")))
			.andExpect(content().string(containsString("من المقصف")))
			.andExpect(content().string(containsString("الساعة 10:30 صباحًا")))
			.andExpect(content().string(not(containsString("هل حُفظت عينة"))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(this.cases.find(sent(hidden(review))).orElseThrow().getReport().answers())
			.containsEntry("symptomatic", "12")
			.containsEntry("meal", "CANTEEN")
			.containsEntry("eatenAt", YESTERDAY + "T10:30")
			.hasSize(3);
	}

	@ParameterizedTest
	@CsvSource({ "symptomatic,كثير", "symptomatic,-3", "meal,BREAD", "eatenAt,2999-01-01", "sampleKept,MAYBE" })
	void aWrongAnswerIsSaidBesideItsQuestionAndNothingIsLost(String question, String typed) throws Exception {
		send(with(MEAL, "answers." + question, typed, "answers.symptomsSince.time", "7:45", "answers.called", "POLICE"),
				"review")
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"answers." + question + "-fault\"")))
			.andExpect(content().string(containsString("href=\"#answers." + question + "\"")))
			.andExpect(content().string(containsString("id=\"answers." + question + "\"")))
			.andExpect(content().string(containsString("value=\"7:45\"")))
			.andExpect(content().string(containsString("value=\"POLICE\" selected")))
			.andExpect(content().string(containsString("value=\"تسمم في المدرسة\"")));
	}

	@Test
	void aWrongNumberComesBackAsItWasTyped() throws Exception {
		send(with(MEAL, "answers.symptomatic", "اثنا عشر"), "review")
			.andExpect(content().string(containsString("value=\"اثنا عشر\"")))
			.andExpect(content().string(containsString("كم عدد من ظهرت عليهم الأعراض؟: اكتب عددًا")));
	}

	@Test
	void answersThatBelongToAnotherCategoryDoNotCount() throws Exception {
		Map<String, String> typed = with(MEAL, "answers.burning", "nonsense", "answers.symptoms", "SEVERE");
		send(typed, "review").andExpect(status().isOk())
			.andExpect(content().string(containsString("إغماء أو ضيق في التنفس")))
			.andExpect(content().string(not(containsString("ما الذي يحترق؟"))));
		assertThat(this.cases.find(sent(typed)).orElseThrow().getReport().answers()).containsOnlyKeys("symptoms");
	}

	@Test
	void whoseBrowserRunsNoScriptIsAskedOnTheReview() throws Exception {
		send(with(MEAL, "answers.symptoms", "MILD"), "review")
			.andExpect(content().string(containsString("ما الوجبة المشتبه بها؟")))
			.andExpect(content().string(containsString("<option value=\"CANTEEN\"")))
			.andExpect(content().string(not(containsString("<option value=\"MILD\""))))
			.andExpect(content().string(not(containsString("ما الذي يحترق؟"))));
		send(with(MEAL, "asked", "true"), "review")
			.andExpect(content().string(not(containsString("ما الوجبة المشتبه بها؟"))));
		send(with(MEAL, "answers.symptomatic", "x"), "send").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"answers.symptomatic-fault\"")));
	}

	@Test
	void theQuestionsSpeakTheLanguageOfThePage() throws Exception {
		this.browser.perform(
				post("/report").params(params(with(MEAL, "answers.meal", "LUNCH"))).param("switch", "en").with(csrf()))
			.andExpect(content().string(containsString("Which meal is suspected?")))
			.andExpect(content().string(containsString("value=\"LUNCH\" selected")));
		this.browser.perform(get("/report?lang=ar").param("type", "COMPLAINT"))
			.andExpect(content().string(containsString("بمَ تتعلق الشكوى؟")));
	}

	private CaseNumber sent(Map<String, String> typed) throws Exception {
		CookieJar cookies = new CookieJar();
		this.browser.perform(post("/report").params(params(typed)).param("action", "send").with(cookies).with(csrf()))
			.andDo(cookies)
			.andExpect(redirectedUrl("/report/receipt"));
		String receipt = this.browser.perform(get("/report/receipt").with(cookies))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher number = Pattern.compile("id=\"number\">(\\d+)<").matcher(receipt);
		assertThat(number.find()).isTrue();
		return CaseNumber.parse(number.group(1)).orElseThrow();
	}

	private ResultActions send(Map<String, String> typed, String action) throws Exception {
		return this.browser.perform(post("/report").params(params(typed)).param("action", action).with(csrf()));
	}

	private static Map<String, String> with(Map<String, String> form, String... more) {
		Map<String, String> typed = new HashMap<>(form);
		for (int i = 0; i < more.length; i += 2) {
			typed.put(more[i], more[i + 1]);
		}
		return typed;
	}

	private static Map<String, String> hidden(String page) {
		Map<String, String> fields = new HashMap<>();
		Matcher matcher = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(page);
		while (matcher.find()) {
			fields.put(matcher.group(1), matcher.group(2));
		}
		fields.remove("_csrf");
		return fields;
	}

	private static LinkedMultiValueMap<String, String> params(Map<String, String> typed) {
		LinkedMultiValueMap<String, String> params = new LinkedMultiValueMap<>();
		typed.forEach(params::add);
		return params;
	}

}
