package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A case that nobody handles is escalated level by level up to the Minister.
 */
@TawasulTest
class EscalationTest {

	private static final Duration TIME = Duration.ofMinutes(30);

	private static final List<String> LEVELS = List.of("EDU-01-SAF coordinators", "EDU-01-SAF head", "EDU-01 head",
			"AGY-GEN head", "MOE minister");

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identity;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	@BeforeEach
	void aFire() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@AfterEach
	void resetClock() {
		this.identity.clearAuthentication();
		this.scenario.resetClock();
	}

	@Test
	void fireThatNobodyTouchesPassesEachLevelOnceWithItsFullTime() {
		for (String group : List.of("EDU-01-SAF.coordinators", "EDU-01-SAF.head", "EDU-01.head", "AGY-GEN.head")) {
			assertThat(this.scenario.handlers(this.number)).isEqualTo(group);
			assertThat(this.scenario.due(this.number)).isEqualTo(since().plus(TIME));
			assertThat(this.scenario.timer(this.number, "BoundaryEvent_AssessmentReminder").getDuedate().toInstant())
				.isEqualTo(since().plus(TIME.dividedBy(2)));
			this.scenario.advanceToTimer(this.number, "BoundaryEvent_AssessmentReminder");
			this.scenario.advanceToTimer(this.number, "BoundaryEvent_AssessmentOverdue");
		}
		this.scenario.at(this.number).isWaitingAt("Task_DecideAsMinister");
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS);
		assertThat(this.scenario.timeline(this.number)).containsExactly("received", "assigned", "reminded", "escalated",
				"assigned", "reminded", "escalated", "assigned", "reminded", "escalated", "assigned", "reminded",
				"escalated", "assigned");
		assertThat(this.scenario.file(this.number).isEscalated()).isTrue();
	}

	@Test
	void everybodyConcernedHearsOfEachStepOnce() {
		this.scenario.escalateToMinister(this.number);
		assertThat(this.scenario.messages(this.number)).filteredOn((message) -> !message.startsWith("told_at_once"))
			.containsExactlyInAnyOrder("received:reporter", "new_task:coordinator", "new_task:coordinator2",
					"escalated:reporter", "escalated_to_you:head", "escalated:reporter", "escalated_to_you:director",
					"escalated:reporter", "escalated_to_you:undersecretary", "escalated:reporter",
					"escalated_to_you:minister", "escalated_to_you:offmin.head", "escalated_to_you:offmin.officer1",
					"escalated_to_you:offmin.officer2", "escalated_to_you:offmin.officer3",
					"escalated_to_you:offmin.officer4");
		assertThat(this.scenario.messages(this.number)).filteredOn("told_at_once:head"::equals).hasSize(1);
		assertThat(this.scenario.messages(this.number)).filteredOn("told_at_once:operations"::equals).hasSize(5);
	}

	@Test
	void eachStepPromisesTheReporterANewDate() {
		Instant before = this.scenario.file(this.number).getPromisedAt();
		this.scenario.advanceToTimer(this.number, "BoundaryEvent_AssessmentOverdue");
		assertThat(this.scenario.file(this.number).getPromisedAt()).isAfter(before)
			.isEqualTo(since().plus(Duration.ofMinutes(270)));
	}

	@Test
	void withTheMinisterNoDeadlineRunsAndNoDateIsPromised() {
		this.scenario.escalateToMinister(this.number);
		assertThat(this.scenario.due(this.number)).isNull();
		assertThat(this.scenario.file(this.number).getAssignment().getClockSince()).isNull();
		assertThat(this.scenario.file(this.number).getPromisedAt()).isNull();
		assertThat(this.scenario.task(this.number).getDueDate()).isNull();
		assertThat(facts("ESCALATED_TO_YOU", "minister")).doesNotContain("dueAt");
		assertThat(facts("ESCALATED", null)).contains("\"level\": \"MINISTER\"", "\"promisedAt\": \"\"");
	}

	@Test
	void theMinistersOfficeIsRemindedDailyForAWeekAndThenOnceAWeek() {
		this.scenario.escalateToMinister(this.number);
		int before = this.scenario.timeline(this.number).size();
		List<Integer> reminded = new ArrayList<>();
		for (int day = 1; day <= 29; day++) {
			this.scenario.advanceToTimer(this.number, "BoundaryEvent_MinisterReminder");
			if (this.scenario.timeline(this.number).size() > before + reminded.size()) {
				reminded.add(day);
			}
		}
		assertThat(reminded).containsExactly(1, 2, 3, 4, 5, 6, 7, 14, 21, 28);
		assertThat(this.scenario.messages(this.number)).filteredOn("reminder:offmin.head"::equals).hasSize(10);
	}

	/** The facts of the last message of a kind to somebody, or to the reporter. */
	private String facts(String kind, @Nullable String username) {
		return this.jdbc.sql("""
				select facts::text from app.outbox_message where case_number = ? and kind = ?
				and username is not distinct from ? order by id desc limit 1""")
			.params(this.number.value(), kind, username)
			.query(String.class)
			.single();
	}

	@Test
	void commentsClaimsAndAGlanceResetNoClock() {
		Instant due = this.scenario.due(this.number);
		for (String handler : List.of("coordinator", "head", "director", "undersecretary")) {
			this.scenario.turnClockTo(this.scenario.due(this.number).minusSeconds(60));
			due = this.scenario.due(this.number);
			this.tasks.claim(this.scenario.task(this.number).getId(), handler);
			this.cases.markOpened(this.number, Set.of(this.scenario.handlers(this.number)));
			this.cases.comment(this.number, handler, true, "ننظر في الأمر");
			this.cases.addInformation(this.number, "ما زلنا ننتظر");
			assertThat(this.scenario.due(this.number)).isEqualTo(due);
			assertThat(this.scenario.timer(this.number, "BoundaryEvent_AssessmentOverdue").getDuedate().toInstant())
				.isEqualTo(due);
			this.scenario.advanceToTimer(this.number, "BoundaryEvent_AssessmentOverdue");
		}
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS);
	}

	@Test
	void whoStudiesButDoesNotResolveLosesTheCaseToTheNextLevelToo() {
		for (String handler : List.of("coordinator", "head", "director", "undersecretary")) {
			this.scenario.complete(this.number, handler, Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
			assertThat(this.scenario.due(this.number)).isEqualTo(since().plus(Duration.ofHours(4)));
			this.scenario.advanceToTimer(this.number, "BoundaryEvent_ResolutionOverdue");
		}
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS);
	}

	@Test
	void escalatedByDecisionItTakesTheSameWay() {
		for (String handler : List.of("coordinator", "head", "director", "undersecretary")) {
			this.scenario.escalate(this.number, handler);
		}
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS);
	}

	@Test
	void escalatedAfterStudyItTakesTheSameWay() {
		for (String handler : List.of("coordinator", "head", "director", "undersecretary")) {
			this.scenario.handle(this.number, handler);
			this.scenario.escalate(this.number, handler);
		}
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS);
	}

	@Test
	void anAdministratorWhoRunsATimerEarlyGetsWhatTheTimerWouldHaveDone() {
		this.scenario.turnClockTo(ClockUtil.getCurrentTime().toInstant());
		this.identity.setAuthentication("admin", List.of("camunda-admin"));
		this.scenario.runTimer(this.number, "BoundaryEvent_AssessmentOverdue");
		this.identity.clearAuthentication();
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS.subList(0, 2));
		assertThat(this.scenario.due(this.number)).isEqualTo(ClockUtil.getCurrentTime().toInstant().plus(TIME));
	}

	@Test
	void nobodyElseRunsATimerEarly() {
		String timer = this.scenario.timer(this.number, "BoundaryEvent_AssessmentOverdue").getId();
		this.identity.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		assertThatThrownBy(() -> this.scenario.run(timer)).isInstanceOf(AuthorizationException.class);
		assertThat(this.scenario.escalationLevels(this.number)).isEqualTo(LEVELS.subList(0, 1));
	}

	private Instant since() {
		return this.scenario.file(this.number).getAssignment().getClockSince();
	}

}
