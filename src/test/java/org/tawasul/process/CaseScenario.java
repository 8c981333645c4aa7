package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.casefile.TimelineEvent;
import org.tawasul.process.engine.TurnedClock;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Plays a case's life in tests: reports, completes tasks as the people of the demo
 * ministry, lets time pass. The engine's clock is turned, and jobs that fall due are run
 * in their order.
 */
@TestComponent
public class CaseScenario {

	private final Queue<CaseNumber> opened = new ConcurrentLinkedQueue<>();

	private final CaseService cases;

	private final CaseHistoryService history;

	private final ProcessEngine engine;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final HistoryService engineHistory;

	private final JdbcTemplate jdbc;

	CaseScenario(CaseService cases, CaseHistoryService history, ProcessEngine engine, JdbcTemplate jdbc) {
		this.cases = cases;
		this.history = history;
		this.engine = engine;
		this.runtime = engine.getRuntimeService();
		this.tasks = engine.getTaskService();
		this.management = engine.getManagementService();
		this.engineHistory = engine.getHistoryService();
		this.jdbc = jdbc;
	}

	public static CaseReport incident(Category category, String region) {
		return report(CaseType.INCIDENT, category, region);
	}

	public static CaseReport report(CaseType type, Category category, String region) {
		Reporter reporter = new Reporter("نورة بنت سعد", "1234567897", "+966551234567", "noura@moe.example",
				ReporterRole.PARENT, null, null);
		return new CaseReport(type, category, null, "رائحة غاز في مدرسة ابني", "رائحة غاز قوية قرب المختبر منذ الصباح",
				region, null, null, false, false, Map.of(), reporter, Channel.WEB, Locale.forLanguageTag("ar"));
	}

	public static CaseReport of(CaseType type, String region) {
		return report(type, null, region);
	}

	public static CaseReport incidentWithAnswers(Category category, Map<String, String> answers) {
		CaseReport report = incident(category, "SA-01");
		return new CaseReport(report.type(), category, null, report.subject(), report.description(), report.region(),
				null, null, false, false, answers, report.reporter(), Channel.WEB, report.language());
	}

	/** A report that no rule of the routing table knows a unit for. */
	public static CaseReport unroutable(String region) {
		CaseReport report = report(CaseType.COMPLAINT, null, region);
		return new CaseReport(report.type(), null, null, report.subject(), report.description(), region, null,
				new Facility(FacilityKind.UNIVERSITY, "كلية أهلية", null), false, false, Map.of(), report.reporter(),
				Channel.WEB, report.language());
	}

	public CaseNumber open(CaseReport report) {
		CaseNumber number = this.cases.open(report).getNumber();
		this.opened.add(number);
		return number;
	}

	/** The case is not worked on any more: its timers do not run. */
	void suspend(CaseNumber number) {
		if (process(number) != null) {
			this.runtime.suspendProcessInstanceById(process(number).getId());
		}
	}

	/** Every case that was opened through this helper since it was last asked. */
	List<CaseNumber> drainOpenedCases() {
		List<CaseNumber> numbers = List.copyOf(this.opened);
		this.opened.removeAll(numbers);
		return numbers;
	}

	public CaseFile file(CaseNumber number) {
		return this.cases.find(number).orElseThrow();
	}

