package org.tawasul.process.form;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.process.LifecycleProcessResolver;
import org.tawasul.process.error.TaskOvertakenException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Two people complete one task at the same moment: the second meets a process of which
 * nothing is left to read, or not all of it.
 */
class TaskCompletionListenerTest {

	private final TaskService tasks = mock(RETURNS_DEEP_STUBS);

	private final DelegateTask task = mock(RETURNS_DEEP_STUBS);

	private final LifecycleProcessResolver processes = mock();

	private final TaskCompletionListener listener = new TaskCompletionListener(this.processes, mock(), mock(), mock(),
			mock());

	@BeforeEach
	void itsProcessIsGone() {
		given(this.task.getId()).willReturn("task");
		given(this.task.getProcessEngineServices().getTaskService()).willReturn(this.tasks);
		given(this.processes.findCase(any())).willThrow(new NullPointerException());
	}

	@Test
	void theSecondIsToldThatSomebodyWasFaster() {
		given(this.tasks.createTaskQuery().taskId("task").count()).willReturn(0L);
		assertThatThrownBy(() -> this.listener.notify(this.task)).isInstanceOf(TaskOvertakenException.class);
	}

	@Test
	void aFaultOfOursIsNotCalledThatWhileTheTaskIsThere() {
		given(this.tasks.createTaskQuery().taskId("task").count()).willReturn(1L);
		assertThatThrownBy(() -> this.listener.notify(this.task)).isInstanceOf(NullPointerException.class);
	}

}
