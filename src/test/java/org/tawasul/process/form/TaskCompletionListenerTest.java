package org.tawasul.process.form;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.process.error.TaskOvertakenException;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Two people complete one task at the same moment: the second meets a process of which
 * nothing is left to read, or not all of it.
 */
class TaskCompletionListenerTest {

	private final JdbcClient jdbc = mock();

	private final DelegateTask task = mock(RETURNS_DEEP_STUBS);

	private final ProcessSubjects subjects = mock();

	private final TaskCompletionListener listener = new TaskCompletionListener(this.subjects, mock(), mock(),
			this.jdbc);

	@BeforeEach
	void itsProcessIsGone() {
		given(this.task.getId()).willReturn("task");
		given(this.subjects.find(any())).willThrow(new NullPointerException());
	}

	@Test
	void theSecondIsToldThatSomebodyWasFaster() {
		givenTheTaskIsThere(false);
		assertThatThrownBy(() -> this.listener.notify(this.task)).isInstanceOf(TaskOvertakenException.class);
	}

	@Test
	void aFaultOfOursIsNotCalledThatWhileTheTaskIsThere() {
		givenTheTaskIsThere(true);
		assertThatThrownBy(() -> this.listener.notify(this.task)).isInstanceOf(NullPointerException.class);
	}

	private void givenTheTaskIsThere(boolean there) {
		JdbcClient.StatementSpec statement = mock();
		JdbcClient.MappedQuerySpec<Boolean> answer = mock();
		given(this.jdbc.sql(anyString())).willReturn(statement);
		given(statement.param("id", "task")).willReturn(statement);
		given(statement.query(Boolean.class)).willReturn(answer);
		given(answer.single()).willReturn(there);
	}

}
