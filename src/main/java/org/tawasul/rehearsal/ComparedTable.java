package org.tawasul.rehearsal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.FileComparison.Kind;

/**
 * A table beside the one that would replace it.
 *
 * @param key the decision that it is
 * @param name what it is called, in Arabic
 * @param before as it is live; without columns where it is new
 * @param after as it would be; without columns where it is gone
 */
public record ComparedTable(String key, String name, Side before, Side after) {

	/**
	 * Whether anything in it differs.
	 * @return false where both sides say the same
	 */
	public boolean differs() {
		return !this.before.differing().isEmpty() || !this.after.differing().isEmpty();
	}

	/**
	 * One of the two.
	 *
	 * @param columns conditions first, then answers, then what the rows are for
	 * @param rows in their order
	 */
	public record Side(List<Column> columns, List<Row> rows) {

		/**
		 * The rows that the other side does not have like this.
		 * @return in their order
		 */
		public List<Row> differing() {
			return this.rows.stream().filter((row) -> row.kind() != null).toList();
		}

	}

	/**
	 * A column.
	 *
	 * @param name what it asks or answers; empty for what the rows are for
	 * @param label its heading; empty for what the rows are for
	 * @param answer whether it answers
	 */
	public record Column(String name, String label, boolean answer) {

	}

	/**
	 * A row.
	 *
	 * @param number from 1
	 * @param kind what becomes of it; null when nothing does
	 * @param cells one for each column
	 */
	public record Row(int number, @Nullable Kind kind, List<Cell> cells) {

	}

	/**
	 * A cell.
	 *
	 * @param text empty where anything goes
	 * @param differs whether the row says something else there on the other side
	 */
	public record Cell(String text, boolean differs) {

	}

}
