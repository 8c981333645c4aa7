package org.tawasul.basicdata;

import java.util.List;

import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Sheet;

/**
 * A unit, a person, a post or a holiday, by what tells it from the others.
 *
 * @param sheet which of them
 * @param key its columns and what stands in them, as codes
 * @param name its name, empty for a post
 */
public record Entry(Sheet sheet, List<Cell> key, String name) {

	static Entry of(Sheet sheet, String name, Column column, String value) {
		return new Entry(sheet, List.of(new Cell(column, value)), name);
	}

	/**
	 * A column of it.
	 *
	 * @param column the column
	 * @param value what stands in it
	 */
	public record Cell(Column column, String value) {

	}

}
