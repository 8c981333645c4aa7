package org.tawasul.process.contract.table;

import java.util.List;
import java.util.Map;

/**
 * A table that is asked by its name.
 *
 * @param id of the decision
 * @param facts that it is given, by name
 * @param answers that are expected of it
 * @param gaps whether there may be cases without a rule
 * @param any whether several rules may match that answer alike
 * @param single whether it has no other outputs, since the step that asks takes the one
 */
record KnownTable(String id, Map<String, Fact> facts, List<Answer> answers, Gaps gaps, boolean any, boolean single) {

	/** Whether a rule must match in each case. */
	enum Gaps {

		ALLOWED, FORBIDDEN

	}

}
