package org.tawasul.tracking;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** A reporter corrects contact details, and proves it by the old ones. */
@TawasulTest
class ContactChangeTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theCodeThatWentToTheOldDetailsChangesThem() throws Exception {
		CaseNumber number = open("+966551230001", null);
		Cookie pending = request(number, "٠٥٥ ١٢٣ ٠٠٠٢", "noura@example.org").andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getCookie("contact-change");
		assertThat(reporter(number).mobile()).as("nothing is changed yet").isEqualTo("+966551230001");
		this.http.perform(get("/cases/{number}/contact", number).cookie(pass(number), pending))
			.andExpect(content().string(containsString("+966551230002")))
			.andExpect(content().string(not(containsString(code(number)))));
		confirm(number, pending, code(number).replace("-", " ")).andExpect(redirectedUrl("/cases/" + number + "#sent"));
		assertThat(reporter(number)).extracting(Reporter::mobile, Reporter::email, Reporter::name)
			.containsExactly("+966551230002", "noura@example.org", "نورة");
		assertThat(kinds(number)).contains("CONTACT_CODE", "CONTACT_CHANGED");
		this.http.perform(get("/cases/{number}", number).cookie(pass(number)))
			.andExpect(content().string(containsString("صحح مقدم الطلب بيانات التواصل معه")));
	}

	@Test
	void detailsThatStayAreNotToldToWhoeverHasTheLink() throws Exception {
		CaseNumber number = open("+966551230012", "noura.known@example.org");
		Cookie pending = request(number, "0551230013", "").andReturn().getResponse().getCookie("contact-change");
		assertThat(new String(Base64.getUrlDecoder().decode(pending.getValue()), StandardCharsets.UTF_8))
			.contains("+966551230013")
			.doesNotContain("noura.known");
		this.http.perform(get("/cases/{number}/contact", number).cookie(pass(number), pending))
			.andExpect(content().string(not(containsString("noura.known"))));
		confirm(number, pending, code(number)).andExpect(redirectedUrl("/cases/" + number + "#sent"));
		assertThat(reporter(number)).extracting(Reporter::mobile, Reporter::email)
			.containsExactly("+966551230013", "noura.known@example.org");
	}

	@Test
	void aCodeIsGoodForTheDetailsAndTheCaseThatItWasAskedForOnly() throws Exception {
		CaseNumber number = open("+966551230003", null);
		CaseNumber other = open("+966551230003", null);
		request(number, "0551230004", "").andExpect(status().is3xxRedirection());
		Cookie elsewhere = request(number, "0551230666", "").andReturn().getResponse().getCookie("contact-change");
		String first = this.jdbc.sql(
				"select facts->>'code' from app.outbox_message where case_number = ? and kind = 'CONTACT_CODE' order by id")
			.param(number.value())
			.query(String.class)
			.list()
			.get(0);
		confirm(number, elsewhere, first).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("الرمز غير صحيح أو انتهت مدته.")));
		confirm(other, elsewhere, code(number)).andExpect(status().isBadRequest());
		assertThat(List.of(reporter(number), reporter(other))).extracting(Reporter::mobile)
			.containsOnly("+966551230003");
	}

	@Test
	void wrongCodesAreLimited() throws Exception {
		CaseNumber number = open("+966551230005", null);
		Cookie pending = request(number, "0551230006", "").andReturn().getResponse().getCookie("contact-change");
		String wrong = code(number).equals("000-000") ? "111111" : "000000";
		for (int attempt = 0; attempt < 10; attempt++) {
			confirm(number, pending, wrong).andExpect(status().isBadRequest());
		}
		confirm(number, pending, code(number)).andExpect(status().isTooManyRequests());
		assertThat(reporter(number).mobile()).isEqualTo("+966551230005");
	}

	@Test
	void codesThatAreSentAreLimitedToo() throws Exception {
		CaseNumber number = open("+966551230007", null);
		for (int attempt = 0; attempt < 5; attempt++) {
			request(number, "0551230008", "").andExpect(status().is3xxRedirection());
		}
		request(number, "0551230008", "").andExpect(status().isTooManyRequests())
			.andExpect(content().string(containsString("0551230008")));
		assertThat(kinds(number)).filteredOn("CONTACT_CODE"::equals).hasSize(5);
	}

	@Test
	void whoGaveNoDetailsAddsThemAtOnce() throws Exception {
		CaseNumber number = open(null, null);
		request(number, "0551230009", "").andExpect(redirectedUrl("/cases/" + number + "#sent"));
		assertThat(reporter(number).mobile()).isEqualTo("+966551230009");
	}

	@Test
	void whatIsNoAddressIsToldAtItsFieldAndStays() throws Exception {
		CaseNumber number = open("+966551230010", null);
		request(number, "12", "nobody").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"contact-mobile-fault\"")))
			.andExpect(content().string(containsString("id=\"contact-email-fault\"")))
			.andExpect(content().string(containsString("value=\"nobody\"")));
		request(number, "", " ").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب رقم جوال أو بريدًا إلكترونيًا.")));
		assertThat(kinds(number)).doesNotContain("CONTACT_CODE");
	}

	@Test
	void anAnonymousCaseStaysAnonymous() throws Exception {
		CaseNumber number = open(null);
		request(number, "0551230011", "").andExpect(status().isConflict());
		assertThat(this.cases.find(number).orElseThrow().getReport().reporter()).isNull();
	}

	private CaseNumber open(@Nullable String mobile, @Nullable String email) {
		return open(new Reporter("نورة", null, mobile, email, null, null, null));
	}

	private CaseNumber open(@Nullable Reporter reporter) {
		return this.scenario.open(new CaseReport(CaseType.COMPLAINT, null, null, "تأخر الحافلة", "تتأخر كل يوم",
				"SA-01", null, null, false, false, Map.of(), reporter, Channel.WEB, Locale.forLanguageTag("ar")));
	}

	private ResultActions request(CaseNumber number, String mobile, String email) throws Exception {
		return this.http.perform(post("/cases/{number}/contact", number).with(csrf())
			.cookie(pass(number))
			.param("mobile", mobile)
			.param("email", email));
	}

	private ResultActions confirm(CaseNumber number, Cookie pending, String code) throws Exception {
		return this.http.perform(post("/cases/{number}/contact/code", number).with(csrf())
			.cookie(pass(number), pending)
			.param("code", code));
	}

	private Cookie pass(CaseNumber number) throws Exception {
		MockHttpServletResponse answer = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse();
		return answer.getCookie("case-pass");
	}

	private Reporter reporter(CaseNumber number) {
		return this.cases.find(number).orElseThrow().getReport().reporter();
	}

	private String code(CaseNumber number) {
		List<String> codes = this.jdbc.sql(
				"select facts->>'code' from app.outbox_message where case_number = ? and kind = 'CONTACT_CODE' order by id")
			.param(number.value())
			.query(String.class)
			.list();
		return codes.get(codes.size() - 1);
	}

	private List<String> kinds(CaseNumber number) {
		return this.jdbc.sql("select kind from app.outbox_message where case_number = ?")
			.param(number.value())
			.query(String.class)
			.list();
	}

}
