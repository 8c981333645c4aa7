package org.tawasul.tracking;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class ReporterApiControllerTest {

	private static final String MOMENT = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*\\+03:00";

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void aCaseIsShownWithTheAgreedFieldsAndNoOthers() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		this.http.perform(with(number, get("/api/v1/cases/{number}", number)).header("Accept-Language", "en"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.length()").value(8))
			.andExpect(jsonPath("$.number").value(number.value()))
			.andExpect(jsonPath("$.status").value("resolved"))
			.andExpect(jsonPath("$.phase").value("WAITING"))
			.andExpect(jsonPath("$.unit").value("EDU-01-SAF"))
			.andExpect(jsonPath("$.promisedAt", matchesPattern(MOMENT)))
			.andExpect(jsonPath("$.resolution", containsString("وهو آمن")))
			.andExpect(jsonPath("$.objectionUntil", matchesPattern(MOMENT)))
			.andExpect(jsonPath("$.timeline[0].length()").value(4))
			.andExpect(jsonPath("$.timeline[0].event").value("received"))
			.andExpect(jsonPath("$.timeline[0].at", matchesPattern(MOMENT)))
			.andExpect(jsonPath("$.timeline[0].text").value("The case was received"))
			.andExpect(jsonPath("$.timeline[1].unit").value("EDU-01-SAF"));
	}

	@Test
	void whatOnlyStaffMaySeeIsNotShown() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		this.cases.comment(number, "coordinator", true, "سر الموظفين");
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentReminder");
		show(number).andExpect(content().string(not(containsString("سر الموظفين"))))
			.andExpect(content().string(not(containsString("reminded"))))
			.andExpect(content().string(not(containsString("coordinator\""))));
	}

	@Test
	void unknownNumberAndWrongSecretAreAnsweredAlike() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		String wrong = refusal(get("/api/v1/cases/{number}", number).header("X-Case-Secret", "0000-0000-0000"));
		assertThat(wrong).isEqualTo(refusal(get("/api/v1/cases/99999999").header("X-Case-Secret", "0000-0000-0000")))
			.isEqualTo(refusal(get("/api/v1/cases/{number}", number)))
			.isEqualTo(refusal(get("/api/v1/cases/nonsense")));
	}

	@Test
	void nothingElseIsLookedAtBeforeTheSecret() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		for (String call : new String[] { "information", "objections", "acceptance", "withdrawal", "rating" }) {
			refusal(post("/api/v1/cases/{number}/{call}", number, call).header("X-Case-Secret", "0000-0000-0000")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{ nonsense"));
		}
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned");
	}

	private String refusal(MockHttpServletRequestBuilder call) throws Exception {
		return this.http.perform(call.with((request) -> {
			request.setRemoteAddr("10.1.1." + (int) (Math.random() * 250));
			return request;
		}))
			.andExpect(status().isNotFound())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void wrongSecretsInARowAreTooManyButTheRightOneIsAlwaysTaken() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		for (int i = 0; i < 10; i++) {
			this.http.perform(guess(number)).andExpect(status().isNotFound());
		}
		this.http.perform(guess(number))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().string("Retry-After", matchesPattern("[1-9]\\d{0,2}")))
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
		this.http.perform(with(number, get("/api/v1/cases/{number}", number)).with((request) -> {
			request.setRemoteAddr("10.2.2.2");
			return request;
		})).andExpect(status().isOk());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u2011", "\u2013", "\u00a0", "\u202f", "\u200f-", "\u2212" })
	void aSecretIsReadAsWhatItShows(String dash) throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		String copied = this.secrets.secretOf(number).replace("-", dash);
		// As Tomcat hands on what a program sends in UTF-8.
		String header = new String(copied.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		this.http.perform(get("/api/v1/cases/{number}", number).header("X-Case-Secret", header))
			.andExpect(status().isOk());
	}

	private MockHttpServletRequestBuilder guess(CaseNumber number) {
		return get("/api/v1/cases/{number}", number).header("X-Case-Secret", "0000-0000-0001").with((request) -> {
			request.setRemoteAddr("10.2.2.2");
			return request;
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "rating|{}|score", "rating|{\"score\":0}|score", "rating|{\"score\":6}|score",
					"rating|{\"score\":\"5\"}|score", "rating|{\"score\":4.7}|score", "rating|{\"score\":true}|score",
					"rating|{\"score\":5,\"text\":7}|text", "rating|{\"score\":5,\"stars\":7}|stars",
					"information|{\"text\":\"\"}|text", "information|{\"text\":\"  \\n \"}|text",
					"information|{\"text\":null}|text", "information|{\"text\":5}|text",
					"information|{\"text\":[\"a\"]}|text", "information|{\"text\":\"a\\u0000b\"}|text",
					"information|{\"text\":\"\\u202e\\u200f\"}|text",
					"information|{\"text\":\"\\u2800\\u3164\\u00a0\"}|text",
					"objections|{\"reason\":\"\\uffa0\\u2800\"}|reason", "information|{\"words\":\"a\"}|words",
					"objections|{}|reason", "objections|{\"reason\":{}}|reason", "withdrawal|{\"reason\":1}|reason",
					"withdrawal|{\"why\":\"a\"}|why" })
	void aFieldAtFaultIsNamed(String call, String body, String field) throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.complaint(this.scenario, this.cases);
		call(number, call, body).andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.errors[0].field").value(field));
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned");
	}

	@ParameterizedTest
	@CsvSource({ "information,text,4000", "objections,reason,4000", "withdrawal,reason,4000", "rating,text,1000" })
	void aTextThatIsTooLongIsAnErrorAndTheLongestIsNot(String call, String field, int longest) throws Exception {
		CaseStage stage = Map.of("objections", CaseStage.RESOLVED, "rating", CaseStage.CLOSED)
			.getOrDefault(call, CaseStage.UNDER_STUDY);
		CaseNumber number = stage.complaint(this.scenario, this.cases);
		String body = "{\"score\":5,\"%s\":\"  %s\\r\\n\"}";
		String json = (call.equals("rating") ? body : body.replace("\"score\":5,", ""));
		call(number, call, json.formatted(field, "ب".repeat(longest + 1))).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value(field));
		call(number, call, json.formatted(field, "ب".repeat(longest))).andExpect(status().isOk());
	}

	@ParameterizedTest
	@CsvSource({ "information", "objections", "rating" })
	void aBodyIsNeeded(String call) throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		call(number, call, "").andExpect(status().isBadRequest());
		call(number, call, "{ nonsense").andExpect(status().isBadRequest());
		call(number, call, "[]").andExpect(status().isBadRequest());
	}

	@Test
	void acceptanceAndWithdrawalNeedNoBody() throws Exception {
		CaseNumber resolved = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		this.http.perform(with(resolved, post("/api/v1/cases/{number}/acceptance", resolved)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.status").value("closed"))
			.andExpect(jsonPath("$.objectionUntil").isEmpty());
		CaseNumber open = CaseStage.UNDER_STUDY.complaint(this.scenario, this.cases);
		this.http.perform(with(open, post("/api/v1/cases/{number}/withdrawal", open)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.status").value("withdrawn"))
			.andExpect(jsonPath("$.phase").value("CANCELLED"));
	}

	@Test
	void aRefusalSaysWhyInTheCallersLanguage() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		this.http
			.perform(with(number, post("/api/v1/cases/{number}/acceptance", number)).header("Accept-Language", "en"))
			.andExpect(status().isConflict())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail").value("You can accept once a resolution has been given."));
		this.http.perform(with(number, post("/api/v1/cases/{number}/acceptance", number)))
			.andExpect(jsonPath("$.detail").value("لا يمكن قبول الحل قبل تقديمه."));
	}

	@Test
	void aWithdrawnIncidentGoesOnAndItsHandlersKnowOfTheRequest() throws Exception {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		call(number, "withdrawal", "{\"reason\":\"ضُغط علي\"}").andExpect(status().isOk())
			.andExpect(jsonPath("$.status").value("in_progress"));
		assertThat(this.scenario.task(number)).isNotNull();
	}

	@Test
	void anAnswerLetsTheHandlersGoOn() throws Exception {
		CaseNumber number = CaseStage.AWAITING_REPORTER.incident(this.scenario, this.cases);
		call(number, "information", "{\"text\":\"في الطابق الثاني\"}").andExpect(status().isOk())
			.andExpect(jsonPath("$.status").value("in_progress"))
			.andExpect(jsonPath("$.timeline[-1:].event").value("information_added"));
	}

	@Test
	void aCaseTakesThirtyActionsADayAndKeepsTheOthersTyped() throws Exception {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		for (int i = 0; i < 30; i++) {
			call(number, "information", "{\"text\":\"معلومة %d\"}".formatted(i)).andExpect(status().isOk());
		}
		call(number, "information", "{\"text\":\"معلومة\"}").andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(jsonPath("$.code").value("too-many-actions"))
			.andExpect(jsonPath("$.detail", containsString("إجراءات كثيرة")));
		assertThat(this.scenario.messages(number))
			.filteredOn((message) -> message.startsWith("information_added:coordinator"))
			.as("each of the handlers at once, and once more for all the rest")
			.hasSize(4);
	}

	@Test
	void anObjectionReachesAHigherLevel() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		call(number, "objections", "{\"reason\":\"ما زالت الرائحة موجودة\"}").andExpect(status().isOk())
			.andExpect(jsonPath("$.phase").value("ACTIVE"))
			.andExpect(jsonPath("$.objectionUntil").isEmpty());
		assertThat(this.scenario.file(number).getAssignment().getHandlers()).isEqualTo("EDU-01-SAF.head");
	}

	@Test
	void theDescriptionOfTheInterfaceNamesTheCallsAndTheirSecret() throws Exception {
		String description = this.http.perform(get("/v3/api-docs"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(description).contains("/api/v1/cases/{number}/rating", "X-Case-Secret", "RatingRequest")
			.doesNotContain("CaseFile");
	}

	private ResultActions show(CaseNumber number) throws Exception {
		return this.http.perform(with(number, get("/api/v1/cases/{number}", number))).andExpect(status().isOk());
	}

	private ResultActions call(CaseNumber number, String call, String body) throws Exception {
		return this.http.perform(with(number, post("/api/v1/cases/{number}/{call}", number, call))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body));
	}

	private MockHttpServletRequestBuilder with(CaseNumber number, MockHttpServletRequestBuilder call) {
		return call.header("X-Case-Secret", this.secrets.secretOf(number));
	}

}
