package org.tawasul.process.satisfaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
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
import org.tawasul.process.ProcessAssertions;
import org.tawasul.survey.RatingReviewService;
import org.tawasul.survey.call.CallOutcome;
import org.tawasul.survey.call.CallWay;
import org.tawasul.survey.call.SatisfactionCallEvent.VoiceCallEnded;
import org.tawasul.survey.call.SatisfactionCallFixture;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each way of the model of satisfaction calls. */
@TawasulTest
class SatisfactionCallTest {

	private static final String MOBILE = "+966551234567";

	/** Asks in its test not to be called again, and belongs to no other. */
	private static final String UNWANTED = "+966559990001";

	private final List<SatisfactionCallNumber> begun = new ArrayList<>();

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
	private SatisfactionCallWorkflow workflow;

	@Autowired
	private RatingReviewService reviews;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private SatisfactionCallProcessSubject subject;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	private SatisfactionCallFixture fixture;

	private CaseNumber number;

	@BeforeEach
	void closedCase() {
		this.fixture = new SatisfactionCallFixture(this.scenario, this.cases, this.jdbc, this.transactions,
				this.events);
		this.number = this.fixture.closed(MOBILE);
	}

	/** So that no later test runs the timers. */
	@AfterEach
	void leave() {
		this.begun.stream()
			.filter((call) -> process(call) != null)
			.forEach((call) -> this.runtime.suspendProcessInstanceById(process(call).getId()));
	}

