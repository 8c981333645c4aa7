package org.tawasul.process.trial;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingTime;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.process.meeting.MeetingScenario;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** The model of meetings is tried as that of cases is. */
@TawasulTest
class MeetingTrialTest {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	@Autowired
	private ModelTrial trial;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private TrialMeetings subject;

	@Autowired
	private TrialOptions options;

	@Autowired
	private TrialInvariants invariants;

	@Autowired
	private MeetingService meetings;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Clock clock;

	@Autowired
	private EngineClock engineClock;

	@Autowired
	private EntityManager entities;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	private MeetingScenario scenario;

	@BeforeEach
	void scenario() {
		this.scenario = new MeetingScenario(this.meetings, this.engine);
	}

	@Test
	void theReleaseHoldsOnEveryWayToEachEndAndLeavesNothingBehind() {
		List<Long> before = rows();
		TrialResult found = this.trial.tryOut(live(), LIMIT);
		assertThat(found.violations()).isEmpty();
		assertThat(found.complete()).isTrue();
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::status)
			.contains("screening", "with_office", "scheduling", "scheduled", "awaiting_outcome", "held", "absent",
					"not_held", "declined", "called_off");
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::then)
			.contains(new TrialStep("CatchEvent_MeetingMoved", "MeetingMoved"),
					new TrialStep("BoundaryEvent_ScreeningOverdue", ""),
					new TrialStep("Task_RecordOutcome", "RESCHEDULE"));
		assertThat(rows()).isEqualTo(before);
	}

	/**
	 * Whoever waited would do so with a connection of the pool, until the trial is over.
	 */
	@Test
	void whileAMeetingIsTriedSomebodySchedulesOneWithoutWaiting() throws Exception {
		MeetingNumber real = this.scenario.scheduled("2031-05-04", "10:00");
		List<MeetingTime> moved = new ArrayList<>();
		try {
			walk((tried) -> {
				if (tried.status().equals("scheduled") && moved.isEmpty()) {
					moved.add(elsewhere(() -> move(real)));
				}
			});
			assertThat(moved).hasSize(1);
			assertThat(this.scenario.meeting(real).getTime()).hasValue(moved.get(0));
		}
		finally {
			this.meetings.cancel(real, null);
		}
		assertThat(this.scenario.process(real)).as("nothing is left of it").isNull();
	}

	private MeetingTime move(MeetingNumber real) {
		Meeting meeting = this.scenario.meeting(real);
		MeetingTime before = meeting.getTime().orElseThrow();
		MeetingTime after = new MeetingTime(before.startsAt().plus(Duration.ofHours(1)), before.minutes(),
				before.place());
		this.meetings.move(real, meeting.getRevision(), after, "offmin.officer1");
		return after;
	}

	/** On a thread of its own, as another request. */
	private static <T> T elsewhere(Callable<T> work) {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			return thread.submit(work).get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError("It has waited, or failed", ex);
		}
		finally {
			thread.shutdownNow();
		}
	}

	/** Through the model that is live, telling each place at which something waits. */
	private void walk(Consumer<TrialState> seen) {
		TrialSubject told = mock(TrialSubject.class, delegatesTo(this.subject));
		willAnswer((call) -> {
			TrialState tried = this.subject.find(call.getArgument(0));
			seen.accept(tried);
			return tried;
		}).given(told).find(anyString());
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			TrialTime time = new TrialTime(this.clock, this.engineClock, this.calendar);
			try {
				new TrialWalks(this.options, this.invariants, told, this.entities, new TrialPaths(time),
						System.nanoTime() + LIMIT.toNanos())
					.through(this.subject.starts("MinisterMeeting", "SA-01").subList(0, 1));
			}
			finally {
				time.end();
			}
		});
	}

	@Test
	void aMeetingWithoutATimeIsNotMoved() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			String key = this.subject.starts("MinisterMeeting", "SA-01").get(0).begin().get();
			assertThatExceptionOfType(MeetingActionNotAllowedException.class)
				.isThrownBy(this.subject.causes(key, "MeetingMoved", 0).get("")::run)
				.matches(TrialRefusals::isRefusal);
		});
	}

	@Test
	void aFormThatTakesNoAnswerIsFound() {
		Map<String, byte[]> files = new TreeMap<>(live());
		String field = "\"components\": [ { \"id\": \"Field_code\", \"type\": \"textfield\", \"key\": \"code\","
				+ " \"label\": \"رمز\", \"validate\": { \"required\": true, \"minLength\": 4, \"maxLength\": 9,"
				+ " \"pattern\": \"^[0-9]$\" } },";
		files.put("ScheduleMeeting.form",
				new String(files.get("ScheduleMeeting.form"), StandardCharsets.UTF_8)
					.replaceFirst("\"components\": \\[", Matcher.quoteReplacement(field))
					.getBytes(StandardCharsets.UTF_8));
		assertThat(this.trial.findFaults(files, LIMIT)).extracting((fault) -> fault.element() + " " + fault.rule())
			.containsExactly("Task_ScheduleMeeting trial-unanswerable");
	}

	private Map<String, byte[]> live() {
		return this.versions.files("MinisterMeeting", this.versions.versions("MinisterMeeting", 1).get(0).number())
			.orElseThrow();
	}

	private List<Long> rows() {
		return List
			.of("app.meeting", "app.case_file", "app.outbox_message", "act_re_deployment", "act_ru_execution",
					"act_ru_job")
			.stream()
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

}
