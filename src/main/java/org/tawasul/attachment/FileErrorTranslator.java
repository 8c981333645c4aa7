package org.tawasul.attachment;

import java.util.Optional;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.problem.ErrorTranslator;
import org.tawasul.problem.TranslatedError;

import org.springframework.stereotype.Component;

/**
 * Says why a file was rejected.
 */
@Component
class FileErrorTranslator implements ErrorTranslator {

	private static final String FIELD = "file";

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		if (!(failure instanceof FileRejectedException rejected)) {
			return Optional.empty();
		}
		FileRejectionReason reason = rejected.reason();
		return Optional.of(TranslatedError.of(reason.status(), reason.code(), reason.messageKey(), rejected.arguments())
			.onField(FIELD)
			.retryAfter(rejected.secondsToWait()));
	}

}
