package org.tawasul.quality;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which answers are reviewed: the table {@code QualitySample}, which its process owner
 * changes.
 */
public interface QualitySampleRules {

	/**
	 * Whether an answer is reviewed, and when. A table that is missing or fails reviews
	 * nothing: no answer waits for it, and administrators know of it.
	 * @param facts what the table may ask, by name
	 * @return nothing when it is not
	 */
	Optional<ReviewPlan> planOf(Map<String, @Nullable Object> facts);

}
