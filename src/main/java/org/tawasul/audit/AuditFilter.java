package org.tawasul.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted.
 *
 * @param person user name of who did it or to whom it was done, or null for everybody
 * @param action what was done, or null for everything
 * @param before only entries with a smaller id: the last one of the page above
 */
public record AuditFilter(@Nullable String person, @Nullable AuditAction action, long before) {

}
