package org.tawasul.desk.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The current deadline, formatted.
 *
 * @param due null while none runs
 * @param dueText the same in digits, by both calendars; empty while none runs
 * @param left the time left, or by how much it is overdue; empty while none runs
 * @param stopped the time left while the clock is stopped; empty while it runs
 */
record DeadlineView(@Nullable Instant due, String dueText, String left, boolean overdue, String stopped) {

}
