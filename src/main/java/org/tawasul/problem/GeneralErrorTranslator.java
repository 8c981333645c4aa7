package org.tawasul.problem;

import java.util.Optional;

import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Translates what cases refuse, and changes that met another.
 */
@Component
class GeneralErrorTranslator implements ErrorTranslator {

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		if (failure instanceof ProblemException problem) {
			return Optional.of(problem.translated());
		}
		if (failure instanceof CaseActionNotAllowedException refused) {
			return Optional
				.of(TranslatedError.of(HttpStatus.CONFLICT, refused.code(), refused.messageKey(), refused.arguments()));
		}
		if (failure instanceof CaseNotFoundException) {
			return Optional.of(TranslatedError.of(HttpStatus.NOT_FOUND, "case-unknown", "refused.case.unknown"));
		}
		if (failure instanceof ConcurrencyFailureException) {
			return Optional.of(TranslatedError.of(HttpStatus.CONFLICT, "busy", "problem.busy"));
		}
		return Optional.empty();
	}

}
