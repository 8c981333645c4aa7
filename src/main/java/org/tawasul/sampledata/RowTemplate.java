package org.tawasul.sampledata;

import java.util.List;

/**
 * A row that is copied for each case.
 *
 * @param table index of its table
 * @param cells its fields, in the order of the table's columns
 * @param removedAt when the engine would have deleted it by now, in milliseconds since
 * 1970; {@code Long.MAX_VALUE} for never
 */
record RowTemplate(int table, List<Cell> cells, long removedAt) {

	boolean isLeftAt(long now, SampleCase into) {
		return this.removedAt == Long.MAX_VALUE || this.removedAt + into.shiftMillis() > now;
	}

	void write(BinaryRows out, SampleCase into, long id) {
		out.writeShort(this.cells.size());
		for (Cell cell : this.cells) {
			cell.write(out, into, id);
		}
	}

}
