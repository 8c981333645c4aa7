package org.tawasul.rehearsal;

import java.util.Map;

/**
 * Tries what would be live. Implemented where the engine is.
 */
public interface ModelTrials {

	/**
	 * Whether there is anything to try.
	 * @param files all that would be live together, content by name
	 * @return false when no model is among them
	 */
	boolean concern(Map<String, byte[]> files);

	/**
	 * Tries files, which takes a while: once the trials before it are over.
	 * @param files all that would be live together, content by name
	 * @return what was found; where others publish again and again meanwhile, that
	 * nothing can be said
	 */
	TrialReport run(Map<String, byte[]> files);

}
