package org.tawasul.basicdata;

import java.util.List;

import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;

/**
 * A unit, a person, a post or a holiday, by what tells it from the others.
 *
 * @param sheet which of them
 * @param key its columns and what stands in them, as codes
 * @param name its name, empty for a post
 */
public record RecordKey(ImportFileKind sheet, List<Cell> key, String name) {

	static RecordKey of(ImportFileKind sheet, String name, ImportColumn column, String value) {
		return new RecordKey(sheet, List.of(new Cell(column, value)), name);
	}

	/**
	 * A column of it.
	 *
	 * @param column the column
	 * @param value what stands in it
	 */
	public record Cell(ImportColumn column, String value) {

	}

}
