package org.tawasul.periodic;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A report in words, for the page and the file alike.
 *
 * @param title what it is
 * @param lines about whom and when it is
 * @param sections one below the other
 */
public record ReportDocument(String title, List<String> lines, List<Section> sections) {

	/**
	 * A part of it.
	 *
	 * @param id by which it is known on the page
	 * @param heading what it is about
	 * @param note how its numbers come about, or null
	 * @param columns heads of the table; the first is that of the lines
	 * @param rows the lines
	 * @param empty what is said where there are none
	 * @param weights how wide each column is, in proportion
	 */
	public record Section(String id, String heading, @Nullable String note, List<String> columns, List<Row> rows,
			String empty, List<Integer> weights) {

		/** What a name needs, and what a number does. */
		private static final int NAME = 5;

		/**
		 * A part whose lines begin with a name, which numbers follow.
		 */
		Section(String id, String heading, @Nullable String note, List<String> columns, List<Row> rows, String empty) {
			this(id, heading, note, columns, rows, empty,
					IntStream.range(0, columns.size()).map((column) -> (column == 0) ? NAME : 1).boxed().toList());
		}

	}

	/**
	 * A line.
	 *
	 * @param cells one for each column
	 */
	public record Row(List<Cell> cells) {

	}

	/**
	 * A cell.
	 *
	 * @param text what it says
	 * @param list address of the cases that it counts, or null
	 * @param number whether it is a number, which runs from left to right
	 */
	public record Cell(String text, @Nullable String list, boolean number) {

		static Cell words(String text) {
			return new Cell(text, null, false);
		}

		static Cell number(String text) {
			return new Cell(text, null, true);
		}

		/** An address only where there is something to see. */
		static Cell count(long number, @Nullable String list) {
			return new Cell(Long.toString(number), (number > 0) ? list : null, true);
		}

	}

}
