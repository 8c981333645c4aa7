package org.tawasul.process.error;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

/**
 * What collides with something else is tried once more, and only what can succeed then.
 */
class TaskCommandRetryTest {

	private static final Command<?> COMPLETE = new CompleteTaskCmd("id", Map.of());

	private static final OptimisticLockingException CONFLICT = new OptimisticLockingException("ENGINE-03005");

	private final Deque<RuntimeException> failures = new ArrayDeque<>();

	private final TaskCommandRetry retry = new TaskCommandRetry();

	private int tried;

	@Test
	void aConflictIsTriedOnceMore() {
		assertThat(thrown(COMPLETE, CONFLICT)).isNull();
		assertThat(this.tried).isEqualTo(2);
		assertThat(thrown(COMPLETE, new ProcessEngineException("wrapped", CONFLICT))).isNull();
		OptimisticLockingException second = new OptimisticLockingException("again");
		assertThat(thrown(COMPLETE, CONFLICT, second)).isSameAs(second);
		assertThat(this.tried).isEqualTo(2);
	}

	@Test
	void whoseTaskIsOverMeanwhileHearsOfTheConflict() {
		for (RuntimeException over : List.of(new NullValueException("Cannot find task"),
				new AuthorizationException("may not"))) {
			assertThat(thrown(COMPLETE, CONFLICT, over)).isSameAs(CONFLICT);
		}
		TaskOvertakenException overtaken = new TaskOvertakenException("over");
		assertThat(thrown(COMPLETE, new ProcessEngineException("listener", overtaken))).hasCause(overtaken);
		assertThat(this.tried).isOne();
	}

	@Test
	void otherFailuresAndOtherCommandsAreNotTriedAgain() {
		ProcessEngineException refused = new ProcessEngineException("refused");
		assertThat(thrown(COMPLETE, refused)).isSameAs(refused);
		assertThat(thrown(new DeleteTaskCmd("id", null, false), CONFLICT)).isSameAs(CONFLICT);
		assertThat(this.tried).isOne();
	}

	@Test
	void whatIsPartOfSomethingElseIsNotTriedAgainByItself() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThat(thrown(COMPLETE, CONFLICT)).isSameAs(CONFLICT);
		}
		finally {
			TransactionSynchronizationManager.setActualTransactionActive(false);
		}
		Context.setCommandContext(mock());
		try {
			assertThat(thrown(COMPLETE, CONFLICT)).isSameAs(CONFLICT);
		}
		finally {
			Context.removeCommandContext();
		}
		assertThat(this.tried).isOne();
	}

	private Throwable thrown(Command<?> command, RuntimeException... one) {
		this.tried = 0;
		this.failures.clear();
		this.failures.addAll(List.of(one));
		this.retry.setNext(new CommandInterceptor() {
			@Override
			public <T> T execute(Command<T> tried) {
				TaskCommandRetryTest.this.tried++;
				RuntimeException failure = TaskCommandRetryTest.this.failures.poll();
				if (failure != null) {
					throw failure;
				}
				return null;
			}
		});
		return catchThrowable(() -> this.retry.execute(command));
	}

}
