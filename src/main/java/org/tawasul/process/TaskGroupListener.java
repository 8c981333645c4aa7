package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * A task of a case is for the group that has the case, and for nobody else, whatever the
 * model says and whatever its variables hold: who may work on the task may see the case.
 * So it is with everything that processes carry.
 */
@Component
class TaskGroupListener implements TaskListener {

	private final ProcessSubjects subjects;

	TaskGroupListener(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution != null) {
			this.subjects.find(execution)
				.ifPresent((carried) -> check(task, carried.subject().handlers(carried.key())));
		}
	}

	private static void check(DelegateTask task, @Nullable String handlers) {
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
