package org.tawasul.callcentre;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Another call of the same caller, open or of the last hours.
 *
 * @param id the call
 * @param agent user name of who has it
 * @param begunAt when it began
 * @param brokenOff whether it broke off and waits
 * @param endedAt when it ended, null while it is open
 * @param kind code of what it was about, null until the end
 * @param note of its agent, null without any
 * @param actions what was done in it, the latest first
 */
public record ColleagueCall(UUID id, String agent, Instant begunAt, boolean brokenOff, @Nullable Instant endedAt,
		@Nullable String kind, @Nullable String note, List<CallAction> actions) {

}
