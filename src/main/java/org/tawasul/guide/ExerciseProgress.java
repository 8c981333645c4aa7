package org.tawasul.guide;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.StaffUser;

/**
 * What a trainee has done of the exercises that check themselves. Implemented by the
 * practice ministry; anywhere else nothing is practised.
 */
public interface ExerciseProgress {

	/**
	 * The exercises of a trainee's roles that check themselves, and when each was done
	 * first since the practice ministry began anew.
	 * @param trainee who reads the guide
	 * @return by role and place in its chapter, as {@code COORDINATOR.1}; none where
	 * nothing is practised
	 */
	Map<String, Optional<Instant>> of(StaffUser trainee);

}
