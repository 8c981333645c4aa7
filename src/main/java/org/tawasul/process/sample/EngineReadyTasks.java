package org.tawasul.process.sample;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.practice.ReadyTasks;

import org.springframework.stereotype.Component;

/**
 * Completes tasks for a practice ministry.
 */
@Component
class EngineReadyTasks implements ReadyTasks {

	private final TaskService tasks;

	EngineReadyTasks(TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public void complete(String number, String username, Map<String, Object> answers) {
		Task task = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
		this.tasks.claim(task.getId(), username);
		this.tasks.complete(task.getId(), answers);
	}

}
