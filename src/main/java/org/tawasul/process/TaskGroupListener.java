package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.stereotype.Component;

/**
 * A task of a case is for the group that has the case, and for nobody else, whatever the
 * model says and whatever its variables hold: who may work on the task may see the case.
 */
@Component
class TaskGroupListener implements TaskListener {

	private final LifecycleProcessResolver processes;

	private final CaseService cases;

	TaskGroupListener(LifecycleProcessResolver processes, CaseService cases) {
		this.processes = processes;
		this.cases = cases;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution != null) {
			this.processes.findCase(execution).ifPresent((number) -> check(task, number));
		}
	}

	private void check(DelegateTask task, CaseNumber number) {
		String handlers = this.cases.find(number).map((file) -> file.getAssignment().getHandlers()).orElse(null);
		if (task.getAssignee() != null || !isFor(handlers, task)) {
			throw new InvalidProcessRequestException("task.group", task.getTaskDefinitionKey());
		}
	}

	private static boolean isFor(@Nullable String handlers, DelegateTask task) {
		return task.getCandidates()
			.stream()
			.allMatch((candidate) -> candidate.getUserId() == null && candidate.getGroupId() != null
					&& candidate.getGroupId().equals(handlers));
	}

}
