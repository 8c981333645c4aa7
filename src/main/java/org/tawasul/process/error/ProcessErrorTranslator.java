package org.tawasul.process.error;

import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
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

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		if (failure instanceof InvalidProcessRequestException invalid) {
			return Optional.of(TranslatedError.of(HttpStatus.BAD_REQUEST, invalid.code(), "process." + invalid.code(),
					invalid.arguments()));
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
