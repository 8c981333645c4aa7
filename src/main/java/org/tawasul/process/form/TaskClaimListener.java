package org.tawasul.process.form;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Only those who have a case take its tasks, and whoever does has seen the case, which is
 * not new any more. One whose task somebody else gives them still is.
 */
@Component
public class TaskClaimListener implements TaskListener {

	private final ProcessSubjects subjects;

	TaskClaimListener(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution != null && isTakenByAssignee(task)) {
			this.subjects.find(execution).ifPresent((carried) -> {
				TaskHandlers.require(task, carried.subject().lockHandlers(carried.key()));
				carried.subject().markOpened(carried.key());
			});
		}
	}

	private static boolean isTakenByAssignee(DelegateTask task) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return signedIn != null && signedIn.getUserId() != null && signedIn.getUserId().equals(task.getAssignee());
	}

}
