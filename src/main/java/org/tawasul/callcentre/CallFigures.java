package org.tawasul.callcentre;

import java.time.Duration;
import java.util.List;

/**
 * The figures of a shift.
 *
 * @param total of everybody that is counted
 * @param agents of each agent, those with most calls first
 * @param kinds of each kind of call
 * @param open calls that have begun in the shift and not ended: they have no kind yet
 */
public record CallFigures(Line total, List<Line> agents, List<Line> kinds, int open) {

	/**
	 * Figures of ended calls.
	 *
	 * @param code user name of the agent, or code of the kind; empty for the total
	 * @param calls how many
	 * @param median of their lengths
	 * @param cases how many cases were opened in them
	 */
	public record Line(String code, int calls, Duration median, int cases) {

	}

}
