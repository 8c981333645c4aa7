package org.tawasul.sampledata;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table with the columns that are written, generated ones left out.
 *
 * @param table the table
 * @param columns their names
 * @param types of the columns, PostgreSQL's names
 * @param numbered whether its first column is a number of its own, from a sequence
 */
record TableColumns(CaseTable table, List<String> columns, List<String> types, boolean numbered) {

	String copyStatement(boolean frozen) {
		return "copy " + this.table.name() + " (" + String.join(", ", this.columns) + ") from stdin (format binary"
				+ (frozen ? ", freeze true)" : ")");
	}

	String select() {
		return "select " + this.columns.stream().collect(Collectors.joining(", ")) + " from " + this.table.name()
				+ " where " + this.table.condition() + " order by 1";
	}

}
