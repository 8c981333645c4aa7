package org.tawasul.survey.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.SurveyService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whose reporters are called. Each test has numbers of its own, which nobody else uses.
 */
@TawasulTest
class SatisfactionSamplerTest {

	private final List<Map<String, Object>> asked = new ArrayList<>();

	@Autowired
	private SampledCaseRepository sampled;

	@Autowired
	private SatisfactionCallRepository calls;

	@Autowired
	private DoNotCallList doNotCall;

	@Autowired
	private SurveyService surveys;

	@Autowired
	private SatisfactionSampleFacts facts;

	@Autowired
	private SatisfactionCallProperties properties;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Clock clock;

	@Autowired
	private SatisfactionSampleRules table;

	@Autowired
	private CallHours hours;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private SatisfactionCallFixture fixture;

	@BeforeEach
	void prepare() {
		this.fixture = new SatisfactionCallFixture(this.scenario, this.cases, this.jdbc, this.transactions,
				this.events);
	}

	@Test
	void closedCaseIsSampledOnceAndItsCallBegins() {
		CaseNumber number = this.fixture.closed("+966559990101");
		SatisfactionCallNumber call = sample(one(number, "+966559990101", false)).orElseThrow();
		assertThat(this.fixture.value(call, "case_number")).isEqualTo(number.toString());
		assertThat(this.fixture.value(call, "workflow_id")).isNotEqualTo("null");
		assertThat(this.calls.add(number, CallWay.AGENT, 1, new byte[] { 1 }, Instant.now(), Instant.now())).isEmpty();
	}

	@Test
	void whoHasNoNumberOrHasAnsweredIsNotEvenConsidered() {
		assertThat(sample(one(new CaseNumber(1), null, false))).isEmpty();
		assertThat(sample(one(new CaseNumber(1), "+966559990102", true))).isEmpty();
		this.doNotCall.add("+966559990103");
		assertThat(sample(one(new CaseNumber(1), "+966559990103", false))).isEmpty();
		assertThat(this.asked).isEmpty();
	}

	@Test
	void sameNumberIsLeftAloneForAWhile() {
		CaseNumber number = this.fixture.closed("+966559990104");
		assertThat(sample(one(number, "+966559990104", false))).isPresent();
		CaseNumber other = this.fixture.closed("+966559990104");
		assertThat(sample(one(other, "+966559990104", false))).isEmpty();
		this.scenario.turnClockBy(this.properties.pause().plusDays(1));
		assertThat(sample(one(other, "+966559990104", false))).isPresent();
	}

	@Test
	void eachCaseIsLookedAtOnceSomeTimeAfterItsClosing() {
		CaseNumber number = this.fixture.closed("+966559990105");
		lookAtAll();
		assertThat(isBehind(number)).as("the link comes first").isFalse();
		this.scenario.turnClockBy(this.properties.after().plus(Duration.ofMinutes(2)));
		lookAtAll();
		assertThat(isBehind(number)).isTrue();
		assertThat(this.asked).anySatisfy((facts) -> assertThat(facts).containsEntry("type", "COMPLAINT")
			.containsEntry("channel", "WEB")
			.containsEntry("unitKind", "DEPARTMENT")
			.containsEntry("askedByLink", true)
			.containsEntry("voiceReady", true)
			.containsEntry("samplePlace", this.facts.placeOf(number)));
		int before = this.asked.size();
		lookAtAll();
		assertThat(this.asked).hasSize(before);
	}

	private void lookAtAll() {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		while (Boolean.TRUE.equals(transaction.execute((status) -> sampler().sample()))) {
			assertThat(this.asked).hasSizeLessThan(100_000);
		}
	}

	private boolean isBehind(CaseNumber number) {
		return this.jdbc.sql("""
				select closed_at >= (select closed_at from app.case_file where number = ?)
				from app.satisfaction_sample_position""").param(number.value()).query(Boolean.class).single();
	}

	@Test
	void placesAreTheSameForEverAndSpreadEvenly() {
		Map<Integer, Long> tenths = LongStream.rangeClosed(1, 10_000)
			.mapToObj((number) -> this.facts.placeOf(new CaseNumber(number)))
			.collect(Collectors.groupingBy((place) -> place / 10, Collectors.counting()));
		assertThat(tenths).hasSize(10);
		assertThat(tenths.values()).allSatisfy((count) -> assertThat(count).isBetween(850L, 1150L));
		assertThat(this.facts.placeOf(new CaseNumber(4711))).isEqualTo(this.facts.placeOf(new CaseNumber(4711)));
	}

	@ParameterizedTest(name = "{0} {1} {2} at {4} → {5}")
	@CsvSource({ "VIOLENCE,VERY_IMPORTANT,WEB,true,0,", "CRIMINAL_INCIDENT,NORMAL,VISIT,true,0,",
			"FIRE,VERY_IMPORTANT,WEB,true,49,AGENT", "FIRE,VERY_IMPORTANT,WEB,true,50,", ",IMPORTANT,APP,true,19,AGENT",
			",IMPORTANT,APP,true,20,VOICE", ",IMPORTANT,APP,false,20,", ",IMPORTANT,APP,true,40,",
			",NORMAL,CALL_CENTRE,true,9,AGENT", ",NORMAL,CALL_CENTRE,true,10,", ",NORMAL,WEB,true,2,AGENT",
			",NORMAL,WEB,true,3,VOICE", ",NORMAL,WEB,false,3,", ",NORMAL,WEB,true,12,VOICE", ",NORMAL,WEB,true,13," })
	void tableOfTheProcessOwnerDecides(String category, String importance, String channel, boolean voiceReady,
			int place, CallWay way) {
		assertThat(this.table.wayOf(facts(category, importance, channel, voiceReady, place)))
			.isEqualTo(Optional.ofNullable(way));
	}

