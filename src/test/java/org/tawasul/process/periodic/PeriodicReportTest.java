package org.tawasul.process.periodic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.DateFormatter;
import org.tawasul.periodic.PeriodicReport;
import org.tawasul.periodic.PeriodicReportService;
import org.tawasul.periodic.ReportKey;
import org.tawasul.periodic.ReportRecipient;
import org.tawasul.periodic.ReportRhythm;
import org.tawasul.periodic.ReportRhythm.Days;
import org.tawasul.process.ProcessAssertions;
import org.tawasul.process.engine.TurnedClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Each way of the model of periodic reports.
 */
@TawasulTest
class PeriodicReportTest {

	private static final String PROCESS = "PeriodicReport";

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private PeriodicReportService reports;

	@Autowired
	private CurrentUser users;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void noReports() {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.list()
			.forEach((process) -> this.runtime.deleteProcessInstance(process.getId(), "the test is over"));
		this.jdbc.sql("delete from app.periodic_report").update();
		TurnedClock.reset();
	}

	@Test
	void theReportsOfWeekAndMonthAreMadeAndMailedOneForEachRecipient() {
		ProcessInstance process = morning();
		ProcessAssertions.assertThat(this.engine, process).isWaitingAt("Task_OpenReport");
		assertThat(jobs(process)).hasSize(2 * recipients());
		runAll(process);
		assertThat(over(process)).isTrue();
		List<PeriodicReport> made = made("manager");
		assertThat(made).hasSize(2 * recipients()).allSatisfy((report) -> {
			assertThat(report.builtAt()).isNotNull();
			assertThat(report.mailedAt()).isNotNull();
			assertThat(report.requestedBy()).isNull();
		});
		assertThat(made).extracting((report) -> report.key().recipient())
			.contains(ReportRecipient.MINISTER, ReportRecipient.CARE_CENTRE);
		assertThat(made).filteredOn((report) -> report.key().rhythm() == ReportRhythm.WEEKLY)
			.hasSize(recipients())
			.allSatisfy((report) -> assertThat(report.key().days().from().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY));
		assertThat(made).filteredOn((report) -> report.key().rhythm() == ReportRhythm.MONTHLY)
			.hasSize(recipients())
			.allSatisfy((report) -> assertThat(report.key().days().from().getDayOfMonth()).isEqualTo(1));
	}

