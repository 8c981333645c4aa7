package org.tawasul.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistory;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Report;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;

import org.springframework.boot.test.context.TestComponent;

/**
 * Plays a case's life in tests: reports, completes tasks as the people of the demo
 * ministry, lets time pass. The engine's clock is turned, and jobs that fall due are run
 * in their order.
 */
@TestComponent
public class Lifecycle {

	private final Cases cases;

	private final CaseHistory history;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final HistoryService engineHistory;

	Lifecycle(Cases cases, CaseHistory history, RuntimeService runtime, TaskService tasks, ManagementService management,
			HistoryService engineHistory) {
		this.cases = cases;
		this.history = history;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.engineHistory = engineHistory;
	}

	public static Report incident(Category category, String region) {
		return report(CaseType.INCIDENT, category, region);
	}

	public static Report report(CaseType type, Category category, String region) {
		Reporter reporter = new Reporter("نورة بنت سعد", "1234567897", "+966551234567", "noura@moe.example",
				ReporterRole.PARENT, null, null);
		return new Report(type, category, null, "رائحة غاز في مدرسة ابني", "رائحة غاز قوية قرب المختبر منذ الصباح",
				region, null, null, false, false, Map.of(), reporter, Channel.WEB, Locale.forLanguageTag("ar"));
	}

	public CaseNumber open(Report report) {
		return this.cases.open(report).getNumber();
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

	public List<String> timeline(CaseNumber number) {
		return this.history.timeline(number).stream().map((entry) -> entry.getEvent().word()).toList();
	}

	/** Lets the time pass until the case's timer at the given node, and runs it. */
	public void passTime(CaseNumber number, String node) {
		Job job = timer(number, node);
		turnClockTo(job.getDuedate().toInstant().plusSeconds(1));
		this.management.executeJob(job.getId());
	}

	public Job timer(CaseNumber number, String node) {
		return this.management.createJobQuery()
			.processInstanceId(process(number).getId())
			.activityId(node)
			.singleResult();
	}

	public void turnClockTo(Instant instant) {
		ClockUtil.setCurrentTime(Date.from(instant));
	}

	public void turnClockBy(Duration time) {
		turnClockTo(ClockUtil.getCurrentTime().toInstant().plus(time));
	}

	public void resetClock() {
		ClockUtil.reset();
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
