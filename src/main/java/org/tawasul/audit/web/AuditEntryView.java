package org.tawasul.audit.web;

import java.time.Instant;
import java.util.Map;

/**
 * An entry in the reader's language.
 *
 * @param at when
 * @param action what was done
 * @param actor name of who did it, or that it was the application
 * @param actorId their user name, or empty
 * @param subject name of to whom it was done, or empty where that is no person
 * @param subjectId their user name, or a number or id, or empty
 * @param details value by label
 */
record AuditEntryView(Instant at, String action, String actor, String actorId, String subject, String subjectId,
		Map<String, String> details) {

}
