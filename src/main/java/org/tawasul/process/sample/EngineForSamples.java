package org.tawasul.process.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.sampledata.CaseTable;
import org.tawasul.sampledata.LifecycleEngine;

import org.springframework.stereotype.Component;

/**
 * Plays the engine's part of sample cases, and knows the tables in which it keeps them.
 */
@Component
class EngineForSamples implements LifecycleEngine {

	/** Ids of what was deployed, which all cases share. */
	private static final Set<String> DEPLOYED = Set.of("proc_def_id_", "process_def_id_", "deployment_id_",
			"job_def_id_");

	private static final String OF_PROCESS = "proc_inst_id_ = :process";

	private static final String OF_TASKS = " in (select id_ from act_ru_task where proc_inst_id_ = :process)";

	private final TaskService tasks;

	private final ManagementService management;

	private final CaseService cases;

	private final EngineClock clock;

	EngineForSamples(TaskService tasks, ManagementService management, CaseService cases, EngineClock clock) {
		this.tasks = tasks;
		this.management = management;
		this.cases = cases;
		this.clock = clock;
	}

	@Override
	public void turnClockTo(Instant instant) {
		this.clock.turnTo(instant);
	}

	@Override
	public void resetClock() {
		this.clock.reset();
	}

	@Override
	public void complete(CaseNumber number, String username, Map<String, Object> answers) {
		Task task = this.tasks.createTaskQuery().processInstanceId(process(number)).singleResult();
		this.tasks.claim(task.getId(), username);
		this.tasks.complete(task.getId(), answers);
	}

	@Override
	public Optional<Instant> nextTimer(CaseNumber number) {
		return next(number).map(Job::getDuedate).map(Date::toInstant);
	}

	@Override
	public void runNextTimer(CaseNumber number) {
		this.management.executeJob(next(number).orElseThrow().getId());
	}

	private Optional<Job> next(CaseNumber number) {
		return this.management.createJobQuery()
			.processInstanceId(process(number))
			.list()
			.stream()
			.min(Comparator.comparing(Job::getDuedate));
	}

	private String process(CaseNumber number) {
		return this.cases.find(number).map(CaseFile::getWorkflowId).orElse("");
	}

	@Override
	public List<CaseTable> tables() {
		return List.of(table("act_ru_execution", OF_PROCESS), table("act_ru_task", OF_PROCESS),
				table("act_ru_identitylink", "task_id_" + OF_TASKS), table("act_ru_variable", OF_PROCESS),
				table("act_ru_job", "process_instance_id_ = :process"), table("act_ru_event_subscr", OF_PROCESS),
				table("act_ru_authorization", "resource_id_" + OF_TASKS),
				new CaseTable("app.candidate_task", "id_" + OF_TASKS, DEPLOYED), table("act_hi_procinst", OF_PROCESS),
				table("act_hi_actinst", OF_PROCESS), table("act_hi_taskinst", OF_PROCESS));
	}

	private static CaseTable table(String name, String condition) {
		return new CaseTable("public." + name, condition, DEPLOYED);
	}

}
