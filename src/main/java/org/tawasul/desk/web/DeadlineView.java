package org.tawasul.desk.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The running deadline in words.
 *
 * @param due when it is over, or null while none runs
 * @param left what is left of it or how long it is past, in words; empty while none runs
 * @param overdue whether it is past
 * @param kept what is kept of it while the clock stands still, in words; empty while it
 * runs
 */
record DeadlineView(@Nullable Instant due, String left, boolean overdue, String kept) {

}
