package org.tawasul.process.trial;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a case waited on its way, and what happened then.
 *
 * @param at since when
 * @param step id of the step at which it waited; null where it has none
 * @param status the case's status; empty where it has none
 * @param holders candidate group of those who held it; null for nobody
 * @param timers what would happen by itself, the earliest first
 * @param then what happened; null where the way ends
 */
public record TrialMoment(Instant at, @Nullable String step, String status, @Nullable String holders,
		List<TrialTimer> timers, @Nullable TrialStep then) {

	TrialMoment followedBy(TrialStep happened) {
		return new TrialMoment(this.at, this.step, this.status, this.holders, this.timers, happened);
	}

}
