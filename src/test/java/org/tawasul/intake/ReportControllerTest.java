package org.tawasul.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.access.CookieJar;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

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
class ReportControllerTest {

	private static final Map<String, String> FIRE = Map.of("type", "INCIDENT", "category", "FIRE", "subject",
			"حريق في المدرسة", "description", "دخان كثيف", "region", "SA-01", "contact", "ANONYMOUS");

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void everySectionStandsThereForWhoeverHasNoScript() throws Exception {
		this.browser.perform(get("/report").param("type", "COMPLAINT"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("value=\"COMPLAINT\" checked")))
			.andExpect(content().string(containsString("name=\"category\"")))
			.andExpect(content().string(containsString("tel:911")))
			.andExpect(content().string(containsString("name=\"reporter.employeeNumber\"")))
			.andExpect(content().string(containsString("جامعة الملك سعود")))
			.andExpect(content().string(not(containsString("<script>"))))
			.andExpect(content().string(not(containsString(" style="))));
	}

	@Test
	void aReportIsLookedOverThenSentThenReceipted() throws Exception {
		CookieJar cookies = new CookieJar();
		String review = send(FIRE, "review", cookies).andExpect(status().isOk())
			.andExpect(content().string(containsString("راجع طلبك")))
			.andExpect(content().string(containsString("حريق في المدرسة")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		this.browser.perform(hiddenFields(review).param("action", "send").with(cookies).with(csrf()))
			.andDo(cookies)
			.andExpect(redirectedUrl("/report/receipt"));
		String receipt = this.browser.perform(get("/report/receipt").with(cookies))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		CaseFile file = this.cases.find(number(receipt)).orElseThrow();
		assertThat(receipt).contains(this.secrets.secretOf(file.getNumber())).contains("الموافق");
		assertThat(file.getReport().reporter()).isNull();
	}

	@Test
	void whoDidNotSendItSeesNoReceipt() throws Exception {
		this.browser.perform(get("/report/receipt"))
			.andExpect(content().string(containsString("لا يوجد إيصال")))
			.andExpect(content().string(not(containsString("id=\"secret\""))));
	}

	@Test
	void theSameFormSentTwiceAnswersTheSameReceipt() throws Exception {
		String key = UUID.randomUUID().toString();
		CookieJar cookies = new CookieJar();
		CookieJar secondCookies = new CookieJar();
		this.browser.perform(form(FIRE).param("key", key).param("action", "send").with(cookies).with(csrf()))
			.andDo(cookies)
			.andExpect(redirectedUrl("/report/receipt"));
		this.browser.perform(form(FIRE).param("key", key).param("action", "send").with(secondCookies).with(csrf()))
			.andDo(secondCookies)
			.andExpect(redirectedUrl("/report/receipt"));
		assertThat(number(receipt(cookies))).isEqualTo(number(receipt(secondCookies)));
	}

	@Test
	void aFormThatWasChangedAfterItWasSentAsksWhatIsMeant() throws Exception {
		String key = UUID.randomUUID().toString();
		CookieJar cookies = new CookieJar();
		this.browser.perform(form(FIRE).param("key", key).param("action", "send").with(cookies).with(csrf()))
			.andDo(cookies);
		String number = number(receipt(cookies)).toString();
		ResultActions answer = this.browser
			.perform(form(Map.of("type", "INQUIRY", "subject", "أمر آخر", "description", "سؤال", "region", "SA-02",
					"contact", "ANONYMOUS"))
				.param("key", key)
				.param("action", "send")
				.with(cookies)
				.with(csrf()))
			.andDo(cookies);
		String page = this.browser.perform(get(redirected(answer)).with(cookies))
			.andExpect(content().string(containsString(number)))
			.andExpect(content().string(containsString("أمر آخر")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).doesNotContain(key);
	}

	@Test
	void nothingTypedIsLostByAnError() throws Exception {
		send(Map.of("type", "INCIDENT", "subject", "عنوان <b>مهم</b>", "description", "ab", "contact", "NAMED",
				"reporter.name", "سارة", "reporter.mobile", "123", "place.latitude", "north", "facility.kind", "SCHOOL",
				"facility.name", "ابتدائية", "peopleHurt", "true"), "review", new CookieJar())
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("value=\"عنوان &lt;b&gt;مهم&lt;/b&gt;\"")))
			.andExpect(content().string(containsString(">ab</textarea>")))
			.andExpect(content().string(containsString("value=\"ابتدائية\"")))
			.andExpect(content().string(containsString("value=\"north\"")))
			.andExpect(content().string(containsString("value=\"SCHOOL\" selected")))
			.andExpect(content().string(containsString("href=\"#category\"")))
			.andExpect(content().string(containsString("href=\"#region\"")))
			.andExpect(content().string(containsString("href=\"#place.latitude\"")))
			.andExpect(content().string(containsString("id=\"reporter.mobile-fault\"")))
			.andExpect(content()
				.string(containsString("aria-describedby=\"reporter.mobile-hint reporter.mobile-fault\"")));
	}

	@ParameterizedTest
	@CsvSource({ "1234567890,أحد أرقام الهوية غير صحيح", "3234567897,عشرة أرقام تبدأ بالرقم 1 أو 2" })
	void anIdentityNumberIsToldWhatIsWrongWithIt(String number, String reason) throws Exception {
		send(named(Map.of("reporter.identityNumber", number)), "review", new CookieJar())
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString(reason)));
	}

	@Test
	void whatIsMissingIsCalledByItsName() throws Exception {
		send(Map.of("type", "INCIDENT", "contact", "NAMED"), "review", new CookieJar())
			.andExpect(content().string(containsString("اكتب ما تود إيصاله.")))
			.andExpect(content().string(containsString("اختر المنطقة")))
			.andExpect(content().string(containsString("اكتب اسمك")))
			.andExpect(content().string(not(containsString("هذا الحقل مطلوب"))));
	}

	@Test
	void theReviewShowsNumbersAsTheCaseKeepsThem() throws Exception {
		send(named(Map.of("reporter.mobile", "٠٥٥١٢٣٤٥٦٧", "reporter.identityNumber", "١٢٣٤٥٦٧٨٩٧")), "review",
				new CookieJar())
			.andExpect(content().string(containsString("<bdi>0551234567</bdi>")))
			.andExpect(content().string(containsString("<bdi>1234567897</bdi>")));
	}

	private static Map<String, String> named(Map<String, String> reporter) {
		Map<String, String> typed = new HashMap<>(FIRE);
		typed.putAll(Map.of("contact", "NAMED", "reporter.name", "سارة"));
		typed.putAll(reporter);
		return typed;
	}

	@Test
	void switchingTheLanguageKeepsWhatWasTypedAndWhatWasWrong() throws Exception {
		this.browser.perform(form(FIRE).param("switch", "en").with(csrf()))
			.andExpect(cookie().value("lang", "en"))
			.andExpect(content().string(containsString("Send a request")))
			.andExpect(content().string(containsString("value=\"حريق في المدرسة\"")))
			.andExpect(content().string(not(containsString("field-error"))));
		this.browser.perform(form(Map.of("type", "INQUIRY")).param("switch", "en").param("checked", "").with(csrf()))
			.andExpect(content().string(containsString("Write what you would like to tell us.")));
	}

	@Test
	void aFormWithAnOldTokenComesBackFilledIn() throws Exception {
		this.browser.perform(post("/report/stale").params(values(FIRE)).with(csrf()))
			.andExpect(content().string(containsString("لم يُرسل الطلب بعد")))
			.andExpect(content().string(containsString("value=\"حريق في المدرسة\"")));
	}

	@ParameterizedTest
	@CsvSource({ "type,FIRE", "type,''", "category,0", "region,SA-13", "region,''", "facility.kind,HOSPITAL",
			"place.latitude,91", "place.latitude,24", "subject,ab", "subject,'a\u0000bcd'", "contact,''",
			"contact,MAYBE", "description,''" })
	void badInputIsSaidBesideItsField(String field, String value) throws Exception {
		long before = countCases();
		MultiValueMap<String, String> typed = values(FIRE);
		typed.set(field, value);
		String shown = field.equals("place.latitude") && value.equals("24") ? "place.longitude" : field;
		this.browser.perform(post("/report").params(typed).param("action", "send").with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"" + shown + "-fault\"")));
		assertThat(countCases()).isEqualTo(before);
	}

	@Test
	void whatBelongsToOtherChoicesIsLeftOut() throws Exception {
		MultiValueMap<String, String> typed = values(FIRE);
		typed.set("type", "SUGGESTION");
		typed.set("dangerContinues", "true");
		typed.set("reporter.mobile", "123");
		CookieJar cookies = new CookieJar();
		this.browser.perform(post("/report").params(typed).param("action", "send").with(cookies).with(csrf()))
			.andDo(cookies)
			.andExpect(redirectedUrl("/report/receipt"));
		CaseFile file = this.cases.find(number(receipt(cookies))).orElseThrow();
		assertThat(file.getReport().category()).isNull();
		assertThat(file.getReport().dangerContinues()).isFalse();
		assertThat(file.getReport().reporter()).isNull();
	}

	private static String redirected(ResultActions answer) {
		return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
	}

	private ResultActions send(Map<String, String> typed, String action, CookieJar cookies) throws Exception {
		return this.browser.perform(form(typed).param("action", action).with(cookies).with(csrf())).andDo(cookies);
	}

	private static MockHttpServletRequestBuilder form(Map<String, String> typed) {
		return post("/report").params(values(typed));
	}

	private static MultiValueMap<String, String> values(Map<String, String> typed) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		typed.forEach(values::set);
		return values;
	}

	/** What a browser without script would send from the page. */
	private static MockHttpServletRequestBuilder hiddenFields(String page) {
		MockHttpServletRequestBuilder request = post("/report");
		Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(page);
		while (hidden.find()) {
			request.param(hidden.group(1), hidden.group(2));
		}
		return request;
	}

	private String receipt(CookieJar cookies) throws Exception {
		return this.browser.perform(get("/report/receipt").with(cookies))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static CaseNumber number(String receipt) {
		Matcher number = Pattern.compile("id=\"number\">([0-9]+)<").matcher(receipt);
		assertThat(number.find()).isTrue();
		return new CaseNumber(Long.parseLong(number.group(1)));
	}

	private long countCases() {
		return this.jdbc.queryForObject("select count(*) from app.case_file", Long.class);
	}

}
