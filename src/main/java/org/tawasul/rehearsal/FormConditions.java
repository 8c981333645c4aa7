package org.tawasul.rehearsal;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether the conditions of forms hold. Implemented where the engine is.
 */
public interface FormConditions {

	/**
	 * Whether a condition holds.
	 * @param condition as the form's file has it, without the leading =
	 * @param answers what was answered, by key
	 * @return false also for what is no condition
	 */
	boolean holds(String condition, Map<String, @Nullable Object> answers);

	/**
	 * What a condition asks.
	 * @param condition as the form's file has it, without the leading =
	 * @return keys of fields, or {@code linkedCases}; none for what is no condition
	 */
	Set<String> asked(String condition);

}
