package org.tawasul.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What must hold of every case at any time and after any fault: an open case has one
 * process and a closed one has none, the status is that of the node where the process
 * waits, each deadline has one live timer, and the timeline tells each step once.
 */
@TestComponent
public class CaseConsistencyCheck {

	/** Where a case waits, the status that this shows, and the timer that ends it. */
	private static final Map<String, WaitState> WAITS = Map.of("Task_ReviewAnswer",
			new WaitState("in_progress", "BoundaryEvent_ReviewOverdue", ""), "Task_RouteCase",
			new WaitState("unrouted", "BoundaryEvent_RoutingOverdue", ""), "Task_AssessCase",
			new WaitState("under_study", "BoundaryEvent_AssessmentOverdue", "BoundaryEvent_AssessmentReminder"),
			"Task_ResolveCase",
			new WaitState("in_progress", "BoundaryEvent_ResolutionOverdue", "BoundaryEvent_ResolutionReminder"),
			"Task_DecideAsMinister", new WaitState("with_minister", "BoundaryEvent_MinisterReminder", ""),
			"EventGateway_ReporterAnswer", new WaitState("awaiting_reporter", "CatchEvent_AnswerOverdue", ""),
			"EventGateway_ReporterVerdict", new WaitState("resolved", "CatchEvent_ObjectionWindowOver", ""),
			"EventGateway_MainCase", new WaitState("linked", "", ""));

	private static final String MINISTER_REMINDER = "Task_RemindMinisterOffice";

	/** Which steps of the model each line of the timeline tells of. */
	private static final Map<String, Set<String>> STEPS = Map.ofEntries(
			Map.entry("received", Set.of("StartEvent_CaseReceived")),
			Map.entry("assigned", Set.of("Task_AssignHandlers", "Task_AskCareCentre")),
			Map.entry("question_asked", Set.of("Task_AskReporter")),
			Map.entry("reminded", Set.of("Task_RemindOfAssessment", "Task_RemindOfResolution", MINISTER_REMINDER)),
			Map.entry("linked", Set.of("Task_WaitForMainCase")), Map.entry("escalated", Set.of("Task_EscalateCase")),
			Map.entry("resolved", Set.of("Task_NotifyResolution", "Task_NotifyDecision")),
			Map.entry("objected", Set.of("Task_RecordObjection")),
			Map.entry("accepted", Set.of("CatchEvent_ResolutionAccepted")),
			Map.entry("information_added", Set.of("Task_RecordInformation", "CatchEvent_ReporterAnswered")),
			Map.entry("closed", Set.of("EndEvent_CaseClosed")),
			Map.entry("withdrawn", Set.of("EndEvent_CaseWithdrawn")));

	private final CaseService cases;

	private final CaseHistoryService history;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final JdbcTemplate jdbc;

	CaseConsistencyCheck(CaseService cases, CaseHistoryService history, RuntimeService runtime, TaskService tasks,
			ManagementService management, JdbcTemplate jdbc) {
		this.cases = cases;
		this.history = history;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.jdbc = jdbc;
	}

	/** What does not agree, in words; nothing when all is well. */
	public List<String> findInconsistencies(Collection<CaseNumber> numbers) {
		List<String> faults = new ArrayList<>(processesWithoutCase());
		for (CaseNumber number : numbers) {
			CaseFile file = this.cases.find(number).orElseThrow();
			if (file.getPhase().isOpen()) {
				ofOpen(file, faults);
			}
			else if (countEngineRows(number) != 0) {
				faults.add(number + " is closed and has something left in the engine");
			}
			timeline(number, faults);
		}
		return faults;
	}

	/** How many rows the engine still keeps for running the case. */
	public int countEngineRows(CaseNumber number) {
		return this.jdbc.queryForObject("""
				select (select count(*) from act_ru_execution e where e.proc_inst_id_ = h.id_)
					+ (select count(*) from act_ru_task t where t.proc_inst_id_ = h.id_)
					+ (select count(*) from act_ru_variable v where v.proc_inst_id_ = h.id_)
					+ (select count(*) from act_ru_job j where j.process_instance_id_ = h.id_)
					+ (select count(*) from act_ru_event_subscr s where s.proc_inst_id_ = h.id_)
					+ (select count(*) from act_ru_incident i where i.proc_inst_id_ = h.id_)
				from act_hi_procinst h where h.business_key_ = ?""", Integer.class, number.toString());
	}

	private List<String> processesWithoutCase() {
		return this.jdbc.queryForList("""
				select 'process ' || e.id_ || ' has no case ' || coalesce(e.business_key_, '')
				from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'CaseLifecycle'
				where e.parent_id_ is null and not exists (select from app.case_file c
					where c.number::text = e.business_key_)""", String.class);
	}

