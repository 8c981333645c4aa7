package org.tawasul.access.body;

import java.util.Optional;

import org.tawasul.problem.ErrorTranslator;
import org.tawasul.problem.TranslatedError;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What it means that a body is not waited for any longer.
 */
@Component
class RequestBodyErrorTranslator implements ErrorTranslator {

	/** In seconds. */
	static final int RETRY_AFTER = 10;

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		return (failure instanceof RequestBodyRefusedException refused) ? Optional.of(error(refused.status()))
				: Optional.empty();
	}

	private static TranslatedError error(HttpStatus status) {
		return TranslatedError.of(status, "slow", "access.error." + status.value() + ".text").retryAfter(RETRY_AFTER);
	}

}
