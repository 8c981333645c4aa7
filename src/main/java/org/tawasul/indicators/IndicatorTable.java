package org.tawasul.indicators;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table of figures in the reader's language; its texts may come from anybody, names of
 * units for example.
 *
 * @param id which one; a file of it alone can be asked for by it, and a note on it is
 * {@code indicators.note.<id>}
 * @param title what it is about
 * @param columns the heads; the first is that of the rows
 * @param rows what stands under them
 * @param chart how a browser that runs scripts draws it as well, or null
 */
record IndicatorTable(String id, String title, List<String> columns, List<Row> rows, @Nullable Chart chart) {

	/**
	 * A line of it.
	 *
	 * @param code by which the chart knows it; empty if it does not
	 * @param label what is counted
	 * @param cells one for each column but the first
	 */
	record Row(String code, String label, List<Cell> cells) {

	}

	/**
	 * A figure.
	 *
	 * @param text as people read it
	 * @param value as programs read it; null where there is none
	 * @param href the list behind it; null where it counts no cases
	 */
	record Cell(String text, @Nullable Number value, @Nullable String href) {

	}

	/**
	 * How it is drawn. Labels of the axes are those of the table.
	 *
	 * @param kind {@code bars}, {@code columns}, {@code lines} or {@code map}
	 * @param columns the columns that are drawn, the first behind the rows' heads being 0
	 */
	record Chart(String kind, List<Integer> columns) {

	}

}
