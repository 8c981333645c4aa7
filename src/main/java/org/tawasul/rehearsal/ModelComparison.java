package org.tawasul.rehearsal;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts models and tables beside those that they would replace, to be looked at.
 * Implemented where the engine is. Whoever calls has seen to it that the reader may look.
 */
public interface ModelComparison {

	/**
	 * Files beside what is live now, whether or not the rules take them.
	 * @param files content by name; those that belong to them are added as they are live
	 * @return both sides
	 */
	ComparedFiles beside(Map<String, byte[]> files);

	/**
	 * The tables of a file, beside those of another.
	 * @param before the file as it is live; null where it is new
	 * @param after the file as it would be; null where it is gone
	 * @return one for each table that is on either side; none where a file cannot be read
	 */
	List<ComparedTable> tables(byte @Nullable [] before, byte @Nullable [] after);

}
