package org.tawasul.process;

import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.OpenTaskLookup;

import org.springframework.stereotype.Component;

/**
 * Finds a case's open task for the desk: the oldest, where a model opens several.
 */
@Component
class EngineTaskFinder implements OpenTaskLookup {

	private final TaskService tasks;

	EngineTaskFinder(TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<Details> of(CaseNumber number) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number.toString())
			.active()
			.orderByTaskCreateTime()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map((task) -> new Details(task.getId(), task.getAssignee()));
	}

}