	@Test
	void caseThatTheTableCannotDecideIsPassedOver() {
		Map<String, Object> facts = facts("FIRE", "VERY_IMPORTANT", "WEB", true, "many");
		try {
			assertThatThrownBy(() -> this.table.wayOf(facts)).isInstanceOf(UndecidedSampleException.class);
			CaseNumber number = this.fixture.closed("+966559990106");
			SatisfactionSampler sampler = sampler((given) -> this.table.wayOf(facts));
			Optional<SatisfactionCallNumber> call = new TransactionTemplate(this.transactions)
				.execute((status) -> sampler.sample(one(number, "+966559990106", false), this.clock.instant()));
			assertThat(call).isEmpty();
			assertThat(sample(one(number, "+966559990106", false))).isPresent();
		}
		finally {
			this.jdbc.sql("delete from app.table_fault").update();
		}
	}

	@Test
	void casesAreTriedAgainWhenTheTableCouldNotBeAsked() {
		CaseNumber number = this.fixture.closed("+966559990107");
		this.scenario.turnClockBy(this.properties.after().plus(Duration.ofMinutes(2)));
		RuntimeException away = new CannotCreateTransactionException("no connection is free");
		SatisfactionSampler sampler = sampler((facts) -> {
			throw away;
		});
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		assertThatThrownBy(() -> transaction.execute((status) -> sampler.sample())).isSameAs(away);
		assertThat(isBehind(number)).isFalse();
		lookAtAll();
		assertThat(isBehind(number)).isTrue();
		assertThat(this.asked)
			.anySatisfy((facts) -> assertThat(facts).containsEntry("samplePlace", this.facts.placeOf(number)));
	}

	private static Map<String, Object> facts(String category, String importance, String channel, boolean voiceReady,
			Object place) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("type", "COMPLAINT");
		facts.put("category", category);
		facts.put("importance", importance);
		facts.put("channel", channel);
		facts.put("unitKind", null);
		facts.put("askedByLink", true);
		facts.put("voiceReady", voiceReady);
		facts.put("samplePlace", place);
		return facts;
	}

	@ParameterizedTest
	@CsvSource({ "2031-06-16T05:00:00Z,,2031-06-16T06:00:00Z", "2031-06-16T07:00:00Z,,2031-06-16T06:00:00Z",
			"2031-06-16T09:30:00Z,,2031-06-16T10:00:00Z", "2031-06-16T18:00:00Z,,2031-06-17T06:00:00Z",
			"2031-06-19T18:00:00Z,,2031-06-22T06:00:00Z",
			"2031-06-16T07:30:00Z,2031-06-16T07:30:00Z,2031-06-16T10:00:00Z",
			"2031-06-16T14:30:00Z,2031-06-16T14:30:00Z,2031-06-17T06:00:00Z",
			"2031-06-19T10:30:00Z,2031-06-18T07:30:00Z,2031-06-19T10:00:00Z",
			"2031-06-17T07:30:00Z,2031-06-16T14:30:00Z,2031-06-17T06:00:00Z",
			"2031-06-19T14:30:00Z,2031-06-19T07:30:00Z,2031-06-22T10:00:00Z" })
	void nextTryIsInAnotherPartOfAWorkingDay(Instant now, Instant lastTry, Instant from) {
		assertThat(this.hours.next(now, lastTry).from()).isEqualTo(from);
	}

	@ParameterizedTest
	@CsvSource({ "2031-06-16T07:00:00Z,true", "2031-06-16T09:30:00Z,false", "2031-06-16T03:00:00Z,false",
			"2031-06-20T07:00:00Z,false" })
	void reportersAreCalledInCallingHoursOnly(Instant now, boolean open) {
		assertThat(this.hours.current(now).isPresent()).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({ "09:00-12:00,true", "12:00-09:00,false", "9-12,false", "09:00,false", "'',false" })
	void partsOfADayAreTimesInOrder(String part, boolean good) {
		assertThat(PartOfDay.areInOrder(List.of(part))).isEqualTo(good);
		assertThat(PartOfDay.areInOrder(List.of("09:00-12:00", "11:00-13:00"))).isFalse();
	}

	private Optional<SatisfactionCallNumber> sample(SampledCase one) {
		return new TransactionTemplate(this.transactions)
			.execute((status) -> sampler(CallWay.AGENT, true).sample(one, this.clock.instant()));
	}

	private SatisfactionSampler sampler() {
		return sampler(CallWay.AGENT, false);
	}

	/** Asks no table. */
	private SatisfactionSampler sampler(CallWay way, boolean chosen) {
		return sampler((facts) -> {
			this.asked.add(new HashMap<>(facts));
			return chosen ? Optional.of(way) : Optional.empty();
		});
	}

	private SatisfactionSampler sampler(SatisfactionSampleRules rules) {
		return new SatisfactionSampler(this.sampled, this.calls, rules, this.doNotCall, this.surveys, this.facts,
				this.properties, this.events, this.clock);
	}

	private static SampledCase one(CaseNumber number, String mobile, boolean answered) {
		return new SampledCase(number, Instant.now(), "COMPLAINT", null, "IMPORTANT", "WEB", "EDU-01-SCH", true,
				answered, mobile);
	}

}
