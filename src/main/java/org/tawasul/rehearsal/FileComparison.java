package org.tawasul.rehearsal;

import java.util.List;

import org.tawasul.rehearsal.TrialReport.Name;

/**
 * How two versions of a file differ.
 *
 * @param file its name
 * @param kind what becomes of the file itself
 * @param elements what differs in it, in its order; none when that cannot be seen in it,
 * such as another drawing of the same model
 */
public record FileComparison(String file, Kind kind, List<Element> elements) {

	/** What becomes of something. Labels: {@code rehearsal.kind.<constant>}. */
	public enum Kind {

		/** It is new. */
		ADDED,

		/** It is gone. */
		REMOVED,

		/** It is there and different. */
		CHANGED

	}

	/**
	 * An element of a model, a row of a table or a field of a form.
	 *
	 * @param kind what becomes of it
	 * @param type what it is, as the file says: {@code userTask}, {@code rule}, …
	 * @param id its id in the file
	 * @param name what it is called; an empty one without a name
	 * @param facts what differs in it; none for what is new or gone as a whole
	 */
	public record Element(Kind kind, String type, String id, Name name, List<Fact> facts) {

	}

	/**
	 * One thing that is said of an element.
	 *
	 * @param name as the file has it; of a cell, what its column asks or answers
	 * @param label the owner's heading of the column; empty for anything but cells
	 * @param before empty where nothing was said
	 * @param after empty where nothing is said any more
	 */
	public record Fact(String name, String label, String before, String after) {

	}

}
