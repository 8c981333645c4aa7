package org.tawasul.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;

/**
 * A case as lists show it.
 *
 * @param number the case's number
 * @param subject what it is about, in the reporter's words
 * @param type the case's type
 * @param category the category, of incidents
 * @param importance how important it is
 * @param status its current status, a code of the model
 * @param phase what the status counts as
 * @param unit code of the responsible unit, or null while nobody knows whose it is
 * @param levelUnit code of the unit of the level that has it, or null before the first
 * @param levelKind the kind of that level, or null before the first
 * @param opened whether somebody of that level has opened it
 * @param dueAt when the running deadline is over, or null while none runs
 * @param receivedAt when it came in
 * @param closedAt when it was closed, or null while it is open
 */
public record CaseListItem(CaseNumber number, String subject, CaseType type, @Nullable Category category,
		Importance importance, @Nullable String status, Phase phase, @Nullable String unit, @Nullable String levelUnit,
		@Nullable String levelKind, boolean opened, @Nullable Instant dueAt, Instant receivedAt,
		@Nullable Instant closedAt) {

	/**
	 * Whether other cases may be linked to it, as far as a list can tell.
	 * @return true for an open case that is not linked itself and has no resolution
	 */
	public boolean mayBeMain() {
		return CaseLink.mayBeMain(this.status, this.phase);
	}

	/** 0 for the highest importance, then 1, 2. */
	int urgency() {
		return Importance.VERY_IMPORTANT.ordinal() - this.importance.ordinal();
	}

}
