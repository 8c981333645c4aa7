package org.tawasul.callcentre;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * How a call ended.
 *
 * @param kind code of what it was about
 * @param note of the agent, at most {@link #MAX_NOTE} characters, null without any
 * @param caseNumber the case that it was about, null without any
 */
public record CallEnd(String kind, @Nullable String note, @Nullable CaseNumber caseNumber) {

	/** Characters of a note at most. */
	public static final int MAX_NOTE = 2000;

}
