package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.tawasul.casefile.Importance;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Gives each new task the priority of what its process carries, for cases by their
 * importance. Task lists are sorted by it.
 */
@Component
public class TaskPriorityListener implements TaskListener {

	private static final int STEP = 25;

	private final ProcessSubjects subjects;

	TaskPriorityListener(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	@Override
	public void notify(DelegateTask task) {
		this.subjects.find(task.getExecution())
			.ifPresent((carried) -> task.setPriority(carried.subject().priority(carried.key())));
	}

	/**
	 * The priority of tasks of cases with an importance.
	 * @param importance the case's
	 * @return 50 for normal, 75, 100 for very important
	 */
	public static int priorityOf(Importance importance) {
		return ProcessSubject.NORMAL_PRIORITY + importance.ordinal() * STEP;
	}

}
