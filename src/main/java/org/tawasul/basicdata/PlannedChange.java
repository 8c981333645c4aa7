package org.tawasul.basicdata;

import java.util.List;

/**
 * A change that an import would make.
 *
 * @param key what it changes
 * @param action what happens to it
 * @param differences the columns that it sets or changes
 */
public record PlannedChange(RecordKey key, Action action, List<ColumnDifference> differences) {

	/** What can happen to a record. */
	public enum Action {

		/** It is new. */
		ADDED,
		/** It exists and changes. */
		CHANGED,
		/** It ends now: an appointment. */
		ENDED,
		/** It is deleted. */
		REMOVED

	}

}
