package org.tawasul.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param id grows with time
 * @param at when it was recorded
 * @param action a constant of {@link AuditAction}, or one of an earlier version
 * @param actor user name, or null for the application itself and its command line
 * @param subject what it was done to: a user name, a number or an id
 * @param details codes and numbers by name, in their order; nothing about persons
 */
public record AuditEntry(long id, Instant at, String action, @Nullable String actor, @Nullable String subject,
		Map<String, String> details) {

}
