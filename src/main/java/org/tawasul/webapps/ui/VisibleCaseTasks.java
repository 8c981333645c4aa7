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
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.EngineAuthorization;

import org.springframework.stereotype.Component;

/**
 * The cases behind tasks that the current user may see.
 */
@Component
class VisibleCaseTasks {

	private static final int MAX_TASKS = 100;

	private final TaskService tasks;

	private final RuntimeService processes;

	private final IdentityService identities;

	private final EngineAuthorization authorization;

	VisibleCaseTasks(TaskService tasks, RuntimeService processes, IdentityService identities,
			EngineAuthorization authorization) {
		this.tasks = tasks;
		this.processes = processes;
		this.identities = identities;
		this.authorization = authorization;
	}

	/**
	 * Finds the cases of tasks.
	 * @param ids of tasks; of very many only the first
	 * @return by task, without those that the user may not see or that belong to no case
	 */
	Map<Task, CaseNumber> find(Collection<String> ids) {
		if (this.identities.getCurrentAuthentication() == null || ids.isEmpty()) {
			return Map.of();
		}
		List<Task> visible = this.tasks.createTaskQuery()
			.taskIdIn(ids.stream().limit(MAX_TASKS).toArray(String[]::new))
			.list();
		Map<String, CaseNumber> numbers = numbers(visible);
		Map<Task, CaseNumber> found = new LinkedHashMap<>();
		visible.stream()
			.filter((task) -> numbers.containsKey(task.getProcessInstanceId()))
			.forEach((task) -> found.put(task, numbers.get(task.getProcessInstanceId())));
		return found;
	}

	/**
	 * By process. Who may see the task may know the case's number, but not the process.
	 */
	private Map<String, CaseNumber> numbers(List<Task> visible) {
		if (visible.isEmpty()) {
			return Map.of();
		}
		return this.authorization.runWithout(() -> this.processes.createProcessInstanceQuery()
			.processInstanceIds(visible.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
			.list()
			.stream()
			.filter((process) -> isCaseNumber(process.getBusinessKey()))
			.collect(Collectors.toMap(ProcessInstance::getId,
					(process) -> new CaseNumber(Long.parseLong(process.getBusinessKey())))));
	}

	private static boolean isCaseNumber(@Nullable String key) {
		return key != null && key.matches("\\d{1,18}");
	}

}
