package org.tawasul.survey.voice;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionCallFixture;
import org.tawasul.survey.call.SatisfactionCallNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the voice gateway may tell, and what it tells in vain. */
@TawasulTest
class VoiceAnswerControllerTest {

	@Autowired
	private MockMvc gateway;

	@Autowired
	private VoiceProperties properties;

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

	@Autowired
	private Clock clock;

	private SatisfactionCallFixture fixture;

	private CaseNumber number;

	private SatisfactionCallNumber call;

	private UUID id;

	@BeforeEach
	void callIsOrdered() {
		this.fixture = new SatisfactionCallFixture(this.scenario, this.cases, this.jdbc, this.transactions,
				this.events);
		this.number = this.fixture.closed("+966551234567");
		this.call = this.fixture.begin(this.number, CallWay.VOICE);
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(this.fixture.value(this.call, "workflow_id"))
			.activityId("CatchEvent_CallTime")
			.singleResult()
			.getId());
		this.id = this.jdbc.sql("update app.voice_call set state = 'ORDERED' where call = ? returning id")
			.param(this.call.value())
			.query(UUID.class)
			.single();
	}

	@AfterEach
	void leave() {
		String process = this.fixture.value(this.call, "workflow_id");
		if (this.runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
			this.runtime.suspendProcessInstanceById(process);
		}
	}

	@Test
	void digitsBecomeAnswersOnceAndARepeatChangesNothing() throws Exception {
		String body = body("ANSWERED", "{\"overall\":\"4\",\"solved\":\"1\",\"clarity\":\"5\"}");
		tell(body).andExpect(status().isOk()).andExpect(jsonPath("$.result").value("recorded"));
		assertThat(this.fixture.rating(this.number)).isEqualTo((short) 4);
		assertThat(this.fixture.surveyed(this.number, "way")).isEqualTo("VOICE");
		assertThat(this.fixture.surveyed(this.number, "answers")).contains("\"solved\": \"YES\"", "\"clarity\": \"5\"");
		assertThat(this.fixture.value(this.call, "status")).isEqualTo("answered");
		tell(body).andExpect(status().isOk()).andExpect(jsonPath("$.result").value("repeated"));
		tell(body("ANSWERED", "{\"overall\":\"1\"}")).andExpect(status().isConflict())
			.andExpect(jsonPath("$.code").value("voice.answered"));
		assertThat(this.fixture.rating(this.number)).isEqualTo((short) 4);
		assertThat(this.fixture.value(this.call, "tries")).isEqualTo("1");
	}

	@ParameterizedTest
	@CsvSource({ "NOT_REACHED,waiting_for_hour", "REFUSED,refused", "WRONG_NUMBER,wrong_number" })
	void callWithoutAnswersGoesOnAsItWouldByAnAgent(String outcome, String status) throws Exception {
		tell(body(outcome, "{}")).andExpect(status().isOk());
		assertThat(this.fixture.value(this.call, "status")).isEqualTo(status);
		assertThat(this.fixture.rating(this.number)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"overall\":\"6\"}", "{\"overall\":\"0\"}", "{\"overall\":\"12\"}", "{\"overall\":\"\"}",
			"{\"solved\":\"1\"}", "{}", "{\"overall\":\"4\",\"solved\":\"3\"}", "{\"overall\":\"4\",\"comment\":\"1\"}",
			"{\"overall\":\"4\",\"nothing\":\"1\"}" })
	void digitsThatWereNotOfferedAreRefusedAsAWhole(String digits) throws Exception {
		tell(body("ANSWERED", digits)).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.code").value("voice.digits"));
		unchanged();
		tell(body("ANSWERED", "{\"overall\":\"3\"}")).andExpect(status().isOk());
	}

	@Test
	void whatMakesNoSenseIsRefused() throws Exception {
		tell(body("MAYBE", "{}")).andExpect(jsonPath("$.code").value("voice.outcome"));
		tell(body("REFUSED", "{\"overall\":\"4\"}")).andExpect(jsonPath("$.code").value("voice.digits"));
		for (String nonsense : new String[] { "", "null", "[]", "{", "{\"id\":1,\"id\":2}", "{\"other\":true}" }) {
			tell(nonsense).andExpect(status().isBadRequest());
		}
		tell("{\"id\":\"" + UUID.randomUUID() + "\",\"outcome\":\"REFUSED\"}")
			.andExpect(jsonPath("$.code").value("voice.other-call"));
		tell(" ".repeat(20_000)).andExpect(status().isPayloadTooLarge());
		unchanged();
	}

	@Test
	void callOfAnotherOrderIsUnknown() throws Exception {
		UUID other = UUID.randomUUID();
		String body = "{\"id\":\"" + other + "\",\"outcome\":\"REFUSED\"}";
		send(other, body, timestamp(Duration.ZERO), null).andExpect(status().isNotFound())
			.andExpect(jsonPath("$.code").value("voice.unknown"));
	}

	@Test
	void whoCannotSignLearnsNothing() throws Exception {
		String body = body("ANSWERED", "{\"overall\":\"4\"}");
		String now = timestamp(Duration.ZERO);
		send(this.id, body, now, "00").andExpect(status().isUnauthorized())
			.andExpect(jsonPath("$.code").value("voice.signature"));
		send(this.id, body, now, VoiceSignature.of("another secret of anybody", now, body))
			.andExpect(status().isUnauthorized());
		send(this.id, body, now, VoiceSignature.of(this.properties.secret(), now, body + " "))
			.andExpect(status().isUnauthorized());
		send(this.id, body, "later", null).andExpect(status().isUnauthorized());
		send(this.id, body, "999999999999", null).andExpect(status().isUnauthorized());
		for (Duration age : new Duration[] { Duration.ofMinutes(6), Duration.ofMinutes(-6) }) {
			send(this.id, body, timestamp(age), null).andExpect(status().isUnauthorized());
		}
		send(UUID.randomUUID(), body, now, "00").andExpect(status().isUnauthorized());
		unchanged();
	}

	@Test
	void answerThatComesLateIsToldSo() throws Exception {
		this.cases.rate(this.number, 5, null, RatingWay.SURVEY);
		tell(body("ANSWERED", "{\"overall\":\"1\"}")).andExpect(status().isConflict())
			.andExpect(jsonPath("$.code").value("voice.late"));
		assertThat(this.fixture.rating(this.number)).isEqualTo((short) 5);
		assertThat(this.fixture.value(this.call, "status")).isEqualTo("answered_otherwise");
	}

	@ParameterizedTest
	@CsvSource({ "false,+966559990002,voice.late", "true,+966559990003,voice.answered" })
	void wishNotToBeCalledCountsHoweverLateItComes(boolean answered, String mobile, String code) throws Exception {
		this.jdbc.sql("update app.case_file set reporter_mobile = ? where number = ?")
			.params(mobile, this.number.value())
			.update();
		if (answered) {
			tell(body("REFUSED", "{}")).andExpect(status().isOk());
		}
		else {
			this.cases.rate(this.number, 5, null, RatingWay.SURVEY);
		}
		tell(body("DO_NOT_CALL", "{}")).andExpect(status().isConflict()).andExpect(jsonPath("$.code").value(code));
		SatisfactionCallNumber other = this.fixture.begin(this.fixture.closed(mobile), CallWay.VOICE);
		assertThat(this.fixture.value(other, "status")).isEqualTo("dropped");
	}

	private void unchanged() {
		assertThat(this.fixture.rating(this.number)).isNull();
		assertThat(this.fixture.value(this.call, "status")).isEqualTo("voice_call_ordered");
		assertThat(this.fixture.value(this.call, "tries")).isEqualTo("0");
	}

	private String body(String outcome, String answers) {
		return "{\"id\":\"" + this.id + "\",\"outcome\":\"" + outcome + "\",\"answers\":" + answers + "}";
	}

	private String timestamp(Duration age) {
		return Long.toString(this.clock.instant().minus(age).getEpochSecond());
	}

	private ResultActions tell(String body) throws Exception {
		return send(this.id, body, timestamp(Duration.ZERO), null);
	}

	private ResultActions send(UUID order, String body, String timestamp, String signature) throws Exception {
		String signed = (signature != null) ? signature : VoiceSignature.of(this.properties.secret(), timestamp, body);
		return this.gateway.perform(post("/api/v1/voice-calls/" + order).contentType("application/json")
			.content(body)
			.header("X-Voice-Timestamp", timestamp)
			.header("X-Voice-Signature", signed));
	}

}
