package org.tawasul.survey.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A try to reach a reporter.
 *
 * @param at when
 * @param username who called; <code>null</code> for the voice gateway
 * @param outcome what came of it
 */
public record CallTry(Instant at, @Nullable String username, CallOutcome outcome) {
}
