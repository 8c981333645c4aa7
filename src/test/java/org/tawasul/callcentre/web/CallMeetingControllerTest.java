package org.tawasul.callcentre.web;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CookieJar;
import org.tawasul.callcentre.CallPages;
import org.tawasul.casefile.CaseNumber;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * From a call to a request for a meeting with the Minister.
 */
@TawasulTest
class CallMeetingControllerTest extends CallPages {

	private CookieJar cookies;

	@BeforeEach
	void openABrowser() {
		this.cookies = new CookieJar();
	}

	/** The address of the form, of which nobody who reads addresses learns anything. */
	private String lead(String call) throws Exception {
		String address = this.pages.perform(form(call + "/meeting", AGENT).with(this.cookies))
			.andDo(this.cookies)
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(address).matches("/desk/meetings/new\\?form=[0-9a-f-]{36}");
		return address;
	}

	private String shown(RequestPostProcessor viewer, String address) throws Exception {
		return this.pages.perform(get(address).with(viewer).with(this.cookies))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void formHasTheNumberOfTheCallerAndLeadsBackToTheCall() throws Exception {
		String call = begin(AGENT, this.mobile);
		assertThat(shown(AGENT, lead(call))).contains("value=\"" + this.mobile + "\"", "value=\"CALL_CENTRE\" selected",
				"name=\"back\" value=\"" + call + "\"", "href=\"" + call + "\"");
	}

	@Test
	void nameStandsThereOnceTheCallerHasShownWhoTheyAre() throws Exception {
		CaseNumber number = complaint("تأخر صرف المكافأة");
		String call = begin(AGENT, number.toString());
		assertThat(shown(AGENT, lead(call))).doesNotContain("نورة بنت سعد", this.mobile, this.identity);
		this.pages.perform(form(call + "/requests/" + number + "/verification", AGENT).param("mobile", this.mobile)
			.param("name", "نورة سعد"));
		assertThat(shown(AGENT, lead(call))).contains("value=\"نورة بنت سعد\"")
			.doesNotContain("value=\"" + this.identity + "\"");
	}

	@Test
	void whatTheAgentHasTypedOfTheCallerStandsThere() throws Exception {
		String call = begin(AGENT, "");
		this.pages.perform(form(call + "/typed/report", AGENT).param("reporter.name", "سالم بن فهد")
			.param("reporter.mobile", "0559876543"));
		assertThat(shown(AGENT, lead(call))).contains("value=\"سالم بن فهد\"", "value=\"0559876543\"");
	}

	@Test
	void anotherBrowserDoesNotGetTheForm() throws Exception {
		String address = lead(begin(AGENT, this.mobile));
		this.cookies = new CookieJar();
		assertThat(shown(AGENT, address)).doesNotContain(this.mobile);
	}

	@Test
	void formLeadsBackToCallsAlone() throws Exception {
		String call = begin(AGENT, this.mobile);
		for (String back : new String[] { "https://example.org/desk/calls/" + call, "/desk/outbox", "javascript:1" }) {
			String answer = this.pages
				.perform(form("/desk/meetings/new", AGENT).param("back", back).param("name", "سالم"))
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(answer).contains("request-identity-fault").doesNotContain(back);
		}
	}

	@Test
	void requestThatIsTakenDownStandsOnceAmongWhatWasDoneInTheCall() throws Exception {
		String call = begin(AGENT, this.mobile);
		String theirs = begin(COLLEAGUE, this.mobile);
		String key = UUID.randomUUID().toString();
		String number = take(call, key);
		assertThat(take(call, key)).isEqualTo(number);
		String taken = "سُجل طلب لقاء معالي الوزير " + number;
		assertThat(text(AGENT, call)).contains(taken);
		assertThat(noted(number)).isEqualTo(1);
		assertThat(text(COLLEAGUE, theirs)).as("as something that a colleague did for the caller").contains(taken);

		this.pages.perform(form(call + "/break", AGENT));
		assertThat(noted(take(call, UUID.randomUUID().toString()))).as("after the line has broken").isEqualTo(1);
		String forged = take(theirs, UUID.randomUUID().toString());
		assertThat(noted(forged)).as("in the call of somebody else").isZero();
	}

	/** Returns the number of the request. */
	private String take(String call, String key) throws Exception {
		return (String) this.pages
			.perform(form("/desk/meetings/new", AGENT).param("back", call)
				.param("key", key)
				.param("channel", "CALL_CENTRE")
				.param("language", "ar")
				.param("name", "خالد بن سعيد")
				.param("identity", "1234567897")
				.param("mobile", this.mobile)
				.param("region", "SA-02")
				.param("subject", "اعتماد شهادة")
				.param("reason", "راجعت الإدارة مرتين دون جواب.")
				.param("consent", "true"))
			.andReturn()
			.getFlashMap()
			.get("taken");
	}

	private int noted(String meeting) {
		return this.jdbc.sql("select count(*) from app.call_action where meeting_number = ?")
			.param(Long.parseLong(meeting.substring(1)))
			.query(Integer.class)
			.single();
	}

	@Test
	void callThatIsBrokenOffOrSomebodyElsesLeadsNowhere() throws Exception {
		String call = begin(AGENT, this.mobile);
		this.pages.perform(form(call + "/meeting", MANAGER)).andExpect(status().isNotFound());
		this.pages.perform(form(call + "/meeting", COLLEAGUE)).andExpect(status().isNotFound());
		this.pages.perform(form(call + "/break", AGENT));
		this.pages.perform(form(call + "/meeting", AGENT))
			.andExpect(redirectedUrl(call))
			.andExpect(flash().attribute("refused", "broken-off"));
		see(AGENT, call + "/meeting").andExpect(redirectedUrl(call));
	}

}
