package org.tawasul.desk;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class DeskAnswersTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void handlersReadQuestionsAndAnswersInWords() throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incidentWithAnswers(Category.FIRE,
				Map.of("evacuated", "NO", "exactPlace", "<b>المختبر</b>", "oldQuestion", "جواب قديم")));
		this.pages.perform(get("/desk/cases/" + number).with(StaffUsers.COORDINATOR))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<dt><bdi>هل أُخلي المكان؟</bdi></dt>")))
			.andExpect(content().string(containsString("<dd class=\"desk-danger\"><bdi>لا</bdi>")))
			.andExpect(content().string(containsString("<bdi>&lt;b&gt;المختبر&lt;/b&gt;</bdi>")))
			.andExpect(content().string(containsString("جواب قديم")));
		this.pages.perform(get("/desk/cases/" + number + "?lang=en").with(StaffUsers.COORDINATOR))
			.andExpect(content().string(containsString("Has the place been evacuated?")));
	}

	@Test
	void aCaseWithoutAnswersSaysNothingOfThem() throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.pages.perform(get("/desk/cases/" + number).with(StaffUsers.COORDINATOR))
			.andExpect(content().string(not(containsString("id=\"answers\""))));
	}

	@Test
	void theReporterReadsTheirOwnAnswers() throws Exception {
		CaseNumber number = this.scenario
			.open(CaseScenario.incidentWithAnswers(Category.FIRE, Map.of("evacuated", "PARTLY")));
		Cookie cookie = this.pages.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		this.pages.perform(get("/cases/{number}", number).cookie(cookie))
			.andExpect(content().string(containsString("هل أُخلي المكان؟")))
			.andExpect(content().string(containsString("جزئيًا")));
	}

}
