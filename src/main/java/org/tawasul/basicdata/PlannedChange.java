package org.tawasul.basicdata;

import java.util.List;

/**
 * Something that an import would do.
 *
 * @param entry to what
 * @param verb what
 * @param differences the columns that it sets or changes
 */
public record PlannedChange(RecordKey entry, Verb verb, List<ColumnDifference> differences) {

	/** What can be done. */
	public enum Verb {

		/** It is new. */
		ADDED,

		/** It is there and will be different. */
		CHANGED,

		/** It is over from now on: a time in a post. */
		ENDED,

		/** It will be gone. */
		REMOVED

	}

}