	public Task task(CaseNumber number) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(number.toString()).singleResult();
	}

	public ProcessInstance process(CaseNumber number) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.toString()).singleResult();
	}

	/** Claims and completes the case's one open task. */
	public void complete(CaseNumber number, String user, Map<String, Object> answers) {
		Task task = task(number);
		this.tasks.claim(task.getId(), user);
		this.tasks.complete(task.getId(), answers);
	}

	public void handle(CaseNumber number, String user) {
		complete(number, user, Map.of("importance", "IMPORTANT", "decision", "HANDLE"));
	}

	public void resolve(CaseNumber number, String user) {
		complete(number, user, Map.of("outcome", "RESOLVED", "resolution", "أُغلق مصدر الغاز وفُحص المبنى، وهو آمن."));
	}

	public void ask(CaseNumber number, String user, String question) {
		complete(number, user, Map.of("outcome", "ASK_REPORTER", "question", question));
	}

	/** Refers the case, from either of the two tasks in which this can be done. */
	public void refer(CaseNumber number, String user, String unit) {
		complete(number, user, isStudied(number) ? Map.of("outcome", "REFER", "referTo", unit)
				: Map.of("importance", file(number).getImportance().name(), "decision", "REFER", "referTo", unit));
	}

	/** Escalates the case, from either of the two tasks in which this can be done. */
	public void escalate(CaseNumber number, String user) {
		complete(number, user, isStudied(number) ? Map.of("outcome", "ESCALATE")
				: Map.of("importance", file(number).getImportance().name(), "decision", "ESCALATE"));
	}

	public void route(CaseNumber number, String unit) {
		complete(number, "care", Map.of("unit", unit));
	}

	private boolean isStudied(CaseNumber number) {
		return "Task_ResolveCase".equals(task(number).getTaskDefinitionKey());
	}

	/** Starts an assertion about where the case's process is. */
	public ProcessInstanceAssert at(CaseNumber number) {
		return ProcessAssertions.assertThat(this.engine, process(number));
	}

	public String handlers(CaseNumber number) {
		return file(number).getAssignment().getHandlers();
	}

	public Instant due(CaseNumber number) {
		return file(number).getAssignment().getDueAt();
	}

	/** The messages written about the case, as {@code kind:recipient}, in their order. */
	public List<String> messages(CaseNumber number) {
		return this.jdbc.queryForList("""
				select lower(kind) || ':' || coalesce(username, 'reporter') from app.outbox_message
				where case_number = ? order by id""", String.class, number.value());
	}

	public List<String> timeline(CaseNumber number) {
		return this.history.timeline(number).stream().map((entry) -> entry.getEvent().code()).toList();
	}

	/** Lets the time pass until the case's timer at the given node, and runs it. */
	public void advanceToTimer(CaseNumber number, String node) {
		Job job = timer(number, node);
		turnClockTo(job.getDuedate().toInstant().plusSeconds(1));
		this.management.executeJob(job.getId());
	}

	/** Runs the case's timer at the given node, whatever the clock says. */
	public void runTimer(CaseNumber number, String node) {
		run(timer(number, node).getId());
	}

	void run(String timer) {
		this.management.executeJob(timer);
	}

	/** The levels that have had the case so far, in their order. */
	public List<String> escalationLevels(CaseNumber number) {
		return this.history.timeline(number)
			.stream()
			.filter((entry) -> entry.getEvent() == TimelineEvent.ASSIGNED)
			.map((entry) -> entry.getUnit() + " " + entry.getFacts().get("kind"))
			.toList();
	}

	/** Nobody touches the case, up to the last escalation level. */
	public void escalateToMinister(CaseNumber number) {
		while (timer(number, "BoundaryEvent_AssessmentOverdue") != null) {
			advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		}
	}

	public Job timer(CaseNumber number, String node) {
		return this.management.createJobQuery()
			.processInstanceId(process(number).getId())
			.activityId(node)
			.singleResult();
	}

	public void turnClockTo(Instant instant) {
		TurnedClock.turnTo(instant);
	}

	public void turnClockBy(Duration time) {
		turnClockTo(ClockUtil.getCurrentTime().toInstant().plus(time));
	}

	public void resetClock() {
		TurnedClock.reset();
	}

	/** Whether nothing of the case is left in the engine. */
	public boolean isOver(CaseNumber number) {
		return process(number) == null && task(number) == null
				&& this.engineHistory.createHistoricProcessInstanceQuery()
					.processInstanceBusinessKey(number.toString())
					.finished()
					.count() == 1;
	}

}
