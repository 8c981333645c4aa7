package org.tawasul.desk.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Importance;

/**
 * An importance that a case may be given, with what would follow.
 *
 * @param current whether the case has it
 * @param due when the deadline that is counted anew would end, or null when none is
 * @param left the time from now until then; empty when none is
 * @param stopped what a stopped clock would go on with; empty when none is stopped
 * @param told who would be notified at once; empty for nobody
 */
record ImportanceOptionView(Importance importance, boolean current, @Nullable Instant due, String left, String stopped,
		String told) {

}
