package org.tawasul.deadline;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A deadline table as its owner has written it. Cells are the text of the table, empty
 * where the owner left them out; each row has a cell for each column.
 *
 * @param caseTypes names of the case types that get it
 * @param name of the table, as its owner calls it
 * @param version counts up with each publication
 * @param versionTag the owner's own name of the version; may be missing
 * @param since when it was published
 * @param conditions the columns that a row asks
 * @param answers the columns that a row answers
 * @param rows none where the owner decides by something else than a table
 */
public record PublishedDeadlineTable(List<String> caseTypes, String name, int version, @Nullable String versionTag,
		Instant since, List<Column> conditions, List<Column> answers, List<Row> rows) {

	/**
	 * A column.
	 *
	 * @param name of the fact that it asks, or of the answer
	 * @param label the owner's heading; empty where there is none
	 */
	public record Column(String name, String label) {

	}

	/**
	 * A row.
	 *
	 * @param conditions in the order of their columns
	 * @param answers in the order of their columns
	 */
	public record Row(List<String> conditions, List<String> answers) {

	}

}