	@Test
	void answersOfACallAreKeptWithTheCaseAndABadOneIsReviewed() {
		SatisfactionCallNumber call = begin(CallWay.AGENT);
		at(call).isWaitingAt("CatchEvent_CallTime");
		assertThat(this.fixture.value(call, "status")).isEqualTo("waiting_for_hour");
		assertThat(this.fixture.value(call, "handlers")).isEqualTo("null");
		runTimer(call, "CatchEvent_CallTime");
		at(call).isWaitingAt("Task_CallReporter");
		assertThat(this.fixture.value(call, "handlers")).isEqualTo("agents");
		assertThat(task(call).getDueDate()).isEqualTo(Instant.parse("2031-06-16T09:00:00Z"));
		complete(call, Map.of("outcome", "ANSWERED", "overall", "2", "comment", "تأخر الرد"));
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "status")).isEqualTo("answered");
		assertThat(this.fixture.value(call, "phase")).isEqualTo("DONE");
		assertThat(this.fixture.rating(this.number)).isEqualTo((short) 2);
		assertThat(this.cases.find(this.number).orElseThrow().getRatingText()).isEqualTo("تأخر الرد");
		assertThat(this.fixture.surveyed(this.number, "way")).isEqualTo("CALL");
		assertThat(this.fixture.surveyed(this.number, "called_by")).isEqualTo("CALL");
		assertThat(this.reviews.find(this.number))
			.hasValueSatisfying((review) -> assertThat(review.way()).isEqualTo("CALL"));
	}

	@Test
	void whoIsNotReachedIsTriedInEachPartOfTheDayAndThreeTimesAtMost() {
		SatisfactionCallNumber call = begin(CallWay.AGENT);
		tryInVain(call, "2031-06-16T07:30:00Z");
		assertThat(from(call)).as("afternoon").isEqualTo(Instant.parse("2031-06-16T10:00:00Z"));
		tryInVain(call, "2031-06-16T10:30:00Z");
		assertThat(from(call)).as("evening").isEqualTo(Instant.parse("2031-06-16T14:00:00Z"));
		tryInVain(call, "2031-06-16T14:30:00Z");
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "status")).isEqualTo("not_reached");
		assertThat(this.fixture.value(call, "tries")).isEqualTo("3");
		assertThat(this.fixture.surveyed(this.number, "called_by")).isEqualTo("CALL");
		assertThat(this.fixture.rating(this.number)).isNull();
	}

	private void tryInVain(SatisfactionCallNumber call, String moment) {
		this.scenario.turnClockTo(Instant.parse(moment));
		runTimer(call, "CatchEvent_CallTime");
		complete(call, Map.of("outcome", "NOT_REACHED"));
	}

	@ParameterizedTest
	@CsvSource({ "REFUSED,refused", "WRONG_NUMBER,wrong_number" })
	void callThatComesToNothingEnds(String outcome, String status) {
		SatisfactionCallNumber call = toAgent();
		complete(call, Map.of("outcome", outcome));
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "status")).isEqualTo(status);
		assertThat(this.fixture.rating(this.number)).isNull();
	}

	@Test
	void whoeverDoesNotWantToBeCalledIsNotCalledAboutAnotherCase() {
		this.number = this.fixture.closed(UNWANTED);
		SatisfactionCallNumber call = toAgent();
		complete(call, Map.of("outcome", "DO_NOT_CALL"));
		assertThat(this.fixture.value(call, "status")).isEqualTo("do_not_call");
		SatisfactionCallNumber other = this.fixture.begin(this.fixture.closed(UNWANTED), CallWay.AGENT);
		assertThat(process(other)).isNull();
		assertThat(this.fixture.value(other, "status")).isEqualTo("dropped");
		assertThat(this.fixture.value(other, "tries")).isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void callEndsAsSoonAsTheReporterAnswersOtherwise(boolean withAgent) {
		SatisfactionCallNumber call = withAgent ? toAgent() : begin(CallWay.AGENT);
		this.cases.rate(this.number, 5, null, RatingWay.SURVEY);
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "status")).isEqualTo("answered_otherwise");
		assertThat(this.fixture.value(call, "phase")).isEqualTo("CANCELLED");
		assertThat(this.fixture.surveyed(this.number, "way")).isEqualTo("SURVEY");
		assertThat(this.fixture.surveyed(this.number, "called_by")).isEqualTo("null");
	}

	@Test
	void callThatNobodyMakesIsGivenUp() {
		SatisfactionCallNumber call = toAgent();
		runTimer(call, "BoundaryEvent_CallExpired");
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "status")).isEqualTo("not_reached");
	}

	@Test
	void nothingIsPlannedBehindTheLastMoment() {
		SatisfactionCallNumber call = toAgent();
		this.scenario.turnClockTo(SatisfactionCallFixture.MORNING.plus(Duration.ofDays(14)).minusSeconds(60));
		complete(call, Map.of("outcome", "NOT_REACHED"));
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "tries")).isEqualTo("1");
		assertThat(this.fixture.value(call, "status")).isEqualTo("not_reached");
	}

	@Test
	void voiceGatewayCallsAndItsAnswersCountOnce() {
		SatisfactionCallNumber call = toGateway();
		at(call).isWaitingAt("EventGateway_VoiceCall");
		assertThat(this.fixture.value(call, "status")).isEqualTo("voice_call_ordered");
		ended(call, CallOutcome.ANSWERED, Map.of("overall", "1"));
		assertThat(process(call)).isNull();
		assertThat(this.fixture.value(call, "status")).isEqualTo("answered");
		assertThat(this.fixture.surveyed(this.number, "way")).isEqualTo("VOICE");
		assertThat(this.fixture.surveyed(this.number, "called_by")).isEqualTo("VOICE");
		assertThat(this.reviews.find(this.number))
			.hasValueSatisfying((review) -> assertThat(review.way()).isEqualTo("VOICE"));
	}

	@Test
	void whatTheGatewayDoesNotTakeGoesToAnAgent() {
		SatisfactionCallNumber call = toGateway();
		new TransactionTemplate(this.transactions).executeWithoutResult(
				(status) -> this.events.publishEvent(new VoiceCallEnded(call, VoiceCallEnded.FAILED)));
		at(call).isWaitingAt("Task_CallReporter");
		assertThat(this.fixture.value(call, "way")).isEqualTo("AGENT");
		complete(call, Map.of("outcome", "NOT_REACHED"));
		runTimer(call, "CatchEvent_CallTime");
		at(call).isWaitingAt("Task_CallReporter");
	}

	@ParameterizedTest
	@CsvSource({ "ORDERED,1,EventGateway_VoiceCall", "WAITING,0,Task_CallReporter" })
	void gatewayThatKeepsSilentCountsAsATryIfItHadTakenTheCall(String state, String tries, String node) {
		SatisfactionCallNumber call = toGateway();
		this.jdbc.sql("update app.voice_call set state = ? where call = ?").params(state, call.value()).update();
		runTimer(call, "CatchEvent_VoiceSilent");
		at(call).isWaitingAt("CatchEvent_CallTime");
		assertThat(this.fixture.value(call, "tries")).isEqualTo(tries);
		runTimer(call, "CatchEvent_CallTime");
		at(call).isWaitingAt(node);
	}

	@ParameterizedTest
	@CsvSource({ "outcome,MAYBE,", "unknown,x,", "outcome,ANSWERED,", "outcome,ANSWERED,6" })
	void whatTheFormDoesNotAllowChangesNothing(String field, String value, String overall) {
		SatisfactionCallNumber call = toAgent();
		Map<String, Object> answers = (overall != null) ? Map.of(field, value, "overall", overall)
				: Map.of(field, value);
		assertThatThrownBy(() -> complete(call, answers)).hasStackTraceContaining("form.");
		at(call).isWaitingAt("Task_CallReporter");
		assertThat(this.fixture.value(call, "tries")).isEqualTo("0");
		assertThat(this.fixture.rating(this.number)).isNull();
	}

	@Test
	void anotherProcessWithTheNumberMovesNothing() {
		SatisfactionCallNumber call = toAgent();
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey("SatisfactionCall", call.toString()))
			.isNotNull();
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey("SatisfactionCall", "1001")).isNotNull();
		assertThatThrownBy(() -> this.runtime.deleteProcessInstance(process(call).getId(), "by hand")).isNotNull();
		at(call).isWaitingAt("Task_CallReporter");
	}

	@ParameterizedTest
	@CsvSource({ "agent, true", "ctrcall.agent2, false" })
	void formAndCardSayWhatTheCallIsAboutToWhoHasItAlone(String reader, boolean own) {
		SatisfactionCallNumber call = toAgent();
		this.tasks.claim(task(call).getId(), "agent");
		String subject = this.cases.find(this.number).orElseThrow().getReport().subject();
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(reader, "", "ROLE_AGENT"));
		try {
			Map<String, Object> form = this.subject.formVariables(call.toString(), List.of());
			assertThat(form.containsKey("callCase")).isEqualTo(own);
			assertThat(form.containsKey("callReporter")).isEqualTo(own);
			assertThat(form.toString().contains(subject)).isEqualTo(own);
			assertThat(this.subject.cards(List.of(call.toString()))).hasSize(1)
				.allSatisfy((key, card) -> assertThat(card.toString().contains(subject)).isEqualTo(own));
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private SatisfactionCallNumber begin(CallWay way) {
		SatisfactionCallNumber call = this.fixture.begin(this.number, way);
		this.begun.add(call);
		return call;
	}

	private SatisfactionCallNumber toAgent() {
		SatisfactionCallNumber call = begin(CallWay.AGENT);
		runTimer(call, "CatchEvent_CallTime");
		return call;
	}

	private SatisfactionCallNumber toGateway() {
		SatisfactionCallNumber call = begin(CallWay.VOICE);
		runTimer(call, "CatchEvent_CallTime");
		return call;
	}

	private void ended(SatisfactionCallNumber call, CallOutcome outcome, Map<String, String> answers) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.workflow.record(call, outcome, answers, Locale.forLanguageTag("ar"), null);
			this.events.publishEvent(new VoiceCallEnded(call, outcome.name()));
		});
	}

	private Instant from(SatisfactionCallNumber call) {
		return this.jdbc.sql("select due_from from app.satisfaction_call where number = ?")
			.param(call.value())
			.query((row, at) -> row.getTimestamp("due_from").toInstant())
			.single();
	}

	private ProcessInstance process(SatisfactionCallNumber call) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(call.toString()).singleResult();
	}

	private Task task(SatisfactionCallNumber call) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(call.toString()).singleResult();
	}

	private ProcessInstanceAssert at(SatisfactionCallNumber call) {
		return ProcessAssertions.assertThat(this.engine, process(call));
	}

	private void complete(SatisfactionCallNumber call, Map<String, Object> answers) {
		Task task = task(call);
		if (task.getAssignee() == null) {
			this.tasks.claim(task.getId(), "agent");
		}
		this.tasks.complete(task.getId(), answers);
	}

	private void runTimer(SatisfactionCallNumber call, String node) {
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(process(call).getId())
			.activityId(node)
			.singleResult()
			.getId());
	}

}
