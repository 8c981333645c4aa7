package org.tawasul.process.trial;

import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Importance;

/**
 * How a walk begins.
 *
 * @param label what one sees of it on the way that a fault was found on
 * @param kind one of each kind is left alone until the Minister has it; null for what
 * nothing takes there
 * @param report the report of a case; null for anything else
 * @param importance what a case is given besides, only to be left alone on the rungs on
 * which none of that importance has been; null for all else
 * @param begin begins it and says its key
 */
record TrialStart(String label, @Nullable String kind, @Nullable CaseReport report, @Nullable Importance importance,
		Supplier<String> begin) {

	/** The rungs of a ladder that it is there for. */
	Set<TrialRung> rungs() {
		return (this.importance != null) ? TrialRung.of(this.importance) : Set.of();
	}

}
