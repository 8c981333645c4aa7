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
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultMatcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class ReporterCaseControllerTest extends ReporterPages {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseHistoryService history;

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
	void theAddressOfAFormLeadsBackToThePage() throws Exception {
		CaseNumber number = CaseStage.RESOLVED.complaint(this.scenario, this.cases);
		this.http.perform(get("/cases/{number}/objections", number).cookie(pass(number)))
			.andExpect(redirectedUrl("/cases/" + number));
	}

	private static ResultMatcher carriedOut(CaseNumber number, String notice) {
		return (result) -> {
			redirectedUrl("/cases/" + number).match(result);
			cookie().value("case-notice", notice).match(result);
		};
	}

}
