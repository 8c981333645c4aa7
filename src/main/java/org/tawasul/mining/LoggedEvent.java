package org.tawasul.mining;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param id which one, among all of its kind
 * @param activity the id of a step, or a constant of {@code TimelineEvent}
 * @param since when it began; null for what takes no time
 * @param until when it was over
 * @param unit code of the unit at which it happened; null where none is known
 */
record LoggedEvent(long id, String activity, @Nullable Instant since, Instant until, @Nullable String unit) {

}
