package org.tawasul.meeting.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Channel;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** The log of visitors who are received for the Minister's office. */
@TawasulTest
@Transactional
class VisitPagesTest {

	private static final String PAGE = "/desk/meetings/visits";

	private static final RequestPostProcessor OFFICE = user("offmin.officer1").roles("MINISTER_OFFICE");

	private static final RequestPostProcessor MANAGER = user("manager").roles("MANAGER");

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	private static MockHttpServletRequestBuilder answered(String name) {
		return post(PAGE).param("name", name)
			.param("identity", "١٢٣٤٥٦٧٨٩٧")
			.param("mobile", "0553334445")
			.param("region", "SA-02")
			.param("request", "يسأل عن معادلة شهادته")
			.param("becomes", "ANSWER")
			.param("answer", "وُجّه إلى منصة المعادلات.")
			.param("draft", UUID.randomUUID().toString())
			.with(OFFICE)
			.with(csrf());
	}

	private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
		return this.browser.perform(request).andReturn();
	}

	private String text(String page, RequestPostProcessor viewer) throws Exception {
		return perform(get(page).with(viewer)).getResponse().getContentAsString();
	}

	private int looks(String page) {
		return this.jdbc.sql("select count(*) from app.audit_entry where action = 'VISIT_SEEN' and subject = ?")
			.param(page.substring(page.lastIndexOf('/') + 1))
			.query(Integer.class)
			.single();
	}

	@Test
	void howToReachAVisitorIsShownToThoseWhoReceiveAndEachLookIsRecorded() throws Exception {
		String page = perform(answered("عبدالله بن ناصر")).getResponse().getRedirectedUrl();
		assertThat(page).matches(PAGE + "/[0-9]+");
		assertThat(text(PAGE, OFFICE)).contains("عبدالله بن ناصر", "يسأل عن معادلة شهادته", page)
			.doesNotContain("1234567897", "553334445");
		assertThat(looks(page)).isZero();
		assertThat(text(page, OFFICE)).contains("1234567897", "+966553334445", "وُجّه إلى منصة المعادلات");
		assertThat(looks(page)).isEqualTo(1);
		assertThat(text(page, MANAGER)).contains("عبدالله بن ناصر").doesNotContain("1234567897", "553334445");
		assertThat(looks(page)).as("nothing was shown").isEqualTo(1);
	}

	@Test
	void visitThatBecomesACaseGivesNumberAndSecretOnce() throws Exception {
		MvcResult sent = perform(post(PAGE).param("name", "هدى بنت علي")
			.param("mobile", "0557654321")
			.param("region", "SA-01")
			.param("request", "نقل ابنها إلى مدرسة قريبة\nلظرف صحي")
			.param("becomes", "CASE")
			.param("type", "COMPLAINT")
			.param("unit", "EDU-01-SCH")
			.param("language", "ar")
			.with(OFFICE)
			.with(csrf()));
		CaseNumber number = CaseNumber.parse(String.valueOf(sent.getFlashMap().get("opened"))).orElseThrow();
		assertThat(sent.getFlashMap().get("secret")).isEqualTo(this.secrets.secretOf(number));
		CaseFile opened = this.cases.find(number).orElseThrow();
		assertThat(opened.getReport().subject()).isEqualTo("نقل ابنها إلى مدرسة قريبة");
		assertThat(opened.getReport().channel()).isEqualTo(Channel.VISIT);
		assertThat(opened.getReport().reporter().mobile()).isEqualTo("+966557654321");
		assertThat(opened.getAssignment().getUnit()).isEqualTo("EDU-01-SCH");
		this.entities.flush();
		String page = sent.getResponse().getRedirectedUrl();
		assertThat(text(page, OFFICE)).contains("href=\"/desk/cases/" + number + "\"")
			.doesNotContain(this.secrets.secretOf(number));
		this.browser.perform(get("/desk/cases/" + number).with(OFFICE)).andExpect(status().isOk());
		assertThat(text(page, user("offmin.officer2").roles("MINISTER_OFFICE"))).as("who has no part in the case")
			.contains(number.toString())
			.doesNotContain("href=\"/desk/cases/" + number);
	}

	@Test
	void formThatIsSentTwiceRecordsOneVisit() throws Exception {
		MockHttpServletRequestBuilder form = answered("زائر أُرسل مرتين");
		perform(form);
		assertThat(perform(form).getResponse().getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(this.jdbc.sql("select count(*) from app.visit where visitor_name = 'زائر أُرسل مرتين'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
		MockHttpServletResponse answer = perform(post(PAGE).param("name", "خالد <b>")
			.param("identity", "1234567890")
			.param("mobile", "12")
			.param("becomes", "CASE")
			.param("unit", "NOWHERE")
			.with(OFFICE)
			.with(csrf())).getResponse();
		assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(answer.getContentAsString())
			.contains("خالد &lt;b&gt;", "visit-identity-fault", "visit-mobile-fault", "visit-region-fault",
					"visit-request-fault", "visit-type-fault", "visit-unit-fault")
			.doesNotContain("visit-answer-fault");
	}

	@Test
	void visitorsOfAPeriodAreCounted() throws Exception {
		this.scenario.turnClockTo(Instant.parse("2035-03-10T20:59:00Z"));
		perform(answered("زائر يوم السبت"));
		this.scenario.turnClockTo(Instant.parse("2035-03-10T21:01:00Z"));
		perform(answered("زائر يوم الأحد"));
		assertThat(text(PAGE + "?from=10/03/2035&until=10/03/2035", MANAGER)).contains("زائر يوم السبت", "زائر واحد")
			.doesNotContain("زائر يوم الأحد");
		assertThat(text(PAGE + "?from=10/03/2035&until=11/03/2035", MANAGER)).contains("زائر يوم السبت",
				"زائر يوم الأحد", "زائران", "أُجيب الجميع في حينه");
		assertThat(text(PAGE + "?from=12/03/2035&until=12/03/2035", MANAGER)).contains("لا زيارات في هذه المدة");
	}

	@ParameterizedTest
	@CsvSource({ "32/13/2035,", "12/03/2035,10/03/2035", ",nonsense" })
	void periodThatIsNoneIsSaidAndTheLastMonthShown(String from, String until) throws Exception {
		assertThat(perform(get(PAGE).param("from", (from != null) ? from : "")
			.param("until", (until != null) ? until : "")
			.with(MANAGER)).getResponse().getContentAsString())
			.contains("اكتب يومين صحيحين", "value=\"" + ((from != null) ? from : until) + "\"");
	}

	@Test
	void managersAndTheMinisterRecordNone() throws Exception {
		assertThat(text(PAGE, MANAGER)).doesNotContain("id=\"visit\"");
		this.browser.perform(post(PAGE).with(MANAGER).with(csrf())).andExpect(status().isNotFound());
		this.browser.perform(get(PAGE + "/999999999").with(OFFICE)).andExpect(status().isNotFound());
	}

}
