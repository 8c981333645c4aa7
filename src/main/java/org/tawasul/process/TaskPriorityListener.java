package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Importance;

import org.springframework.stereotype.Component;

/**
 * Gives each new task the priority of its case's importance, by which task lists are
 * sorted.
 */
@Component
public class TaskPriorityListener implements TaskListener {

	/** The engine's own for tasks without any. */
	private static final int NORMAL = 50;

	private static final int STEP = 25;

	private final CaseWorkflow workflow;

	private final LifecycleProcessResolver processes;

	TaskPriorityListener(CaseWorkflow workflow, LifecycleProcessResolver processes) {
		this.workflow = workflow;
		this.processes = processes;
	}

	@Override
	public void notify(DelegateTask task) {
		this.processes.findCase(task.getExecution())
			.ifPresent((number) -> task.setPriority(priorityOf(this.workflow.lock(number).getImportance())));
	}

	/**
	 * The priority of tasks of cases with an importance.
	 * @param importance the case's
	 * @return 50 for normal, 75, 100 for very important
	 */
	public static int priorityOf(Importance importance) {
		return NORMAL + importance.ordinal() * STEP;
	}

}
