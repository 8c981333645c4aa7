package org.tawasul.process.deadline;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.casefile.Importance;
import org.tawasul.process.TaskPriorityListener;

import org.springframework.stereotype.Component;

/**
 * Lets a process's timers and tasks follow the variables from which they were made.
 */
@Component
class TimerRescheduler {

	private final ManagementService management;

	private final TaskService tasks;

	TimerRescheduler(ManagementService management, TaskService tasks) {
		this.management = management;
		this.tasks = tasks;
	}

	/**
	 * The variables have changed.
	 * @param process the process's id
	 * @param due when its task is due now
	 */
	void reschedule(String process, Instant due) {
		this.tasks.createTaskQuery().processInstanceId(process).list().forEach((task) -> postpone(task, due));
		this.management.createJobQuery()
			.processInstanceId(process)
			.timers()
			.list()
			.stream()
			.filter((job) -> !isRepeated(job))
			.forEach((job) -> this.management.recalculateJobDuedate(job.getId(), false));
	}

	/**
	 * The importance has changed.
	 * @param process the process's id
	 * @param importance by which its tasks are sorted from now on
	 */
	void prioritize(String process, Importance importance) {
		this.tasks.createTaskQuery().processInstanceId(process).list().forEach((task) -> {
			task.setPriority(TaskPriorityListener.priorityOf(importance));
			this.tasks.saveTask(task);
		});
	}

	private void postpone(Task task, Instant due) {
		if (task.getDueDate() != null) {
			task.setDueDate(Date.from(due));
			this.tasks.saveTask(task);
		}
	}

	/** A daily reminder comes at its hour, whatever the deadlines are. */
	private boolean isRepeated(Job job) {
		return this.management.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getJobConfiguration()
			.startsWith("CYCLE");
	}

}
