package org.tawasul.webapps.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.tawasul.problem.TranslatedError;

import org.springframework.http.HttpStatus;

/**
 * What exceptions of the engine mean that say it by the command that failed or by their
 * text only: the REST interface would answer an internal error.
 */
final class RestErrorMapper {

	/** The task has been completed or deleted. */
	static final TranslatedError TASK_GONE = error(HttpStatus.NOT_FOUND, "task-gone");

	/** The caller's role does not allow it. */
	static final TranslatedError NOT_ALLOWED = error(HttpStatus.FORBIDDEN, "not-allowed");

	/**
	 * The engine throws the same exception for a missing argument and a missing entity.
	 */
	private static final Pattern MISSING_ENTITY = Pattern.compile("\\b(find|found|exist|deployed)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NOTHING_FOUND = Pattern
		.compile("\\b(No [\\w ]+ found|[Cc]annot find|does not have a subscription)\\b");

	/** PostgreSQL's state for a statement that it cannot read. */
	private static final String SYNTAX_ERROR = "42601";

	private RestErrorMapper() {
	}

	/**
	 * Maps a failure.
	 * @param failure what the engine threw
	 * @param command the class of the engine's command
	 * @return empty where the engine's own response is right, and for bugs
	 */
	static Optional<TranslatedError> map(RuntimeException failure, Class<?> command) {
		boolean ofTask = command.getSimpleName().contains("Task");
		if (failure instanceof NullValueException && !matches(MISSING_ENTITY, failure)) {
			return Optional.of(error(HttpStatus.BAD_REQUEST, "incomplete"));
		}
		if (failure instanceof NullValueException || isNotFound(failure)) {
			return Optional.of(ofTask ? TASK_GONE : error(HttpStatus.NOT_FOUND, "not-there"));
		}
		if (failure.getClass() == ProcessEngineException.class && matches(NOTHING_FOUND, failure)) {
			return Optional.of(error(HttpStatus.NOT_FOUND, "not-there"));
		}
		boolean incomplete = (ofTask && failure instanceof BadUserRequestException)
				|| isUncheckedArgument(failure, command) || isBrokenStatement(failure, command);
		return incomplete ? Optional.of(error(HttpStatus.BAD_REQUEST, "incomplete")) : Optional.empty();
	}

	/** The command itself did not find what it was to have been given. */
	private static boolean isUncheckedArgument(RuntimeException failure, Class<?> command) {
		StackTraceElement[] trace = failure.getStackTrace();
		return failure instanceof NullPointerException && trace.length > 0
				&& trace[0].getClassName().equals(command.getName()) && command.getName().startsWith("org.camunda.");
	}

	/**
	 * The engine forgets an {@code and} where jobs are asked for by their ids and by
	 * those of processes at once.
	 */
	private static boolean isBrokenStatement(RuntimeException failure, Class<?> command) {
		return command.getSimpleName().equals("JobQueryImpl")
				&& Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
					.anyMatch((cause) -> cause instanceof SQLException sql && SYNTAX_ERROR.equals(sql.getSQLState()));
	}

	/** One for each kind of definition, without a common type. */
	private static boolean isNotFound(RuntimeException failure) {
		return failure instanceof ProcessEngineException
				&& failure.getClass().getSimpleName().endsWith("NotFoundException");
	}

	private static boolean matches(Pattern pattern, RuntimeException failure) {
		return failure.getMessage() != null && pattern.matcher(failure.getMessage()).find();
	}

	private static TranslatedError error(HttpStatus status, String code) {
		return TranslatedError.of(status, code, "webapps.refused." + code);
	}

}
