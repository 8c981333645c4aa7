package org.tawasul.process.deadline;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What another importance does to a case's deadline.
 *
 * @param process the id of the case's process
 * @param running the deadline that runs and is counted anew, or null when none is
 * @param dates of the deadline that runs; null when none is counted anew
 * @param timeLeft the time that a stopped clock goes on with; null when none is stopped
 * @param groups who else is notified, besides the handlers
 */
record DeadlineChange(String process, @Nullable RunningDeadline running, DeadlineCalculator.@Nullable DueDates dates,
		@Nullable Duration timeLeft, Set<String> groups) {

}
