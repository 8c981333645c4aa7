package org.tawasul.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.callcentre.CallActionKind;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.TimelineEvent;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.meeting.MeetingStep;
import org.tawasul.operations.ContactedBody;
import org.tawasul.operations.OperationsService;
import org.tawasul.process.CaseScenario;
import org.tawasul.report.output.ReportFormat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exercises are done by what a trainee leaves behind, from the last reset on.
 */
@TawasulTest
class PracticeExercisesTest {

	private static final String TRAINEE = "somebody-who-practises";

	private static final Pattern WORDS = Pattern
		.compile("\\b(event|action|body|category) (?:=|in) ('\\w+'|\\([^)]+\\))");

	@Autowired
	private PracticeExercises exercises;

	@Autowired
	private JdbcClient jdbc;

	private TransactionTemplate transaction;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private OperationsService operations;

	@Autowired
	private CurrentUser users;

	@Autowired
	private Messages messages;

	private CaseNumber fire;

	private Instant since;

	@BeforeEach
	void report(@Autowired PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.scenario.resetClock();
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.since = Instant.now();
	}

	/**
	 * Others have worked under the same names, some of them at a time that is still to
	 * come.
	 */
	private void beginAfterAllThatWasDone() {
		this.since = this.jdbc.sql("""
				select greatest(clock_timestamp(), (select max(at) from app.timeline_entry),
				 (select max(at) from app.operations_contact)) + interval '1 second'""")
			.query((row, index) -> row.getTimestamp(1).toInstant())
			.single();
		this.scenario.turnClockTo(this.since.plusSeconds(1));
	}

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@ParameterizedTest
	@EnumSource
	void eachIsAnExerciseOfTheGuideThatNobodyHasDoneWhoDidNothing(PracticeExercise exercise) {
		String id = exercise.id();
		String key = "guide.role." + id.replace(".", ".task.");
		assertThat(this.messages.find(key, SupportedLanguages.ARABIC)).as(key).isPresent();
		assertThat(Arrays.stream(PracticeExercise.values()).filter((other) -> other.id().equals(id))).hasSize(1);
		assertThat(this.exercises.done(exercise, "nobody-who-practises", Instant.EPOCH)).isEmpty();
	}

	/** A mistyped one would never be found. */
	@ParameterizedTest
	@EnumSource
	void eachAsksForWordsThatTheApplicationWrites(PracticeExercise exercise) {
		String query = exercise.query();
		Map<String, Class<? extends Enum<?>>> words = Map.of("event",
				query.contains("app.meeting_entry") ? MeetingStep.class : TimelineEvent.class, "action",
				query.contains("app.call_action") ? CallActionKind.class : AuditAction.class, "body",
				ContactedBody.class, "category", Category.class);
		int found = 0;
		Matcher condition = WORDS.matcher(query);
		while (condition.find()) {
			Class<? extends Enum<?>> known = words.get(condition.group(1));
			assertThat(Arrays.stream(known.getEnumConstants()).map(Enum::name)).as(condition.group())
				.contains(condition.group(2).replaceAll("[(')]", "").split(", "));
			found++;
		}
		assertThat(found).isEqualTo(query.split("\\b(?:event|action|body|category) (?:=|in) ", -1).length - 1);
	}

	@Test
	void whatIsLikeAnExerciseIsNotTakenForIt() {
		assertTold(PracticeExercise.ADD_A_UNIT, AuditAction.UNIT_CHANGED, Map.of("change", "added"),
				Map.of("change", "changed"));
		assertTold(PracticeExercise.ENTER_AN_ABSENCE, AuditAction.ABSENCE_CHANGED, Map.of("change", "added"),
				Map.of("change", "ended"));
		assertTold(PracticeExercise.FETCH_A_REPORT, AuditAction.REPORT_FETCHED,
				Map.of("format", ReportFormat.PDF.name(), "criteria", "from=2031-05-17&type=COMPLAINT"),
				Map.of("report", "MINISTERS_BRIEF"));
		assertTold(PracticeExercise.FETCH_A_REPORT, AuditAction.REPORT_FETCHED,
				Map.of("format", ReportFormat.PDF.name(), "criteria", "from=2031-05-17&type=COMPLAINT"),
				Map.of("format", ReportFormat.PDF.name(), "criteria", "from=2031-05-17&type=INCIDENT"));
	}

