package org.tawasul.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * The one mapping from exceptions to status and message, used by pages, by the API and by
 * the engine's REST interface.
 */
@Component
public class ErrorTranslation {

	private final List<ErrorTranslator> translators;

	private final Messages messages;

	ErrorTranslation(List<ErrorTranslator> translators, Messages messages) {
		this.translators = translators;
		this.messages = messages;
	}

	/**
	 * Translates an exception, or the first of its causes that means something.
	 * @param failure what was thrown
	 * @return nothing for an internal error, whose details are not disclosed
	 */
	public Optional<TranslatedError> translate(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			for (ErrorTranslator translator : this.translators) {
				Optional<TranslatedError> error = translator.translate(cause);
				if (error.isPresent()) {
					return error;
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The message of an error.
	 * @param error the error
	 * @param locale the reader's
	 * @return a sentence or two
	 */
	public String message(TranslatedError error, Locale locale) {
		return this.messages.text(error.messageKey(), locale, error.arguments().toArray());
	}

}
