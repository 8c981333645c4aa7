package org.tawasul.problem;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Translates what cases and the database refuse.
 */
@Component
class GeneralErrorTranslator implements ErrorTranslator {

	private static final Logger log = LoggerFactory.getLogger(GeneralErrorTranslator.class);

	private static final int SECONDS_UNTIL_DATABASE_IS_BACK = 15;

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
		if (failure instanceof CannotCreateTransactionException
				|| failure instanceof DataAccessResourceFailureException) {
			// Without its stack: while the database is unavailable, this is every
			// request.
			log.warn("The database does not answer: {}", failure.getMessage());
			return Optional.of(TranslatedError.of(HttpStatus.SERVICE_UNAVAILABLE, "", "problem.503")
				.retryAfter(SECONDS_UNTIL_DATABASE_IS_BACK));
		}
		return Optional.empty();
	}

}
