package org.tawasul.process.trial;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The models of satisfaction calls and periodic reports are tried as that of cases is.
 */
@TawasulTest
class CallAndReportTrialTest {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private static final String CALL = "SatisfactionCall";

	private static final String REPORT = "PeriodicReport";

	@Autowired
	private ModelTrial trial;

	@Autowired
	private TrialPeriodicReports reports;

	@Autowired
	private TrialSatisfactionCalls calls;

	@Autowired
	private TrialOptions options;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private SpringProcessEngineConfiguration engine;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Clock clock;

	@Autowired
	private EngineClock engineClock;

	@Autowired
	private EntityManager entities;

	@Autowired
	private TrialInvariants invariants;

	@Autowired
	private TrialTimers timers;

	@Autowired
	private ManagementService management;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void callsOfTheReleaseHoldOnEveryWayToEachEndAndLeaveNothingBehind() {
		List<Long> before = rows();
		TrialResult found = this.trial.tryOut(live(CALL), LIMIT);
		assertThat(found.violations()).isEmpty();
		assertThat(found.complete()).isTrue();
		assertThat(found.untried()).isEmpty();
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::status)
			.contains("waiting_for_hour", "to_call", "voice_call_ordered", "answered", "refused", "do_not_call",
					"wrong_number", "dropped", "not_reached", "answered_otherwise");
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void anAnswerOfACallThatNoGatewayTakesIsFound() {
		assertThat(walk(CALL, this.calls, (model) -> model.replace(" default=\"Flow_WrongNumber\"", "")
			.replaceFirst("(id=\"Flow_WrongNumber\"[^>]*)/>", "$1><bpmn:conditionExpression"
					+ " xsi:type=\"bpmn:tFormalExpression\">\\${outcome == 'FAILED'}</bpmn:conditionExpression></bpmn:sequenceFlow>")))
			.contains("Task_CallReporter trial-no-way");
	}

	@Test
	void aTimeToCallThatNeverComesIsFound() {
		assertThat(walk(CALL, this.calls, (model) -> model.replace(">${callFrom}<", ">2099-01-01T09:00:00Z<")))
			.containsOnly("CatchEvent_CallTime trial-deadline-too-late");
	}

	@Test
	void reportsOfTheReleaseHoldOnEveryWayAndLeaveNothingBehind() {
		List<Long> before = rows();
		TrialResult found = this.trial.tryOut(live(REPORT), LIMIT);
		assertThat(found.violations()).isEmpty();
		assertThat(found.complete()).isTrue();
		assertThat(found.untried()).isEmpty();
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::then)
			.contains(new TrialStep("Task_OpenReport", ""), new TrialStep("Task_MailReport", ""));
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void aReportThatNoGatewayTakesIsFound() {
		assertThat(walk(REPORT, this.reports,
				(model) -> model.replace(" default=\"Flow_KeepReport\"", "")
					.replaceFirst("(id=\"Flow_KeepReport\"[^>]*)/>",
							"$1><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
									+ "\\${mailed == true}</bpmn:conditionExpression></bpmn:sequenceFlow>")))
			.contains("Task_OpenReport trial-no-way");
	}

	@Test
	void aMorningThatNeverComesIsFound() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			assertThat(this.invariants.ofStarts(REPORT)).isEmpty();
			this.timers.starting(REPORT)
				.forEach((timer) -> this.management.setJobDuedate(timer.getId(),
						Date.from(Instant.now().plus(500, ChronoUnit.DAYS)), false));
			assertThat(this.invariants.ofStarts(REPORT).map((fault) -> fault.element() + " " + fault.rule()))
				.contains("StartEvent_MorningBegun trial-deadline-too-late");
		});
	}

	@Test
	void aFormOfACallThatTakesNoAnswerIsFound() {
		Map<String, byte[]> files = new TreeMap<>(live(CALL));
		String field = "\"components\": [ { \"id\": \"Field_code\", \"type\": \"textfield\", \"key\": \"code\","
				+ " \"label\": \"رمز\", \"validate\": { \"required\": true, \"minLength\": 4, \"maxLength\": 9,"
				+ " \"pattern\": \"^[0-9]$\" } },";
		files.put("CallReporter.form",
				new String(files.get("CallReporter.form"), StandardCharsets.UTF_8)
					.replaceFirst("\"components\": \\[", Matcher.quoteReplacement(field))
					.getBytes(StandardCharsets.UTF_8));
		assertThat(this.trial.findFaults(files, LIMIT)).extracting((fault) -> fault.element() + " " + fault.rule())
			.containsExactly("Task_CallReporter trial-unanswerable");
	}

	@Test
	void aStepThatHasBeenGivenUpIsFound() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			String key = this.reports.starts(REPORT, "SA-01").get(1).begin().get();
			TrialState tried = this.reports.find(key);
			assertThat(this.invariants.broken(tried, "", List.of())).isEmpty();
			this.timers.steps(tried.process()).forEach((job) -> this.management.setJobRetries(job.getId(), 0));
			assertThat(this.invariants.broken(tried, "", List.of()).map(TrialFault::rule))
				.contains("trial-step-given-up");
		});
	}

	/**
	 * Through a model that the rules refuse, so that it takes the place of one that keeps
	 * them.
	 */
	private List<String> walk(String key, TrialSubject subject, UnaryOperator<String> change) {
		Map<String, byte[]> files = live(key);
		String model = new String(files.get(key + ".bpmn"), StandardCharsets.UTF_8);
		String changed = change.apply(model);
		assertThat(changed).isNotEqualTo(model);
		return Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			takePlace(files, key, changed);
			TrialTime time = new TrialTime(this.clock, this.engineClock, this.calendar);
			try {
				return new TrialWalks(this.options, this.invariants, subject, this.entities, new TrialPaths(time),
						System.nanoTime() + LIMIT.toNanos())
					.through(subject.starts(key, "SA-01"))
					.stream()
					.map((fault) -> fault.element() + " " + fault.rule())
					.toList();
			}
			finally {
				time.end();
			}
		}));
	}

	private void takePlace(Map<String, byte[]> files, String key, String model) {
		DeploymentBuilder builder = this.repository.createDeployment().name("trial").source("release");
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		String deployment = builder.deploy().getId();
		this.jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
			.params(model.getBytes(StandardCharsets.UTF_8), deployment, key + ".bpmn")
			.update();
		this.engine.getDeploymentCache()
			.removeProcessDefinition(
					this.repository.createProcessDefinitionQuery().deploymentId(deployment).singleResult().getId());
	}

	private Map<String, byte[]> live(String key) {
		return this.versions.files(key, this.versions.versions(key, 1).get(0).number()).orElseThrow();
	}

	private List<Long> rows() {
		return List
			.of("app.satisfaction_call", "app.voice_call", "app.do_not_call", "app.periodic_report", "app.case_file",
					"app.outbox_message", "act_re_deployment", "act_ru_execution", "act_ru_job", "act_ru_event_subscr")
			.stream()
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

}
