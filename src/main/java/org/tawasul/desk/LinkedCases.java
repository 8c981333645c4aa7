package org.tawasul.desk;

import java.util.List;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

/**
 * The links of a case, for one who sees the case. Of the other cases they are told only
 * those that they may see themselves.
 *
 * @param waits whether the case waits for a main case
 * @param main the main case, if they may see it
 * @param linked the first of those that wait for this case or were resolved with it
 * @param waiting how many wait for this case, whether or not they may be seen
 * @param mayLink whether the case may be linked by who is looking, as far as one can tell
 * @param wished the case that its reporter says it is about the same as, if they may see
 * it
 * @param mayUndo whether the link may be undone by who is looking
 */
public record LinkedCases(boolean waits, Optional<CaseNumber> main, List<CaseNumber> linked, int waiting,
		boolean mayLink, Optional<CaseNumber> wished, boolean mayUndo) {

	/** Maximum number of linked cases that are shown. */
	public static final int MAX = 20;

}
