package org.tawasul.process.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.tawasul.problem.ErrorTranslator;
import org.tawasul.problem.TranslatedError;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Translates what processes refuse, and the conflicts that the engine reports.
 */
@Component
class ProcessErrorTranslator implements ErrorTranslator {

	static final TranslatedError OVERTAKEN = conflict("overtaken", "process.task.overtaken");

	/**
	 * PostgreSQL's states for a character that it cannot keep, above all U+0000: neither
	 * a name nor an id holds one, so it came from the caller.
	 */
	private static final Set<String> UNSUPPORTED_CHARACTERS = Set.of("22021", "22P05");

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		if (failure instanceof InvalidProcessRequestException invalid) {
			return Optional.of(TranslatedError.of(HttpStatus.BAD_REQUEST, invalid.code(), "process." + invalid.code(),
					invalid.arguments()));
		}
		if (failure instanceof ParseException unparsable) {
			return Optional.of(ParseProblems.translate(unparsable));
		}
		if (failure instanceof EngineFeatureClosedException closed) {
			return Optional.of(TranslatedError.of(HttpStatus.FORBIDDEN, "closed", "process.closed." + closed.code()));
		}
		if (failure instanceof NotHandlerException) {
			return Optional.of(TranslatedError.of(HttpStatus.FORBIDDEN, "not-handler", "process.task.not-handler"));
		}
		if (failure instanceof SQLException sql && UNSUPPORTED_CHARACTERS.contains(String.valueOf(sql.getSQLState()))) {
			return Optional.of(TranslatedError.of(HttpStatus.BAD_REQUEST, "characters", "process.characters"));
		}
		if (failure instanceof TaskOvertakenException) {
			return Optional.of(OVERTAKEN);
		}
		if (failure instanceof OptimisticLockingException) {
			return Optional.of(conflict("busy", "problem.busy"));
		}
		if (failure instanceof TaskAlreadyClaimedException) {
			return Optional.of(conflict("claimed", "process.task.claimed"));
		}
		return (failure instanceof SuspendedEntityInteractionException)
				? Optional.of(conflict("suspended", "refused.suspended")) : Optional.empty();
	}

	private static TranslatedError conflict(String code, String messageKey) {
		return TranslatedError.of(HttpStatus.CONFLICT, code, messageKey);
	}

}
