package org.tawasul.callcentre.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.callcentre.CallPages;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Reports on a caller's behalf.
 */
@TawasulTest
class CallReportControllerTest extends CallPages {

	private static final Pattern MADE = Pattern.compile("/desk/calls/[0-9a-f-]{36}/cases/([0-9]+)");

	private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");

	private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

	@Autowired
	private CaseSecretService secrets;

	@Test
	void formKnowsWhatTheAgentHasTypedOfTheCaller() throws Exception {
		String call = begin(AGENT, this.mobile);
		see(AGENT, call + "/report").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("value=\"" + this.mobile + "\""), containsString("911"),
					containsString("مرحبًا بك في مركز رعاية المستفيدين"), not(containsString("id=\"pictures\"")))));
	}

	@Test
	void reportBecomesACaseWhoseNumberAndSecretAreReadOutUntilTheCallEnds() throws Exception {
		String call = begin(AGENT, this.mobile);
		String receipt = sent(report(call, AGENT));
		CaseNumber number = number(receipt);
		CaseFile file = this.scenario.file(number);
		assertThat(file.getReport().channel()).isEqualTo(Channel.CALL_CENTRE);
		assertThat(file.getReport().category()).isEqualTo(Category.FIRE);
		assertThat(file.getReport().reporter()).isNotNull();
		assertThat(file.getReport().reporter().mobile()).isEqualTo(this.mobile);
		String spelled = this.secrets.secretOf(number).replace("-", "–").replaceAll("(?<=.)(?=.)", " ");
		see(AGENT, receipt).andExpect(content()
			.string(allOf(containsString(spelled), containsString(String.join(" ", number.toString().split(""))),
					containsString("هل تعيد عليّ الرقم والرمز"), containsString(this.mobile))));
		assertThat(audited("CASE_TAKEN_DOWN", call)).isEqualTo(1);
		see(COLLEAGUE, receipt).andExpect(status().isNotFound());
		see(MANAGER, receipt).andExpect(status().isNotFound());
		see(AGENT, call).andExpect(content().string(
				allOf(containsString("value=\"NEW_REPORT\" selected"), containsString("value=\"" + number + "\""))));
		this.pages.perform(form(call + "/end", AGENT).param("kind", "NEW_REPORT").param("case", number.toString()));
		see(AGENT, receipt).andExpect(status().isNotFound());
	}

	@Test
	void reporterIsSentTheNumberInTheLanguageThatTheAgentChose() throws Exception {
		CaseNumber number = number(sent(report(begin(AGENT, this.mobile), AGENT).param("language", "en")));
		assertThat(this.scenario.file(number).getReport().language().getLanguage()).isEqualTo("en");
		assertThat(this.scenario.messages(number)).isNotEmpty();
	}

	@Test
	void reportThatIsSentTwiceOpensOneCase() throws Exception {
		String call = begin(AGENT, this.mobile);
		String key = UUID.randomUUID().toString();
		String first = sent(report(call, AGENT, key));
		assertThat(sent(report(call, AGENT, key))).isEqualTo(first);
		this.pages.perform(report(call, AGENT, key).param("subject", "عنوان آخر للطلب"))
			.andExpect(redirectedUrl(call + "/report"))
			.andExpect(flash().attribute("before", number(first).toString()));
		assertThat(made(call)).isEqualTo(1);
		String page = text(AGENT, call + "/report");
		assertThat(page).contains("عنوان آخر للطلب");
		Matcher another = KEY.matcher(page);
		assertThat(another.find()).isTrue();
		assertThat(another.group(1)).isNotEqualTo(key);
		assertThat(sent(report(call, AGENT, another.group(1)).param("subject", "عنوان آخر للطلب"))).isNotEqualTo(first);
		assertThat(made(call)).isEqualTo(2);
	}

	@Test
	void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
		String call = begin(AGENT, this.mobile);
		this.pages
			.perform(form(call + "/report", AGENT).param("type", "INCIDENT")
				.param("contact", "NAMED")
				.param("description", "دخان في المدرسة")
				.param("channel", "X")
				.param("post", "http://x.com/a/status/1"))
			.andExpect(redirectedUrl(call + "/report?check=true"));
		see(AGENT, call + "/report?check=true").andExpect(content().string(allOf(containsString("دخان في المدرسة"),
				containsString("href=\"#category\""), containsString("href=\"#region\""),
				containsString("http://x.com/a/status/1"), containsString("اكتب رابطًا كاملًا"))));
		see(AGENT, call + "/report").andExpect(content().string(containsString("دخان في المدرسة")));
		assertThat(made(call)).isZero();
	}

	@Test
	void placeThatMayBeWrongIsAskedOnce() throws Exception {
		String call = begin(AGENT, this.mobile);
		String key = UUID.randomUUID().toString();
		this.pages
			.perform(report(call, AGENT, key).param("place.latitude", "21.4858").param("place.longitude", "39.1925"))
			.andExpect(redirectedUrl(call + "/report?check=true"));
		Matcher confirmed = Pattern.compile("name=\"place.confirmed\" value=\"([^\"]+)\"")
			.matcher(text(AGENT, call + "/report?check=true"));
		assertThat(confirmed.find()).isTrue();
		sent(report(call, AGENT, key).param("place.latitude", "21.4858")
			.param("place.longitude", "39.1925")
			.param("place.confirmed", confirmed.group(1)));
	}

	@Test
	void postIsKeptWithTheCaseAndShownToStaffOnly() throws Exception {
		String link = "https://x.com/parent/status/1234567890";
		CaseNumber number = number(
				sent(report(begin(CARE, this.mobile), CARE).param("channel", "X").param("post", link)));
		assertThat(this.scenario.file(number).getReport().channel()).isEqualTo(Channel.X);
		see(CARE, "/desk/cases/" + number).andExpect(
				content().string(containsString("rel=\"noopener noreferrer nofollow\" dir=\"ltr\" href=\"" + link)));
		this.pages.perform(get("/api/v1/cases/" + number).header("X-Case-Secret", this.secrets.secretOf(number)))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("x.com"))));
	}

	@Test
	void linkCountsForSocialNetworksOnly() throws Exception {
		CaseNumber number = number(sent(report(begin(AGENT, this.mobile), AGENT).param("channel", "VISIT")
			.param("post", "https://x.com/parent/status/1")));
		assertThat(this.scenario.file(number).getReport().channel()).isEqualTo(Channel.VISIT);
		see(CARE, "/desk/cases/" + number).andExpect(content().string(not(containsString("x.com/parent"))));
	}

	@Test
	void channelOfThePublicIsNotForStaffToChoose() throws Exception {
		CaseNumber number = number(sent(report(begin(AGENT, this.mobile), AGENT).param("channel", "WEB")));
		assertThat(this.scenario.file(number).getReport().channel()).isEqualTo(Channel.CALL_CENTRE);
	}

	@Test
	void anonymousCallerGivesNoName() throws Exception {
		String call = begin(AGENT, "");
		CaseNumber number = number(sent(anonymous(call)));
		assertThat(this.scenario.file(number).getReport().reporter()).isNull();
		see(AGENT, call + "/cases/" + number).andExpect(content().string(containsString("لا تصلك رسالة نصية")));
	}

	@Test
	void secondAgentOnTheSameCallerSeesTheNewCaseBeforeAnotherIsOpened() throws Exception {
		String mine = begin(AGENT, this.mobile);
		String theirs = begin(COLLEAGUE, this.mobile);
		CaseNumber number = number(sent(report(mine, AGENT)));
		this.pages.perform(report(theirs, COLLEAGUE))
			.andExpect(redirectedUrl(theirs + "/report"))
			.andExpect(flash().attribute("refused", "colleague-acted"));
		assertThat(made(theirs)).isZero();
		String page = text(COLLEAGUE, theirs + "/report");
		assertThat(page).contains("سُجل الطلب " + number, "دخان كثيف يخرج من المختبر");
		Matcher seen = SEEN.matcher(page);
		assertThat(seen.find()).isTrue();
		sent(report(theirs, COLLEAGUE).param("seen", seen.group(1)));
		assertThat(made(theirs)).isEqualTo(1);
	}

	@Test
	void reportTypedInACallThatBrokeOffIsThereWhenItGoesOn() throws Exception {
		String call = begin(AGENT, this.mobile);
		this.pages
			.perform(form(call + "/typed/report", AGENT).param("type", "COMPLAINT").param("description", "نصف الجملة"))
			.andExpect(status().isNoContent());
		this.pages.perform(form(call + "/break", AGENT));
		see(AGENT, call + "/report").andExpect(redirectedUrl(call));
		this.pages.perform(report(call, AGENT)).andExpect(flash().attribute("refused", "broken-off"));
		this.pages.perform(form(call + "/continuation", AGENT));
		see(AGENT, call + "/report").andExpect(content().string(containsString("نصف الجملة")));
	}

	private MockHttpServletRequestBuilder report(String call, RequestPostProcessor agent) {
		return report(call, agent, UUID.randomUUID().toString());
	}

	private MockHttpServletRequestBuilder report(String call, RequestPostProcessor agent, String key) {
		return form(call + "/report", agent).param("key", key)
			.param("type", "INCIDENT")
			.param("category", "FIRE")
			.param("description", "دخان كثيف يخرج من المختبر")
			.param("region", "SA-01")
			.param("contact", "NAMED")
			.param("reporter.name", "نورة بنت سعد")
			.param("reporter.mobile", this.mobile)
			.param("action", "send");
	}

	private static MockHttpServletRequestBuilder anonymous(String call) {
		return form(call + "/report", AGENT).param("key", UUID.randomUUID().toString())
			.param("type", "COMPLAINT")
			.param("description", "لا يرد أحد على الاستفسارات")
			.param("region", "SA-01")
			.param("contact", "ANONYMOUS")
			.param("action", "send");
	}

	private String sent(MockHttpServletRequestBuilder report) throws Exception {
		String address = this.pages.perform(report).andReturn().getResponse().getRedirectedUrl();
		assertThat(address).matches(MADE);
		return address;
	}

	private static CaseNumber number(String receipt) {
		Matcher made = MADE.matcher(receipt);
		assertThat(made.matches()).isTrue();
		return CaseNumber.valueOf(Long.valueOf(made.group(1)));
	}

	private int made(String call) {
		return this.jdbc.sql("select count(*) from app.call_action where call_id = ?::uuid")
			.param(call.substring(call.lastIndexOf('/') + 1))
			.query(Integer.class)
			.single();
	}

}
