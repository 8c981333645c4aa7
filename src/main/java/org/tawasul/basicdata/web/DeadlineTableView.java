package org.tawasul.basicdata.web;

import java.util.List;
import java.util.stream.IntStream;

import org.tawasul.deadline.PublishedDeadlineTable;

/**
 * A deadline table in the reader's language.
 *
 * @param table as it was published
 * @param types the case types that get it
 * @param columns what differs from row to row
 * @param common what is the same for all rows
 */
record DeadlineTableView(PublishedDeadlineTable table, String types, List<Column> columns, List<Column> common) {

	/** The cells of each row, in the order of the columns. */
	public List<List<DeadlineCell>> rows() {
		return IntStream.range(0, this.table.rows().size())
			.mapToObj((row) -> this.columns.stream().map((column) -> column.cells().get(row)).toList())
			.toList();
	}

	/**
	 * A column.
	 *
	 * @param head its heading
	 * @param cells one a row
	 */
	record Column(String head, List<DeadlineCell> cells) {

		boolean isSameForAll() {
			return this.cells.stream().distinct().count() == 1;
		}

	}

}