	private void ofOpen(CaseFile file, List<String> faults) {
		CaseNumber number = file.getNumber();
		List<ProcessInstance> processes = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString())
			.list();
		if (processes.size() != 1) {
			faults.add(number + " is open and has " + processes.size() + " processes");
			return;
		}
		List<String> active = this.runtime.getActiveActivityIds(processes.get(0).getId());
		WaitState wait = (active.size() == 1) ? WAITS.get(active.get(0)) : null;
		if (wait == null || !wait.status().equals(file.getStatus())) {
			faults.add(number + " has status " + file.getStatus() + " while its process is at " + active);
			return;
		}
		if (!active.get(0).equals(file.getStep())) {
			faults.add(number + " should be at step " + active.get(0) + " and is at " + file.getStep());
		}
		timers(file, processes.get(0), wait, faults);
	}

	private void timers(CaseFile file, ProcessInstance process, WaitState wait, List<String> faults) {
		List<Job> jobs = this.management.createJobQuery().processInstanceId(process.getId()).list();
		if (wait.deadline().isEmpty()) {
			if (!jobs.isEmpty() || file.getAssignment().getDueAt() != null) {
				faults.add(file.getNumber() + " should have no deadline and has " + jobs);
			}
			return;
		}
		List<Job> deadlines = jobs.stream().filter((job) -> wait.deadline().equals(nodeOf(job))).toList();
		if (deadlines.size() != 1 || deadlines.get(0).getRetries() == 0) {
			faults.add(file.getNumber() + " should have one live timer " + wait.deadline() + " and has " + deadlines);
			return;
		}
		long reminders = jobs.stream().filter((job) -> wait.reminder().equals(nodeOf(job))).count();
		if (reminders > 1 || jobs.size() != 1 + reminders) {
			faults.add(file.getNumber() + " has other timers too: " + jobs.stream().map(this::nodeOf).toList());
		}
		Date due = deadlines.get(0).getDuedate();
		Task task = this.tasks.createTaskQuery().processInstanceId(process.getId()).singleResult();
		Instant expected = switch (wait.status()) {
			case "resolved" -> file.getObjectionUntil();
			case "awaiting_reporter", "with_minister" -> due.toInstant();
			default -> file.getAssignment().getDueAt();
		};
		boolean taskAgrees = task == null || task.getDueDate() == null || same(task.getDueDate(), expected);
		if (!same(due, expected) || !taskAgrees) {
			faults.add(file.getNumber() + " is due at " + expected + ", its timer at " + due.toInstant()
					+ ", its task at " + ((task != null) ? task.getDueDate() : null));
		}
	}

	private String nodeOf(Job job) {
		return this.management.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

	private static boolean same(Date date, Instant instant) {
		return instant != null && date.getTime() == instant.toEpochMilli();
	}

	private void timeline(CaseNumber number, List<String> faults) {
		List<String> told = this.history.timeline(number).stream().map((entry) -> entry.getEvent().code()).toList();
		List<String> done = this.jdbc.queryForList("""
				select a.act_id_ from act_hi_actinst a join act_hi_procinst h on h.id_ = a.proc_inst_id_
				where h.business_key_ = ? and not exists (select from act_ru_task t where t.id_ = a.task_id_)""",
				String.class, number.toString());
		STEPS.forEach((word, steps) -> {
			long times = done.stream().filter(steps::contains).count();
			long lines = told.stream().filter((event) -> Objects.equals(event, word)).count();
			long silent = steps.contains(MINISTER_REMINDER) ? silentReminders(number) : 0;
			if (lines > times || lines < times - silent) {
				faults
					.add(number + " did " + steps + " " + times + " times and tells " + word + " " + lines + " times");
			}
		});
	}

	/**
	 * After a week the Minister's office is no longer reminded whenever the timer is due.
	 */
	private long silentReminders(CaseNumber number) {
		return this.jdbc.queryForObject("""
				select count(*) from act_hi_actinst a join act_hi_procinst h on h.id_ = a.proc_inst_id_
				where h.business_key_ = ? and a.act_id_ = ? and a.start_time_ > interval '7 days' +
				 (select min(m.start_time_) from act_hi_actinst m
				  where m.proc_inst_id_ = a.proc_inst_id_ and m.act_id_ = 'Task_DecideAsMinister')""", Long.class,
				number.toString(), MINISTER_REMINDER);
	}

	private record WaitState(String status, String deadline, String reminder) {

	}

}
