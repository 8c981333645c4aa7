package org.tawasul.mining;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A closed case as an event log tells of it: nothing about persons.
 *
 * @param number its number
 * @param type a constant of {@code CaseType}
 * @param category a constant of {@code Category}; null for other types than incidents
 * @param importance a constant of {@code Importance}
 * @param channel a constant of {@code Channel}
 * @param region by ISO 3166-2
 * @param unit code of the unit that answered for it last
 * @param status the one with which it was closed
 * @param receivedAt when it came in
 * @param closedAt when it was closed
 * @param events what happened, in its order
 */
record LoggedCase(long number, String type, @Nullable String category, String importance, String channel, String region,
		@Nullable String unit, @Nullable String status, Instant receivedAt, Instant closedAt,
		List<LoggedEvent> events) {

}
