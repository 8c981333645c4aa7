package org.tawasul.meeting.web;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingSecretService;
import org.tawasul.meeting.MeetingService;
import org.tawasul.process.meeting.MeetingScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** The requester's pages of meetings, and the desk's. */
@TawasulTest
@Transactional
class MeetingPagesTest {

	@Autowired
	private MockMvc browser;

	@Autowired
	private MeetingService meetings;

	@Autowired
	private MeetingSecretService secrets;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private FormService formService;

	@Autowired
	private JdbcClient jdbc;

	private MeetingScenario scenario() {
		return new MeetingScenario(this.meetings, this.engine);
	}

	private static MockHttpServletRequestBuilder request(String path) {
		return request(path, UUID.randomUUID().toString(), "خالد بن سعيد");
	}

	private static MockHttpServletRequestBuilder request(String path, String key, String name) {
		return post(path).param("key", key)
			.param("name", name)
			.param("identity", "١٢٣٤٥٦٧٨٩٧")
			.param("mobile", "0551234567")
			.param("region", "SA-02")
			.param("subject", "اعتماد شهادة")
			.param("reason", "راجعت الإدارة مرتين دون جواب.")
			.param("consent", "true")
			.with(csrf());
	}

	private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
		return this.browser.perform(request).andReturn().getResponse();
	}

	@Test
	void whoAsksGetsNumberAndSecretAndTheSameFormMakesOneRequest() throws Exception {
		String key = UUID.randomUUID().toString();
		MockHttpServletResponse sent = perform(request("/meeting", key, "خالد بن سعيد"));
		String page = sent.getRedirectedUrl();
		assertThat(page).matches("/meeting/requests/M\\d+");
		String shown = perform(get(page).cookie(sent.getCookies())).getContentAsString();
		MeetingNumber number = MeetingNumber.parseExact(page.substring(page.lastIndexOf('/') + 1)).orElseThrow();
		assertThat(shown).contains(this.secrets.secretOf(number), "اعتماد شهادة", "قيد الفرز");
		assertThat(this.meetings.find(number).orElseThrow().getRequester().identityNumber()).isEqualTo("1234567897");
		assertThat(perform(request("/meeting", key, "خالد بن سعيد")).getRedirectedUrl()).as("sent twice")
			.isEqualTo(page);
		assertThat(perform(request("/meeting", key, "سعيد بن خالد")).getRedirectedUrl()).as("for somebody else")
			.matches("/meeting/requests/M\\d+")
			.isNotEqualTo(page);
	}

	@Test
	void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
		MockHttpServletResponse answer = perform(post("/meeting").param("name", "خالد <b>")
			.param("identity", "1234567890")
			.param("mobile", "12")
			.param("reason", "قصير")
			.with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(answer.getContentAsString()).contains("خالد &lt;b&gt;", "request-identity-fault",
				"request-mobile-fault", "request-region-fault", "request-reason-fault", "request-consent-fault");
	}

	@Test
	void withoutTheSecretARequestIsNotThere() throws Exception {
		MeetingNumber number = scenario().open();
		assertThat(perform(get("/meeting/requests/" + number)).getRedirectedUrl()).startsWith("/meeting/track");
		MockHttpServletResponse wrong = perform(post("/meeting/track").param("number", number.toString())
			.param("secret", "AAAA-AAAA-AAAA")
			.with(csrf()));
		MockHttpServletResponse unknown = perform(
				post("/meeting/track").param("number", "M999999999").param("secret", "AAAA-AAAA-AAAA").with(csrf()));
		assertThat(wrong.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
		assertThat(perform(get("/meeting/t/x")).getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
	}

	@Test
	void requesterFollowsTheLinkAndCancels() throws Exception {
		MeetingNumber number = scenario().open();
		MockHttpServletResponse entered = perform(get("/meeting/t/" + this.secrets.linkToken(number)));
		String page = "/meeting/requests/" + number;
		assertThat(entered.getRedirectedUrl()).isEqualTo(page);
		Cookie[] cookies = entered.getCookies();
		assertThat(perform(get(page).cookie(cookies)).getContentAsString()).contains("إلغاء الطلب")
			.doesNotContain(this.secrets.secretOf(number));
		perform(post(page + "/cancellation").cookie(cookies).param("reason", "سافرت").with(csrf()));
		assertThat(perform(get(page).cookie(cookies)).getContentAsString()).contains("ألغاه صاحب الطلب", "سافرت");
		assertThat(perform(post(page + "/cancellation").cookie(cookies).with(csrf())).getRedirectedUrl())
			.as("pressed twice")
			.isEqualTo(page);
		assertThat(perform(post(page + "/cancellation").cookie(cookies).param("reason", "\0").with(csrf())).getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

	@Test
	void managersReadWithoutTheRequestersNumbersAndTheOfficeWithThem() throws Exception {
		MeetingNumber number = scenario().open();
		String read = perform(get("/desk/meetings/" + number).with(user("manager").roles("MANAGER")))
			.getContentAsString();
		assertThat(read).contains("سارة بنت محمد").doesNotContain("1234567897", "551234567", "sara@moe.example");
		String whole = perform(get("/desk/meetings/" + number).with(user("offmin.officer1").roles("MINISTER_OFFICE")))
			.getContentAsString();
		assertThat(whole).contains("1234567897", "+966551234567");
	}

	@Test
	@WithMockUser(username = "care", roles = "CARE_OFFICER")
	void lookInTasklistIsRecordedToo() {
		MeetingNumber number = scenario().open();
		String task = scenario().task(number).getId();
		assertThat(this.formService.getTaskFormVariables(task).get("meetingRequester").toString())
			.contains("1234567897");
		assertThat(this.jdbc.sql(
				"select count(*) from app.audit_entry where action = 'MEETING_SEEN' and subject = ? and actor = 'care'")
			.param(number.toString())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "COORDINATOR", "AGENT", "OPERATIONS", "PROCESS_OWNER", "ADMINISTRATOR" })
	void othersDoNotLearnOfMeetings(Role role) throws Exception {
		MeetingNumber number = scenario().open();
		for (String page : new String[] { "/desk/meetings", "/desk/meetings/" + number, "/desk/meetings/calendar",
				"/desk/meetings/visits", "/desk/meetings/" + number + "/meeting.ics" }) {
			this.browser.perform(get(page).with(user(userOf(role)).roles(role.name())))
				.andExpect(status().isNotFound());
		}
	}

	private static String userOf(Role role) {
		return switch (role) {
			case COORDINATOR -> "coordinator";
			case AGENT -> "agent";
			case OPERATIONS -> "operations";
			case PROCESS_OWNER -> "owner";
			default -> "admin";
		};
	}

	@Test
	void agentTakesARequestAndReadsOutNumberAndSecret() throws Exception {
		MockHttpServletResponse taken = this.browser
			.perform(request("/desk/meetings/new").param("channel", "CALL_CENTRE")
				.param("language", "en")
				.with(user("agent").roles("AGENT")))
			.andExpect(status().isFound())
			.andExpect(flash().attributeExists("taken", "secret"))
			.andReturn()
			.getResponse();
		assertThat(taken.getRedirectedUrl()).isEqualTo("/desk/meetings/new");
		assertThat(this.browser
			.perform(request("/desk/meetings/new").param("channel", "WEB").with(user("agent").roles("AGENT")))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("request-channel-fault");
		this.browser.perform(get("/desk/meetings/new").with(user("manager").roles("MANAGER")))
			.andExpect(status().isNotFound());
	}

	@Test
	void whoMovesAMeetingThatAColleagueHasChangedIsToldAndLosesNothing() throws Exception {
		MeetingNumber number = scenario().scheduled("05/03/2033", "10:30");
		int seen = this.meetings.find(number).orElseThrow().getRevision();
		MockHttpServletRequestBuilder move = post("/desk/meetings/" + number + "/time").param("day", "06/03/2033")
			.param("clock", "12:00")
			.param("minutes", "30")
			.param("place", "قاعة الاجتماعات")
			.with(user("offmin.officer1").roles("MINISTER_OFFICE"))
			.with(csrf());
		String stale = perform(move.param("revision", Integer.toString(seen - 1))).getContentAsString();
		assertThat(stale).contains("غيّر زميل هذا اللقاء", "قاعة الاجتماعات", "06/03/2033");
		MockHttpServletResponse moved = perform(post("/desk/meetings/" + number + "/time").param("day", "06/03/2033")
			.param("clock", "12:00")
			.param("minutes", "30")
			.param("place", "قاعة الاجتماعات")
			.param("revision", Integer.toString(seen))
			.with(user("offmin.officer1").roles("MINISTER_OFFICE"))
			.with(csrf()));
		assertThat(moved.getRedirectedUrl()).isEqualTo("/desk/meetings/" + number);
		assertThat(this.meetings.find(number).orElseThrow().getTime().orElseThrow().place())
			.isEqualTo("قاعة الاجتماعات");
	}

	@Test
	void careCentreMayNotMoveMeetings() throws Exception {
		MeetingNumber number = scenario().scheduled("07/03/2033", "10:30");
		this.browser
			.perform(post("/desk/meetings/" + number + "/time").with(user("care").roles("CARE_OFFICER")).with(csrf()))
			.andExpect(status().isNotFound());
	}

}
