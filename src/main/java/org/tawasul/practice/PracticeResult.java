package org.tawasul.practice;

import java.time.Instant;

/**
 * What came of a reset.
 *
 * @param at when it began
 * @param done false when it failed; the log says why
 */
record PracticeResult(Instant at, boolean done) {

}
