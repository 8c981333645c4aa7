package org.tawasul.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;

/**
 * Says what another importance would do to a case, before anybody changes it. Implemented
 * by the package that runs the engine.
 */
@FunctionalInterface
public interface ImportanceChangePreview {

	/**
	 * What would follow at this moment.
	 * @param caseFile the case
	 * @param importance the one that it might get
	 * @return the consequence; nothing changes
	 */
	Consequence of(CaseFile caseFile, Importance importance);

	/**
	 * The consequence of a change.
	 *
	 * @param due when the deadline would end, or null when none would be counted anew
	 * @param timeLeft what a stopped clock would go on with, or null when none is stopped
	 * @param groups ids of the groups that would be notified at once
	 */
	record Consequence(@Nullable Instant due, @Nullable Duration timeLeft, Set<String> groups) {

		/**
		 * Makes a consequence whose groups cannot change.
		 */
		public Consequence {
			groups = Set.copyOf(groups);
		}

	}

}
