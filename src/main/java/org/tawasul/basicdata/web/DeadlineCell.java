package org.tawasul.basicdata.web;

import java.util.List;

/**
 * What a cell of the deadline table says.
 *
 * @param lines words of the reader's language, or the cell's own text
 * @param code whether the lines are the cell's own text, as its owner has written it
 */
record DeadlineCell(List<String> lines, boolean code) {

	static DeadlineCell words(String... lines) {
		return new DeadlineCell(List.of(lines), false);
	}

	static DeadlineCell words(List<String> lines) {
		return new DeadlineCell(List.copyOf(lines), false);
	}

	static DeadlineCell code(String cell) {
		return new DeadlineCell(List.of(cell), true);
	}

}
