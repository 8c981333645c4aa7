package org.tawasul.webapps.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * What is behind tasks that the current user may see.
 */
@Component
class VisibleTasks {

	private static final int MAX_TASKS = 100;

	private final TaskService tasks;

	private final RuntimeService processes;

	private final IdentityService identities;

	private final EngineAuthorization authorization;

	private final ProcessSubjects subjects;

	VisibleTasks(TaskService tasks, RuntimeService processes, IdentityService identities,
			EngineAuthorization authorization, ProcessSubjects subjects) {
		this.tasks = tasks;
		this.processes = processes;
		this.identities = identities;
		this.authorization = authorization;
		this.subjects = subjects;
	}

	/**
	 * Finds what processes carry that have the tasks.
	 * @param ids of tasks; of very many only the first
	 * @return business keys by task, without the tasks that the user may not see or whose
	 * process carries nothing
	 */
	Map<Task, String> find(Collection<String> ids) {
		if (this.identities.getCurrentAuthentication() == null || ids.isEmpty()) {
			return Map.of();
		}
		List<Task> visible = this.tasks.createTaskQuery()
			.taskIdIn(ids.stream().limit(MAX_TASKS).toArray(String[]::new))
			.list();
		Map<String, String> keys = keys(visible);
		Map<Task, String> found = new LinkedHashMap<>();
		visible.stream()
			.filter((task) -> keys.containsKey(task.getProcessInstanceId()))
			.forEach((task) -> found.put(task, keys.get(task.getProcessInstanceId())));
		return found;
	}

	/**
	 * By process. Who may see the task may know the case's number, but not the process.
	 */
	private Map<String, String> keys(List<Task> visible) {
		if (visible.isEmpty()) {
			return Map.of();
		}
		return this.authorization.runWithout(() -> this.processes.createProcessInstanceQuery()
			.processInstanceIds(visible.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
			.list()
			.stream()
			.filter((process) -> this.subjects.ofKey(process.getBusinessKey()).isPresent())
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
	}

}
