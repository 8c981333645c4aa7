package org.tawasul.tracking;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What reporters send and the case does not take: nothing that they typed is lost.
 */
@TawasulTest
class ReporterFormFaultsTest extends ReporterPages {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Test
	void anotherRatingIsNotTheSameActionAndIsRefused() throws Exception {
		CaseNumber number = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		send(number, "rating", "score", "4").andExpect(status().is3xxRedirection());
		send(number, "rating", "score", "1", "text", "غيّرت رأيي").andExpect(status().isConflict())
			.andExpect(content().string(containsString("سبق أن قيّمت هذا الطلب")))
			.andExpect(content().string(containsString("غيّرت رأيي")));
		assertThat(this.scenario.file(number).getRating()).isEqualTo((short) 4);
	}

	@Test
	void whatTheCaseDoesNotTakeAnyMoreIsSaidInWordsAndNothingTypedIsLost() throws Exception {
		CaseNumber number = CaseStage.RESOLVED_LONG_AGO.complaint(this.scenario, this.cases);
		send(number, "objections", "reason", "لم أوافق على هذا").andExpect(status().isConflict())
			.andExpect(content().string(containsString("انتهت مدة الاعتراض على هذا الحل.")))
			.andExpect(content().string(containsString("لم أوافق على هذا")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "UNDER_STUDY|information|text|اكتب ما تريد إرساله.",
			"RESOLVED|objections|reason|اكتب سبب الاعتراض.", "CLOSED|rating|score|اختر درجة من 1 إلى 5." })
	void aFormLeftEmptyComesBackWithItsFault(CaseStage stage, String form, String field, String fault)
			throws Exception {
		CaseNumber number = stage.complaint(this.scenario, this.cases);
		send(number, form, field, " ").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("role=\"alert\"")))
			.andExpect(content().string(containsString("href=\"#" + form + "-" + field + "\"")))
			.andExpect(content().string(containsString(fault)));
	}

	@Test
	void aTextThatIsTooLongOrUnreadableComesBackAsItWasTyped() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.complaint(this.scenario, this.cases);
		String text = "كلام طويل ".repeat(500);
		send(number, "information", "text", text).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("والحد 4000 حرف")))
			.andExpect(content().string(containsString(text)));
		send(number, "information", "text", "كلام\u0007").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("رموز غير مقروءة")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "6", "٣٣", "many", "4.5", "99999999999" })
	void aScoreThatThereIsNotComesBack(String score) throws Exception {
		CaseNumber number = CaseStage.CLOSED.complaint(this.scenario, this.cases);
		send(number, "rating", "score", score, "text", "ملاحظتي").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("ملاحظتي")));
		assertThat(this.scenario.file(number).getRating()).isNull();
	}

	@Test
	void aFormOfAnotherSiteIsNotCarriedOut() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		this.http.perform(post("/cases/{number}/acceptance", number).cookie(pass(number)))
			.andExpect(status().isForbidden());
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("resolved");
	}

	@Test
	void unknownValuesInTheAddressAreIgnored() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.complaint(this.scenario, this.cases);
		assertThat(page(number, "?done=acceptance&again=x&form=nonsense")).doesNotContain("role=\"status\"",
				"nonsense");
		this.http.perform(get("/cases/{number}", number).cookie(pass(number), new Cookie("case-notice", "done-<b>")))
			.andExpect(content().string(not(containsString("role=\"status\""))));
	}

	@Test
	void whoWritesTooOftenKeepsWhatTheyTyped() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		for (int i = 0; i < 30; i++) {
			send(number, "information", "text", "معلومة " + i).andExpect(status().isFound());
		}
		send(number, "information", "text", "ما زال الدخان يخرج").andExpect(status().isTooManyRequests())
			.andExpect(content().string(containsString("إجراءات كثيرة")))
			.andExpect(content().string(containsString("ما زال الدخان يخرج")));
	}

}
