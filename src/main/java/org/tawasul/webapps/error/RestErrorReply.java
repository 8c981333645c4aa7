package org.tawasul.webapps.error;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

/**
 * The error response for a failed call of the engine's REST interface.
 *
 * @param status of the response
 * @param code of the message, {@code webapps.refused.<code>} in the bundle
 */
record RestErrorReply(Status status, String code) {

	/** The task has been completed or deleted. */
	static final RestErrorReply TASK_GONE = new RestErrorReply(Status.NOT_FOUND, "task-gone");

	/**
	 * The engine throws the same exception for a missing argument and a missing entity.
	 */
	private static final Pattern MISSING_ENTITY = Pattern.compile("\\b(find|found|exist|deployed)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NOTHING_FOUND = Pattern.compile("\\b(No [\\w ]+ found|[Cc]annot find)\\b");

	/**
	 * Chooses the reply to a failure.
	 * @param failure what the engine threw
	 * @param command the class of the engine's command
	 * @return empty where the engine's own response is right, and for bugs
	 */
	static Optional<RestErrorReply> of(RuntimeException failure, Class<?> command) {
		if (failure instanceof OptimisticLockingException) {
			return reply(Status.CONFLICT, "overtaken");
		}
		if (failure instanceof TaskAlreadyClaimedException) {
			return reply(Status.CONFLICT, "claimed");
		}
		if (failure instanceof NullValueException) {
			return ofNullValue(failure, command);
		}
		if (failure.getClass() == ProcessEngineException.class && matches(NOTHING_FOUND, failure)) {
			return reply(Status.NOT_FOUND, "not-there");
		}
		return isTaskCommand(command) ? ofTaskCommand(failure) : Optional.empty();
	}

	private static Optional<RestErrorReply> ofNullValue(RuntimeException failure, Class<?> command) {
		if (!matches(MISSING_ENTITY, failure)) {
			return reply(Status.BAD_REQUEST, "incomplete");
		}
		return isTaskCommand(command) ? Optional.of(TASK_GONE) : reply(Status.NOT_FOUND, "not-there");
	}

	/** The REST interface would answer all of these with an internal error. */
	private static Optional<RestErrorReply> ofTaskCommand(RuntimeException failure) {
		if (failure instanceof SuspendedEntityInteractionException) {
			return reply(Status.CONFLICT, "suspended");
		}
		if (failure instanceof NotFoundException) {
			return Optional.of(TASK_GONE);
		}
		return (failure instanceof BadUserRequestException) ? reply(Status.BAD_REQUEST, "incomplete")
				: Optional.empty();
	}

	private static boolean matches(Pattern pattern, RuntimeException failure) {
		return failure.getMessage() != null && pattern.matcher(failure.getMessage()).find();
	}

	private static boolean isTaskCommand(Class<?> command) {
		return command.getSimpleName().contains("Task");
	}

	private static Optional<RestErrorReply> reply(Status status, String code) {
		return Optional.of(new RestErrorReply(status, code));
	}

}
