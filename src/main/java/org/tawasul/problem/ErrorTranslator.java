package org.tawasul.problem;

import java.util.Optional;

/**
 * Translates the exceptions of one area for whoever sent the request. Every bean of this
 * type is asked by {@link ErrorTranslation}.
 */
@FunctionalInterface
public interface ErrorTranslator {

	/**
	 * Translates one exception, without looking at its cause.
	 * @param failure what was thrown
	 * @return nothing for an exception of another area
	 */
	Optional<TranslatedError> translate(Throwable failure);

}
