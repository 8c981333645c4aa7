package org.tawasul.tracking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class ReporterCaseControllerTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void numberAndSecretOpenTheCaseAndNothingOfThemIsInAnAddress() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		MockHttpServletResponse answer = track(number.toString(), this.secrets.secretOf(number))
			.andExpect(redirectedUrl("/cases/" + number))
			.andReturn()
			.getResponse();
		assertThat(answer.getHeader("Set-Cookie")).startsWith("case-pass=")
			.contains("; Path=/cases/" + number, "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure", "Max-Age", "Expires", this.secrets.secretOf(number));
		this.http.perform(get("/cases/{number}", number).cookie(answer.getCookie("case-pass")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("الطلب رقم " + number)))
			.andExpect(header().string("Cache-Control", containsString("no-store")));
	}

	@Test
	void theCookieIsForHttpsOnlyWhereThePageIs() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		String cookie = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)).secure(true))
			.andReturn()
			.getResponse()
			.getHeader("Set-Cookie");
		assertThat(cookie).contains("; Secure");
	}

	@Test
	void arabicDigitsAndCarelessSpacesAreTaken() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		StringBuilder arabic = new StringBuilder();
		number.toString().chars().forEach((digit) -> arabic.append((char) (digit - '0' + '٠')));
		track("\u200F #" + arabic + " ", " " + this.secrets.secretOf(number).toLowerCase().replace("-", " ") + " ")
			.andExpect(redirectedUrl("/cases/" + number));
		track("\u202b\u2067" + arabic + "\u2069\u00a0", this.secrets.secretOf(number).replace("-", "\u2011") + "\u202f")
			.andExpect(redirectedUrl("/cases/" + number));
	}

	@Test
	void theLinkOfAMessageOpensItsCase() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		MockHttpServletResponse answer = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andExpect(redirectedUrl("/cases/" + number))
			.andReturn()
			.getResponse();
		this.http.perform(get("/cases/{number}", number).cookie(answer.getCookie("case-pass")))
			.andExpect(status().isOk());
	}

	@Test
	void whileTheReporterIsAskedThePromisedDateWaitsAndThePageSaysSo() throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.ask(number, "coordinator", "في أي طابق؟");
		this.scenario.turnClockBy(Duration.ofDays(4));
		MockHttpServletResponse answer = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse();
		this.http.perform(get("/cases/{number}", number).cookie(answer.getCookie("case-pass")))
			.andExpect(content().string(containsString("فيتأخر الموعد المتوقع للرد بقدر مدة الانتظار")))
			.andExpect(content().string(containsString("واصلنا العمل بما لدينا من معلومات")))
			.andExpect(content().string(not(containsString("انقضى هذا الموعد"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AKApAAAAAAAAAAAAAAAAAAA", "a.b", "٤١٠٠١" })
	void aBrokenLinkAsksForNumberAndSecret(String token) throws Exception {
		this.http.perform(get("/t/{token}", token))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("هذا الرابط غير مكتمل")))
			.andExpect(content().string(containsString("id=\"track-secret\"")));
	}

	@Test
	void withoutAccessTheSecretIsAskedForWhetherOrNotTheCaseExists() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		CaseNumber other = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Cookie ofOther = pass(other);
		for (String asked : new String[] { number.toString(), "99999999" }) {
			this.http.perform(get("/cases/{number}", asked)).andExpect(redirectedUrl("/track?number=" + asked));
			this.http.perform(get("/cases/{number}", asked).cookie(ofOther))
				.andExpect(redirectedUrl("/track?number=" + asked));
			this.http.perform(post("/cases/{number}/acceptance", asked).with(csrf()))
				.andExpect(forwardedUrl("/unsent"));
		}
		this.http.perform(get("/track?number=" + number + "&unsent=form"))
			.andExpect(content().string(containsString("فلم يُرسل ما كتبته")));
		this.http.perform(get("/cases/nonsense")).andExpect(redirectedUrl("/track"));
		this.http.perform(get("/track?number=" + number))
			.andExpect(content().string(containsString("value=\"" + number + "\"")));
	}

	@Test
	void accessExpiresAfterAWhileAndIsRenewedByUse() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Cookie first = pass(number);
		this.scenario.turnClockBy(java.time.Duration.ofHours(11));
		Cookie second = this.http.perform(get("/cases/{number}", number).cookie(first))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		this.scenario.turnClockBy(java.time.Duration.ofHours(2));
		this.http.perform(get("/cases/{number}", number).cookie(first)).andExpect(status().is3xxRedirection());
		this.http.perform(get("/cases/{number}", number).cookie(second)).andExpect(status().isOk());
	}

	@Test
	void leavingRevokesAccess() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		String cookie = send(number, "leave").andExpect(redirectedUrl("/"))
			.andReturn()
			.getResponse()
			.getHeader("Set-Cookie");
		assertThat(cookie).startsWith("case-pass=;").contains("Path=/cases/" + number, "Max-Age=0");
	}

	@Test
	void wrongNumberAndWrongSecretAreAnsweredAlikeAndWhatWasTypedStays() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		track(number.toString(), "0000-0000-0000").andExpect(status().isNotFound())
			.andExpect(content().string(containsString("لم نجد طلبًا")))
			.andExpect(content().string(containsString("value=\"" + number + "\"")))
			.andExpect(content().string(containsString("value=\"0000-0000-0000\"")));
		track("99999999", "0000-0000-0000").andExpect(status().isNotFound())
			.andExpect(content().string(containsString("لم نجد طلبًا")));
		track("", "").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب رقم الطلب.")))
			.andExpect(content().string(containsString("اكتب الرمز السري.")));
		track("abc<script>", "x").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("رقم الطلب يتكون من أرقام فقط.")))
			.andExpect(content().string(not(containsString("<script>"))));
	}

	@Test
	void wrongSecretsInARowAreTooManyButTheRightOneOpens() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		for (int i = 0; i < 10; i++) {
			trackFrom("10.3.3.3", number.toString(), "0000-0000-0000").andExpect(status().isNotFound());
		}
		trackFrom("10.3.3.3", number.toString(), "0000-0000-0000").andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString("أعد المحاولة بعد دقيقة واحدة.")));
		trackFrom("10.3.3.3", number.toString(), this.secrets.secretOf(number))
			.andExpect(redirectedUrl("/cases/" + number));
	}

	@ParameterizedTest
	@EnumSource(CaseStage.class)
	void thePageOffersWhatTheCaseTakesAndNothingElse(CaseStage stage) throws Exception {
		CaseNumber number = stage.complaint(this.scenario, this.cases);
		String page = page(number);
		var rights = this.cases.rightsOn(this.scenario.file(number));
		assertThat(page.contains("action=\"/cases/" + number + "/information\"")).isEqualTo(rights.mayAddInformation());
		assertThat(page.contains("/objections\"")).isEqualTo(rights.mayObject());
		assertThat(page.contains("/acceptance\"")).isEqualTo(rights.mayAccept());
		assertThat(page.contains("/withdrawal\"")).isEqualTo(rights.mayWithdraw());
		assertThat(page.contains("/rating\"")).isEqualTo(rights.mayRate());
		assertThat(page).doesNotContain("??", "tracking.", "status.", "phase.");
	}

	@ParameterizedTest
	@EnumSource(CaseStage.class)
	void thePageSpeaksEnglishToo(CaseStage stage) throws Exception {
		CaseNumber number = stage.incident(this.scenario, this.cases);
		this.http.perform(get("/cases/{number}?lang=en", number).cookie(pass(number)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"en\" dir=\"ltr\"")))
			.andExpect(content().string(containsString("Request number " + number)))
			.andExpect(content().string(containsString("The case was received")));
	}

	@Test
	void whatOnlyStaffMaySeeIsNotOnThePage() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		this.cases.comment(number, "coordinator", true, "سر الموظفين");
		this.cases.comment(number, "coordinator", false, "نحن في الطريق إليكم");
		String page = page(number);
		assertThat(page).contains("نحن في الطريق إليكم", "إدارة الأمن والسلامة")
			.doesNotContain("سر الموظفين", "coordinator", "1234567897", "551234567");
	}

	@Test
	void whateverWasWrittenIsTextAndNoMarkup() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		send(number, "information", "text", "<script>alert(1)</script>").andExpect(status().is3xxRedirection());
		assertThat(page(number)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
	}

	@Test
	void theQuestionIsAnsweredOnThePage() throws Exception {
		CaseNumber number = CaseStage.AWAITING_REPORTER.incident(this.scenario, this.cases);
		assertThat(page(number)).contains("سؤال ينتظر إجابتك", "في أي طابق؟", "إرسال الإجابة");
		send(number, "information", "text", "في الطابق الثاني").andExpect(carriedOut(number, "done-information"));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("in_progress");
		assertThat(page(number)).contains("في الطابق الثاني").doesNotContain("سؤال ينتظر إجابتك");
	}

	@Test
	void theReporterObjectsThenAcceptsTheNextAnswerAndRates() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		assertThat(page(number)).contains("وهو آمن", "يمكنك الاعتراض حتى");
		send(number, "objections", "reason", "ما زالت الرائحة").andExpect(carriedOut(number, "done-objections"));
		assertThat(page(number)).contains("الحل السابق الذي اعترضت عليه", "ما زالت الرائحة");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		send(number, "acceptance").andExpect(carriedOut(number, "done-acceptance"));
		send(number, "rating", "score", "5", "text", "شكرًا").andExpect(carriedOut(number, "done-rating"));
		assertThat(page(number)).contains("5 من 5: راضٍ تمامًا", "شكرًا");
	}

	@Test
	void aReporterCanOnlyAskToWithdrawAnIncident() throws Exception {
		CaseNumber number = CaseStage.IN_PROGRESS.incident(this.scenario, this.cases);
		assertThat(page(number)).contains("البلاغ يتعلق بالسلامة").doesNotContain("لا يمكن التراجع عن ذلك");
		send(number, "withdrawal", "reason", "طُلب مني ذلك").andExpect(status().is3xxRedirection());
		this.http
			.perform(get("/cases/{number}", number).cookie(pass(number), new Cookie("case-notice", "done-withdrawal")))
			.andExpect(content().string(containsString("سُجلت رغبتك في سحب البلاغ.")))
			.andExpect(content().string(not(containsString("/withdrawal\""))));
		assertThat(this.scenario.file(number).getStatus()).isEqualTo("in_progress");
	}

	@ParameterizedTest
	@CsvSource({ "UNDER_STUDY,information,text,كلام", "RESOLVED,objections,reason,كلام", "RESOLVED,acceptance,x,y",
			"UNDER_STUDY,withdrawal,reason,كلام", "CLOSED,rating,score,4" })
	void aFormThatIsSentTwiceIsCarriedOutOnce(CaseStage stage, String form, String field, String value)
			throws Exception {
		CaseNumber number = stage.complaint(this.scenario, this.cases);
		send(number, form, field, value).andExpect(carriedOut(number, "done-" + form));
		var once = this.scenario.timeline(number);
		int written = this.history.comments(number).size();
		send(number, form, field, value).andExpect(carriedOut(number, "again-" + form));
		assertThat(this.scenario.timeline(number)).isEqualTo(once);
		assertThat(this.history.comments(number)).hasSize(written);
		this.http
			.perform(get("/cases/{number}", number).cookie(pass(number), new Cookie("case-notice", "again-" + form)))
			.andExpect(cookie().maxAge("case-notice", 0))
			.andExpect(content().string(containsString("role=\"status\"")))
			.andExpect(content().string(not(containsString("role=\"alert\""))));
	}

	@Test
	void twoClicksAtTheSameMomentAreCarriedOutOnce() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		Cookie accessCookie = pass(number);
		List<CompletableFuture<String>> clicks = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
			try {
				return this.http
					.perform(post("/cases/{number}/objections", number).param("reason", "كلام")
						.cookie(accessCookie)
						.with(csrf()))
					.andExpect(redirectedUrl("/cases/" + number))
					.andReturn()
					.getResponse()
					.getCookie("case-notice")
					.getValue();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		})).limit(4).toList();
		assertThat(clicks.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("done-objections",
				"again-objections", "again-objections", "again-objections");
		assertThat(this.cases.objections(number)).hasSize(1);
	}

	@Test
	void aWithdrawalRequestIsRecordedOnce() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		send(number, "withdrawal").andExpect(carriedOut(number, "done-withdrawal"));
		send(number, "withdrawal").andExpect(carriedOut(number, "again-withdrawal"));
		assertThat(this.scenario.timeline(number)).containsExactly("received", "assigned", "information_added");
	}

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
	void theLanguageChangesInTheMiddleOfAFormAndWhatIsTypedStays() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		send(number, "objections", "reason", "كلام كتبته", "switch", "en").andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"en\"")))
			.andExpect(content().string(containsString("كلام كتبته")));
		assertThat(this.cases.objections(number)).isEmpty();
		this.http
			.perform(post("/track").param("number", "41").param("secret", "7K2M").param("switch", "en").with(csrf()))
			.andExpect(content().string(containsString("Track a request")))
			.andExpect(content().string(containsString("value=\"7K2M\"")));
	}

	@Test
	void theAddressOfAFormLeadsBackToThePage() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		this.http.perform(get("/cases/{number}/objections", number).cookie(pass(number)))
			.andExpect(redirectedUrl("/cases/" + number));
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

	private static ResultMatcher carriedOut(CaseNumber number, String notice) {
		return (result) -> {
			redirectedUrl("/cases/" + number).match(result);
			cookie().value("case-notice", notice).match(result);
		};
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

	private ResultActions track(String number, String secret) throws Exception {
		return trackFrom("10.4." + (int) (Math.random() * 250) + ".1", number, secret);
	}

	private ResultActions trackFrom(String address, String number, String secret) throws Exception {
		return this.http
			.perform(post("/track").param("number", number).param("secret", secret).with(csrf()).with((request) -> {
				request.setRemoteAddr(address);
				return request;
			}));
	}

	private Cookie pass(CaseNumber number) throws Exception {
		return this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
	}

	private String page(CaseNumber number, String... query) throws Exception {
		return this.http.perform(get("/cases/" + number + String.join("", query)).cookie(pass(number)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private ResultActions send(CaseNumber number, String form, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/{number}/{form}", number, form).cookie(pass(number))
			.with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.http.perform(request);
	}

}
