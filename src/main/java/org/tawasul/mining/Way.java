package org.tawasul.mining;

import java.util.List;
import java.util.UUID;

/**
 * A way that cases took through their model.
 *
 * @param id which one: a digest of what follows
 * @param steps in their order; the last one of a very long way is {@link #FURTHER}
 * @param outcome the status with which it ends
 * @param cases how many took it in the period
 */
record Way(UUID id, List<String> steps, String outcome, long cases) {

	/** Stands for all steps that are left out. */
	static final String FURTHER = "+";

}
