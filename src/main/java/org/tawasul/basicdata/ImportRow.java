package org.tawasul.basicdata;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a file.
 *
 * @param file the file's name
 * @param number the line where it begins, counted from 1
 * @param cells the values of the columns that the file has; an empty cell is an empty
 * text
 */
record ImportRow(String file, int number, Map<ImportColumn, String> cells) {

	/** An empty text for an empty cell; nothing if the file has no such column. */
	Optional<String> cell(ImportColumn column) {
		return Optional.ofNullable(this.cells.get(column));
	}

}
