package org.tawasul.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

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
 * @param changes what had a value before and has another now
 */
public record AuditEntryView(Instant at, String action, String actor, String actorId, String subject, String subjectId,
		Map<String, String> details, List<Change> changes) {

	/**
	 * A value before and after.
	 *
	 * @param label what it is the value of
	 * @param before <code>null</code> if there was none
	 * @param after <code>null</code> if there is none any more
	 */
	public record Change(String label, @Nullable String before, @Nullable String after) {

	}

}
