package org.tawasul.process.form;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.casefile.CaseDecisionService;
import org.tawasul.process.LifecycleProcessResolver;

import org.springframework.stereotype.Component;

/**
 * Whoever takes a task has seen its case, which is not new any more. A task that somebody
 * else gives them is.
 */
@Component
public class TaskClaimListener implements TaskListener {

	private final LifecycleProcessResolver processes;

	private final CaseDecisionService decisions;

	TaskClaimListener(LifecycleProcessResolver processes, CaseDecisionService decisions) {
		this.processes = processes;
		this.decisions = decisions;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution != null && isTakenByAssignee(task)) {
			this.processes.findCase(execution).ifPresent(this.decisions::markOpened);
		}
	}

	private static boolean isTakenByAssignee(DelegateTask task) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return signedIn != null && signedIn.getUserId() != null && signedIn.getUserId().equals(task.getAssignee());
	}

}
