package org.tawasul.basicdata;

import java.util.List;

/**
 * Identifies a unit, a person, a post or a holiday.
 *
 * @param kind the kind of file that it belongs to
 * @param cells the identifying columns and their values, as codes
 * @param name its name, empty if it has none
 */
public record RecordKey(ImportFileKind kind, List<Cell> cells, String name) {

	static RecordKey of(ImportFileKind kind, String name, ImportColumn column, String value) {
		return new RecordKey(kind, List.of(new Cell(column, value)), name);
	}

	/** An identifying column and its value. */
	public record Cell(ImportColumn column, String value) {

	}

}
