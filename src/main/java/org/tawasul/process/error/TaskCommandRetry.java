package org.tawasul.process.error;

import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries once more what somebody does with a task when its case was changed at the same
 * moment and the task is still there: a case that is moved to another version of its
 * model, a reminder that runs. Only the task's end is for people to hear of. A
 * transaction of the caller cannot be begun again here.
 */
@Component
public class TaskCommandRetry extends CommandInterceptor {

	private static final Set<Class<?>> COMMANDS = Set.of(ClaimTaskCmd.class, CompleteTaskCmd.class,
			SubmitTaskFormCmd.class);

	@Override
	public <T> T execute(Command<T> command) {
		boolean ours = Context.getCommandContext() == null
				&& !TransactionSynchronizationManager.isActualTransactionActive()
				&& COMMANDS.stream().anyMatch((kind) -> kind.isInstance(command));
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			if (!ours || !isConflict(ex)) {
				throw ex;
			}
			return executeAgain(command, ex);
		}
	}

	/** A task that is over is unknown, or nobody may complete it. */
	private <T> T executeAgain(Command<T> command, RuntimeException conflict) {
		try {
			return this.next.execute(command);
		}
		catch (NullValueException | AuthorizationException ex) {
			throw conflict;
		}
	}

	private static boolean isConflict(RuntimeException thrown) {
		return causes(thrown).noneMatch(TaskOvertakenException.class::isInstance)
				&& causes(thrown).anyMatch((cause) -> cause instanceof OptimisticLockingException
						|| cause instanceof OptimisticLockingFailureException);
	}

	private static Stream<Throwable> causes(Throwable thrown) {
		return Stream.iterate(thrown, (cause) -> cause != null, Throwable::getCause);
	}

}
