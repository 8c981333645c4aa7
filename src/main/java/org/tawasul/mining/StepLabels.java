package org.tawasul.mining;

import java.util.Locale;
import java.util.Optional;

/**
 * The names of the steps at which cases wait. Implemented by the package that knows the
 * models.
 */
public interface StepLabels {

	/**
	 * The name of a step, as the latest version of the lifecycle has it.
	 * @param step its id
	 * @param locale the reader's
	 * @return the name, in Arabic if there is none in the reader's language; empty for a
	 * step that only older versions have
	 */
	Optional<String> find(String step, Locale locale);

}
