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
	 * @throws RuntimeException when nothing decides it; administrators know of it
	 */
	Optional<CallWay> wayOf(Map<String, @Nullable Object> facts);

}