	@Test
	void whatIsMadeAlreadyIsNotMadeTheNextMorning() {
		runAll(morning());
		List<PeriodicReport> made = made("manager");
		this.management.executeJob(start().getId());
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count()).as("over at once")
			.isZero();
		assertThat(made("manager")).containsExactlyInAnyOrderElementsOf(made);
	}

	@Test
	void whatWasMissedIsMadeTheNextMorning() {
		ProcessInstance process = morning();
		run(jobs(process).get(0));
		this.runtime.deleteProcessInstance(process.getId(), "as if the node had lost it");
		assertThat(jobs(morning())).hasSize(2 * recipients() - 1);
	}

	@Test
	void whatIsStillBeingMadeIsNotBegunAgainTheNextMorning() {
		ProcessInstance process = morning();
		this.management.executeJob(start().getId());
		assertThat(running().getId()).as("the second is over at once").isEqualTo(process.getId());
		assertThat(jobs(process)).hasSize(2 * recipients());
	}

	@Test
	void theTimerFallsDueInTheMorningOfRiyadh() {
		assertThat(start().getDuedate().toInstant().atZone(DateFormatter.ZONE).toLocalTime())
			.isEqualTo(LocalTime.of(6, 0));
	}

	@Test
	void aReportThatIsAskedForIsKeptAndNotMailed() {
		PeriodicReport asked = this.reports.ask(this.users.of("manager"), false, "EDU-01").orElseThrow();
		assertThat(asked.builtAt()).isNull();
		ProcessInstance process = running();
		runAll(process);
		assertThat(over(process)).isTrue();
		PeriodicReport made = this.reports.find(this.users.of("director"), asked.id()).orElseThrow();
		assertThat(made.builtAt()).isNotNull();
		assertThat(made.mailedAt()).isNull();
		assertThat(made.requestedBy()).isEqualTo("manager");
		assertThat(this.reports.ask(this.users.of("manager"), false, "EDU-01").map(PeriodicReport::id))
			.contains(asked.id());
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count()).isZero();
	}

	@Test
	void aReportThatCannotBeMadeIsTriedAgainAndHoldsBackNoOther() {
		ProcessInstance process = morning();
		Job failing = jobs(process).get(0);
		Execution branch = this.runtime.createExecutionQuery().executionId(failing.getExecutionId()).singleResult();
		String key = (String) this.runtime.getVariable(branch.getId(), PeriodicReportVariables.REPORT);
		this.runtime.setVariable(branch.getId(), PeriodicReportVariables.REPORT, "no report");
		int retries = failing.getRetries();
		assertThatThrownBy(() -> this.management.executeJob(failing.getId())).hasStackTraceContaining("report.unknown");
		Job again = this.management.createJobQuery().jobId(failing.getId()).singleResult();
		assertThat(again.getRetries()).as("until an administrator must look").isGreaterThan(0);
		assertThat(again.getDuedate()).as("tried again, first " + retries).isNotNull();
		jobs(process).stream().filter((job) -> !job.getId().equals(failing.getId())).forEach(this::run);
		assertThat(made("manager")).hasSize(2 * recipients() - 1);
		this.runtime.setVariable(branch.getId(), PeriodicReportVariables.REPORT, key);
		runAll(process);
		assertThat(over(process)).isTrue();
		assertThat(made("manager")).hasSize(2 * recipients());
	}

	@Test
	void twoProcessesMakeAReportOnce() {
		ReportKey key = new ReportKey(ReportRhythm.WEEKLY,
				new Days(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 10)), ReportRecipient.MINISTER, null);
		List<ProcessInstance> both = Stream.of(key, key)
			.map((each) -> this.runtime.startProcessInstanceByMessage("PeriodicReportAsked",
					PeriodicReportVariables.of(each)))
			.toList();
		runAll(both.get(0));
		List<PeriodicReport> made = made("manager");
		assertThat(made).hasSize(1);
		TurnedClock.turnTo(made.get(0).builtAt().plus(Duration.ofMinutes(5)));
		both.forEach(this::runAll);
		assertThat(made("manager")).containsExactlyInAnyOrderElementsOf(made);
	}

	@Test
	void headsFindTheReportsOfTheirOwnRegionsAlone() {
		runAll(morning());
		assertThat(made("director")).hasSize(2)
			.allSatisfy((report) -> assertThat(report.key().unit()).isEqualTo("EDU-01"));
		assertThat(made("head")).isEmpty();
		assertThat(made("undersecretary")).hasSize(2 * recipients() - 4);
		assertThat(made("minister")).hasSize(2 * recipients());
		assertThat(made("care")).hasSize(2 * recipients() - 2)
			.noneMatch((report) -> report.key().recipient() == ReportRecipient.MINISTER);
		assertThat(made("coordinator")).isEmpty();
	}

	private int recipients() {
		return 2 + this.ministry.unitsOfKind(UnitKind.DIRECTORATE).size();
	}

	private List<PeriodicReport> made(String viewer) {
		return this.reports.find(this.users.of(viewer), 100, 0);
	}

	private Job start() {
		return this.management.createJobQuery()
			.processDefinitionKey(PROCESS)
			.activityId("StartEvent_MorningBegun")
			.singleResult();
	}

	private ProcessInstance morning() {
		this.management.executeJob(start().getId());
		return running();
	}

	private ProcessInstance running() {
		return this.runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).singleResult();
	}

	private boolean over(ProcessInstance process) {
		return this.runtime.createProcessInstanceQuery().processInstanceId(process.getId()).count() == 0;
	}

	private List<Job> jobs(ProcessInstance process) {
		return this.management.createJobQuery().processInstanceId(process.getId()).list();
	}

	private void run(Job job) {
		this.management.executeJob(job.getId());
	}

	private void runAll(ProcessInstance process) {
		for (List<Job> jobs = jobs(process); !jobs.isEmpty(); jobs = jobs(process)) {
			jobs.forEach(this::run);
		}
	}

}
