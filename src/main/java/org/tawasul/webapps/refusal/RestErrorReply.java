package org.tawasul.webapps.refusal;

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
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What a caller of the engine is told instead of an internal error.
 *
 * @param status of the answer
 * @param code the words are {@code webapps.refused.<code>}
 */
record RestErrorReply(Status status, String code) {

	/** The task has been finished, or has gone elsewhere. */
	static final RestErrorReply TASK_GONE = new RestErrorReply(Status.NOT_FOUND, "task-gone");

	private static final Pattern NOT_THERE = Pattern.compile("\\b(find|found|exist|deployed)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NOTHING_FOUND = Pattern.compile("\\b(No [\\w ]+ found|[Cc]annot find)\\b");

	/**
	 * What is to be said about a failure.
	 * @param failure what the engine threw
	 * @param command what it was asked to do
	 * @return nothing where the engine's own answer will do
	 */
	static Optional<RestErrorReply> of(RuntimeException failure, Command<?> command) {
		if (failure instanceof OptimisticLockingException) {
			return refusal(Status.CONFLICT, "overtaken");
		}
		if (failure instanceof TaskAlreadyClaimedException) {
			return refusal(Status.CONFLICT, "claimed");
		}
		if (failure instanceof NullValueException) {
			return isNotThere(failure) ? refusal(Status.NOT_FOUND, isAboutTask(command) ? "task-gone" : "not-there")
					: refusal(Status.BAD_REQUEST, "incomplete");
		}
		if (failure.getClass() == ProcessEngineException.class && isNothingFound(failure)) {
			return refusal(Status.NOT_FOUND, "not-there");
		}
		return isAboutTask(command) ? aboutTask(failure) : Optional.empty();
	}

	/** Here the interface would make an internal error of everything. */
	private static Optional<RestErrorReply> aboutTask(RuntimeException failure) {
		if (failure instanceof SuspendedEntityInteractionException) {
			return refusal(Status.CONFLICT, "suspended");
		}
		if (failure instanceof NotFoundException) {
			return refusal(Status.NOT_FOUND, "task-gone");
		}
		if (failure instanceof BadUserRequestException) {
			return refusal(Status.BAD_REQUEST, "incomplete");
		}
		// Whoever completes a task at the same moment leaves nothing behind to work on.
		return (failure instanceof NullPointerException) ? refusal(Status.CONFLICT, "overtaken") : Optional.empty();
	}

	private static boolean isNotThere(RuntimeException failure) {
		return failure.getMessage() != null && NOT_THERE.matcher(failure.getMessage()).find();
	}

	private static boolean isNothingFound(RuntimeException failure) {
		return failure.getMessage() != null && NOTHING_FOUND.matcher(failure.getMessage()).find();
	}

	private static boolean isAboutTask(Command<?> command) {
		return command.getClass().getSimpleName().contains("Task");
	}

	private static Optional<RestErrorReply> refusal(Status status, String code) {
		return Optional.of(new RestErrorReply(status, code));
	}

}