	@Test
	void aTableIsDeployedOnceAFireHasComeInWithIt() {
		Map<String, String> files = Map.of("files", "CaseDeadline.dmn, CaseLifecycle.bpmn");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			audit(AuditAction.DEPLOYMENT_CREATED, files);
			assertThat(this.exercises.done(PracticeExercise.DEPLOY, TRAINEE, Instant.now())).isEmpty();
			this.jdbc
				.sql("update app.case_file set received_at = clock_timestamp() + interval '1 second' where number = ?")
				.param(this.fire.value())
				.update();
			assertThat(this.exercises.done(PracticeExercise.DEPLOY, TRAINEE, this.since)).isPresent();
		});
		assertTold(PracticeExercise.DEPLOY, AuditAction.DEPLOYMENT_CREATED, files, Map.of("files", "Other.form"));
	}

	@Test
	void referralsToTheBuildingsDepartmentCountOneByOneAndSeveralAtOnceAsSeveral() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			refer(this.fire, "EDU-01-SAF", "0 seconds");
			assertThat(this.exercises.done(PracticeExercise.REFER, TRAINEE, this.since)).isEmpty();
			refer(this.fire, "EDU-01-BLD", "5 minutes");
			assertThat(this.exercises.done(PracticeExercise.REFER, TRAINEE, this.since)).isPresent();
			assertThat(this.exercises.done(PracticeExercise.REFER_THREE_AT_ONCE, TRAINEE, this.since)).isEmpty();
		});
		List<CaseNumber> three = List.of(this.fire, this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")),
				this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			three.forEach((one) -> refer(one, "EDU-01-BLD", "0 seconds"));
			assertThat(this.exercises.done(PracticeExercise.REFER, TRAINEE, this.since)).isEmpty();
			assertThat(this.exercises.done(PracticeExercise.REFER_THREE_AT_ONCE, TRAINEE, this.since)).isPresent();
		});
	}

	private void refer(CaseNumber number, String unit, String later) {
		this.jdbc
			.sql("""
					insert into app.timeline_entry (id, case_number, at, event, actor, internal, facts)
					values (-1, ?, clock_timestamp() + ?::interval, 'REFERRED', ?, false, jsonb_build_object('to', ?::text))""")
			.params(number.value(), later, TRAINEE, unit)
			.update();
	}

	private void assertTold(PracticeExercise exercise, AuditAction action, Map<String, String> right,
			Map<String, String> other) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc
				.sql("update app.case_file set received_at = clock_timestamp() + interval '1 hour' where number = ?")
				.param(this.fire.value())
				.update();
			audit(action, other);
			assertThat(this.exercises.done(exercise, TRAINEE, this.since)).as(exercise.name()).isEmpty();
			audit(action, right);
			assertThat(this.exercises.done(exercise, TRAINEE, this.since)).as(exercise.name()).isPresent();
		});
	}

	private void audit(AuditAction action, Map<String, String> details) {
		this.jdbc.sql("""
				insert into app.audit_entry (action, actor, details)
				values (?, ?, jsonb_object(string_to_array(?, '|'), string_to_array(?, '|')))""")
			.params(action.name(), TRAINEE, String.join("|", details.keySet()), String.join("|", details.values()))
			.update();
	}

	@Test
	void aCoordinatorsWorkCountsFromTheResetOnAndForNobodyElse() {
		beginAfterAllThatWasDone();
		assertDone(PracticeExercise.RESOLVE, "coordinator", false);
		this.scenario.complete(this.fire, "coordinator", Map.of("importance", "VERY_IMPORTANT", "decision", "HANDLE"));
		assertDone(PracticeExercise.ASSESS_A_FIRE, "coordinator", true);
		this.scenario.resolve(this.fire, "coordinator");
		assertDone(PracticeExercise.RESOLVE, "coordinator", true);
		assertDone(PracticeExercise.RESOLVE, "coordinator2", false);
		assertDone(PracticeExercise.ANSWER_AN_OBJECTION, "coordinator", false);
		assertThat(this.exercises.done(PracticeExercise.RESOLVE, "coordinator", this.since.plusSeconds(1))).isEmpty();
		this.cases.object(this.fire, "لم يحضر أحد");
		this.scenario.turnClockBy(Duration.ofMinutes(1));
		this.scenario.handle(this.fire, "head");
		this.scenario.resolve(this.fire, "head");
		assertDone(PracticeExercise.ANSWER_AN_OBJECTION, "head", true);
	}

	@Test
	void anOperatorsCallCountsForTheBodyThatTheExerciseNames() {
		beginAfterAllThatWasDone();
		this.operations.recordContact(this.users.of("operations"), this.fire, ContactedBody.POLICE, "");
		assertDone(PracticeExercise.CALL_THE_CIVIL_DEFENCE, "operations", false);
		this.operations.recordContact(this.users.of("operations"), this.fire, ContactedBody.CIVIL_DEFENCE, "");
		assertDone(PracticeExercise.CALL_THE_CIVIL_DEFENCE, "operations", true);
	}

	@Test
	void nothingIsPractisedInAnyOtherInstallation() {
		assertThat(this.exercises.of(this.users.of("coordinator"))).isEmpty();
	}

	private void assertDone(PracticeExercise exercise, String trainee, boolean done) {
		assertThat(this.exercises.done(exercise, trainee, this.since).isPresent()).as(exercise + " by " + trainee)
			.isEqualTo(done);
	}

}
