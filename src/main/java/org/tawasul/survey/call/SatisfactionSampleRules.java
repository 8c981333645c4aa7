package org.tawasul.survey.call;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whose reporters are called: the table {@code SatisfactionSample}, which its process
 * owner changes.
 */
public interface SatisfactionSampleRules {

	/**
	 * Whether a case's reporter is called, and by whom.
	 * @param facts what the table may ask, by name
	 * @return nothing when they are not
	 * @throws UndecidedSampleException when the table has a fault; administrators know of
	 * it. Any other exception, such as that of a database that is away, says nothing
	 * about the case: it is to be asked again
	 */
	Optional<CallWay> wayOf(Map<String, @Nullable Object> facts);

}
