package org.tawasul.process.trial;

import org.jspecify.annotations.Nullable;

/**
 * What a trial plays, where it waits.
 *
 * @param key business key of its process
 * @param process id of its process; null while it has none
 * @param status the model's word; empty where it has none
 * @param open whether its life is not over
 * @param step id of the step at which it waits; null where it has none
 * @param handlers candidate group of those whose task it is; null for nobody
 * @param climbing whether a deadline must take it from those who have it
 * @param rung which rung of its ladder a case is on; null for anything else, and where
 * nobody has it
 */
record TrialState(String key, @Nullable String process, String status, boolean open, @Nullable String step,
		@Nullable String handlers, boolean climbing, @Nullable TrialRung rung) {

}
