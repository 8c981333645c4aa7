package org.tawasul.survey;

import java.time.Instant;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionCallFixture;
import org.tawasul.survey.call.SatisfactionCallNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Satisfaction calls on the desk of the agents. */
@TawasulTest
class SatisfactionCallControllerTest {

	private static final String LIST = "/desk/calls/satisfaction";

	private static final String COLLEAGUE = "ctrcall.agent2";

	private static final String MOBILE = "+966551234567";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private SatisfactionCallFixture fixture;

	private CaseNumber number;

	private SatisfactionCallNumber call;

	private String address;

	@BeforeEach
	void callIsDue() {
		this.fixture = new SatisfactionCallFixture(this.scenario, this.cases, this.jdbc, this.transactions,
				this.events);
		this.number = this.fixture.closed(MOBILE);
		this.call = this.fixture.begin(this.number, CallWay.AGENT);
		this.address = LIST + "/" + this.call;
		runTimer();
	}

	private void runTimer() {
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(this.fixture.value(this.call, "workflow_id"))
			.activityId("CatchEvent_CallTime")
			.singleResult()
			.getId());
	}

	@AfterEach
	void leave() {
		String process = this.fixture.value(this.call, "workflow_id");
		if (this.runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
			this.runtime.suspendProcessInstanceById(process);
			this.jdbc.sql("update app.satisfaction_call set phase = 'WAITING' where number = ?")
				.param(this.call.value())
				.update();
		}
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AGENT")
	void nobodyElseSeesWhoIsCalled(Role role) throws Exception {
		for (String page : new String[] { LIST, this.address }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void numberIsShownToWhoHasTheCallAloneAndEachLookIsRecorded() throws Exception {
		String subject = this.cases.find(this.number).orElseThrow().getReport().subject();
		open("agent", LIST).andExpect(content().string(allOf(containsString(this.call.toString()),
				not(containsString(this.number.toString())), not(containsString(MOBILE)), not(containsString("??")))));
		open("agent", this.address).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("لم يستلم أحد هذا الاتصال"), not(containsString(MOBILE)),
					not(containsString("نورة بنت سعد")), not(containsString("id=\"answers\"")),
					not(containsString(this.number.toString())), not(containsString(subject)))));
		send("agent", "taking", "from", "").andExpect(redirectedUrl(this.address));
		open("agent", LIST)
			.andExpect(content().string(allOf(containsString(this.number.toString()), containsString(subject))));
		open(COLLEAGUE, LIST).andExpect(content().string(not(containsString(this.number.toString()))));
		assertThat(looks()).isZero();
		open("agent", this.address).andExpect(content().string(allOf(containsString("tel:" + MOBILE),
				containsString("هل أتحدث مع نورة بنت سعد؟"), containsString("ما مدى رضاك عن معالجة طلبك؟"),
				containsString("id=\"answers-q-overall-5\""), containsString("Alt+9"), not(containsString("??")))));
		assertThat(looks()).isEqualTo(1);
		open(COLLEAGUE, this.address)
			.andExpect(content().string(allOf(containsString("هذا الاتصال لدى"), not(containsString(MOBILE)))));
		assertThat(looks()).isEqualTo(1);
	}

	private long looks() {
		return this.jdbc
			.sql("select count(*) from app.audit_entry where action = 'SATISFACTION_NUMBER_SEEN' and subject = ?")
			.param(this.call.toString())
			.query(Long.class)
			.single();
	}

	@Test
	void outsideCallingHoursNobodyGetsTheNumber() throws Exception {
		send("agent", "taking", "from", "");
		this.scenario.turnClockTo(Instant.parse("2031-06-16T20:00:00Z"));
		open("agent", this.address).andExpect(content()
			.string(allOf(containsString("ليس هذا وقت الاتصال بالمستفيدين"), not(containsString(MOBILE)))));
		open("agent", LIST).andExpect(content().string(containsString("ليس هذا وقت الاتصال بالمستفيدين")));
		assertThat(looks()).isZero();
	}

	@Test
	void answersAreKeptOnceHoweverOftenTheFormIsSent() throws Exception {
		send("agent", "taking", "from", "");
		for (int i = 0; i < 2; i++) {
			send("agent", "answers", "q-overall", "2", "q-solved", "NO", "q-comment", "لم يشرح أحد السبب")
				.andExpect(redirectedUrl(LIST))
				.andExpect(flash().attribute("done", "ANSWERED"));
		}
		assertThat(this.fixture.rating(this.number)).isEqualTo((short) 2);
		assertThat(this.cases.find(this.number).orElseThrow().getRatingText()).isEqualTo("لم يشرح أحد السبب");
		assertThat(this.fixture.surveyed(this.number, "answers")).contains("\"solved\": \"NO\"");
		assertThat(this.fixture.surveyed(this.number, "way")).isEqualTo("CALL");
		assertThat(this.fixture.value(this.call, "answers")).isEqualTo("null");
		assertThat(this.fixture.value(this.call, "tries")).isEqualTo("1");
		open("agent", this.address).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("لا يُطلب الاتصال"), not(containsString(MOBILE)))));
	}

	@Test
	void missingAnswerIsSaidAtItsQuestionAndNothingIsLost() throws Exception {
		send("agent", "taking", "from", "");
		send("agent", "answers", "q-comment", "كان الرد مفيدًا").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("اختر إجابة لهذا السؤال"),
					containsString("href=\"#answers-q-overall\""), containsString("كان الرد مفيدًا"))));
		send("agent", "outcome", "outcome", "ANSWERED").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اختر نتيجة الاتصال")));
		send("agent", "outcome").andExpect(status().isBadRequest());
		assertThat(this.fixture.value(this.call, "tries")).isEqualTo("0");
	}

	@Test
	void secondAgentIsToldAndTakesOverOnlyKnowingly() throws Exception {
		send("agent", "outcome", "outcome", "REFUSED").andExpect(status().isConflict())
			.andExpect(content().string(containsString("لم تستلم هذا الاتصال بعد")));
		send(COLLEAGUE, "taking", "from", "").andExpect(redirectedUrl(this.address));
		send("agent", "taking", "from", "").andExpect(flash().attribute("refused", "colleague"));
		send("agent", "answers", "q-overall", "5", "q-comment", "كتبت هذا").andExpect(status().isConflict())
			.andExpect(content()
				.string(allOf(containsString("هذا الاتصال لدى موظف آخر الآن"), containsString("كتبت هذا"))));
		assertThat(this.fixture.rating(this.number)).isNull();
		send("agent", "taking", "from", COLLEAGUE).andExpect(redirectedUrl(this.address));
		send(COLLEAGUE, "outcome", "outcome", "REFUSED").andExpect(status().isConflict());
		send("agent", "outcome", "outcome", "REFUSED").andExpect(redirectedUrl(LIST));
		assertThat(this.fixture.value(this.call, "status")).isEqualTo("refused");
	}

	@Test
	void whoDoesNotHaveTheCallReadsTheirOwnFormAgainWithoutTheReporter() throws Exception {
		send(COLLEAGUE, "taking", "from", "");
		send("agent", "answers", "q-comment", "كتبت هذا").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("كتبت هذا"), not(containsString("نورة بنت سعد")))));
		send("agent", "answers", "switch", "en", "q-comment", "كتبت هذا").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("كتبت هذا"), not(containsString("نورة بنت سعد")))));
		assertThat(looks()).isZero();
	}

	@Test
	void callThatIsOverIsSeenByWhoMadeItAlone() throws Exception {
		String subject = this.cases.find(this.number).orElseThrow().getReport().subject();
		send("agent", "taking", "from", "");
		open(COLLEAGUE, this.address).andExpect(status().isOk())
			.andExpect(content().string(not(containsString(subject))));
		send("agent", "outcome", "outcome", "REFUSED").andExpect(redirectedUrl(LIST));
		open("agent", this.address).andExpect(content().string(containsString(subject)));
		open(COLLEAGUE, this.address).andExpect(status().isNotFound());
		send(COLLEAGUE, "outcome", "outcome", "REFUSED").andExpect(status().isConflict())
			.andExpect(content().string(not(containsString(subject))));
		send(COLLEAGUE, "answers", "q-overall", "5", "q-comment", "كتبت هذا").andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("كتبت هذا"), not(containsString(subject)))));
		send(COLLEAGUE, "taking", "from", "").andExpect(redirectedUrl(LIST))
			.andExpect(flash().attribute("refused", "over"));
	}

	@Test
	void whoTriedInVainDoesNotSeeTheCaseWhileAColleagueHasTheCall() throws Exception {
		String subject = this.cases.find(this.number).orElseThrow().getReport().subject();
		send("agent", "taking", "from", "");
		send("agent", "outcome", "outcome", "NOT_REACHED").andExpect(redirectedUrl(LIST));
		open("agent", this.address).andExpect(status().isOk())
			.andExpect(content().string(not(containsString(subject))));
		this.scenario.turnClockTo(Instant.parse("2031-06-16T10:10:00Z"));
		runTimer();
		send(COLLEAGUE, "taking", "from", "").andExpect(redirectedUrl(this.address));
		open(COLLEAGUE, this.address).andExpect(content().string(containsString(subject)));
		open("agent", this.address).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("هذا الاتصال لدى"), not(containsString(subject)))));
		send(COLLEAGUE, "outcome", "outcome", "REFUSED").andExpect(redirectedUrl(LIST));
		open("agent", this.address).andExpect(content().string(containsString(subject)));
	}

	@Test
	void whoAnswersByTheLinkMeanwhileIsNotAskedAgain() throws Exception {
		send("agent", "taking", "from", "");
		this.cases.rate(this.number, 5, null, RatingWay.SURVEY);
		send("agent", "answers", "q-overall", "1").andExpect(status().isConflict())
			.andExpect(content().string(containsString("أجاب المستفيد بطريقة أخرى")));
		assertThat(this.fixture.rating(this.number)).isEqualTo((short) 5);
		open("agent", LIST).andExpect(content().string(not(containsString(this.call.toString()))));
	}

	@Test
	void tryThatWasInVainLeavesTheListUntilAnotherHour() throws Exception {
		send("agent", "taking", "from", "");
		send("agent", "outcome", "outcome", "NOT_REACHED").andExpect(redirectedUrl(LIST));
		open("agent", LIST).andExpect(content().string(not(containsString(this.call.toString()))));
		this.scenario.turnClockTo(Instant.parse("2031-06-16T10:10:00Z"));
		runTimer();
		open("agent", LIST).andExpect(content().string(containsString(this.call.toString())));
		open("agent", this.address).andExpect(content().string(containsString("لم يُوصل إليه أو الوقت غير مناسب")));
	}

	@ParameterizedTest
	@CsvSource({ "SC999999999", "SC0", "M1" })
	void callsThatDoNotExistAreNotFound(String other) throws Exception {
		open("agent", LIST + "/" + other).andExpect(status().isNotFound());
	}

	@Test
	void pagesAreReadInEnglishWhileQuestionsStayAsTheyAreAsked() throws Exception {
		send("agent", "taking", "from", "");
		open("agent", this.address + "?lang=en").andExpect(
				content().string(allOf(containsString("What you say and ask"), containsString("Record the outcome"),
						containsString("ما مدى رضاك عن معالجة طلبك؟"), not(containsString("??")))));
		open("agent", LIST + "?lang=en").andExpect(content().string(containsString("Satisfaction calls")));
		open("agent", this.address + "/outcome").andExpect(redirectedUrl(this.address));
	}

	private ResultActions open(String agent, String page) throws Exception {
		return this.pages.perform(get(page).with(user(agent).roles(Role.AGENT.name())));
	}

	private ResultActions send(String agent, String form, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(this.address + "/" + form)
			.with(user(agent).roles(Role.AGENT.name()))
			.with(FormPost.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.pages.perform(request);
	}

}
