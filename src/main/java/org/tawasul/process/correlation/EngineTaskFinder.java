package org.tawasul.process.correlation;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.desk.OpenTaskLookup;

import org.springframework.stereotype.Component;

/**
 * Finds a case's open task for the desk: the oldest, where a model opens several.
 */
@Component
class EngineTaskFinder implements OpenTaskLookup {

	private final TaskService tasks;

	private final CaseProcessInstances instances;

	EngineTaskFinder(TaskService tasks, CaseProcessInstances instances) {
		this.tasks = tasks;
		this.instances = instances;
	}

	@Override
	public Optional<Details> of(CaseFile caseFile) {
		List<String> ids = this.instances.idsOf(caseFile);
		if (ids.isEmpty()) {
			return Optional.empty();
		}
		return this.tasks.createTaskQuery()
			.processInstanceIdIn(ids.toArray(String[]::new))
			.active()
			.orderByTaskCreateTime()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map((task) -> new Details(task.getId(), task.getAssignee()));
	}

}
