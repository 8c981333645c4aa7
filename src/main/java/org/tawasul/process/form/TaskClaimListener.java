package org.tawasul.process.form;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.casefile.CaseDecisionService;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.LifecycleProcessResolver;

import org.springframework.stereotype.Component;

/**
 * Only those who have a case take its tasks, and whoever does has seen the case, which is
 * not new any more. One whose task somebody else gives them still is.
 */
@Component
public class TaskClaimListener implements TaskListener {

	private final LifecycleProcessResolver processes;

	private final CaseWorkflow workflow;

	private final CaseDecisionService decisions;

	TaskClaimListener(LifecycleProcessResolver processes, CaseWorkflow workflow, CaseDecisionService decisions) {
		this.processes = processes;
		this.workflow = workflow;
		this.decisions = decisions;
	}

	@Override
	public void notify(DelegateTask task) {
		DelegateExecution execution = task.getExecution();
		if (execution != null && isTakenByAssignee(task)) {
			this.processes.findCase(execution).ifPresent((number) -> {
				CaseHandlers.require(task, this.workflow.lock(number));
				this.decisions.markOpened(number);
			});
		}
	}

	private static boolean isTakenByAssignee(DelegateTask task) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return signedIn != null && signedIn.getUserId() != null && signedIn.getUserId().equals(task.getAssignee());
	}

}
