package org.tawasul.periodic;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * What has reached the Minister and waits for an answer.
 *
 * @param at the moment
 * @param cases the most important first, not more than a page has room for
 * @param more how many others there are
 * @param lately how many of all came within the last seven days
 */
public record MinistersBrief(Instant at, List<EscalatedCase> cases, long more, long lately) {

	/**
	 * How many there are.
	 * @return with those that are not listed
	 */
	public long all() {
		return this.cases.size() + this.more;
	}

	/**
	 * A case with the Minister.
	 *
	 * @param number the case's
	 * @param subject what it is about
	 * @param unit code of the body that answers for it, or null
	 * @param importance a code of {@code Importance}
	 * @param since when it reached the Minister
	 * @param asked what is asked of the Minister
	 */
	public record EscalatedCase(CaseNumber number, String subject, @Nullable String unit, String importance,
			Instant since, Asked asked) {

	}

	/** What is asked. Labels: {@code periodic.asked.<constant>} in the bundles. */
	public enum Asked {

		/** The reporter objected to the answer: the Minister's is final. */
		OBJECTION,

		/** Those who had the case could not decide it. */
		DECISION,

		/** Nobody below answered in time. */
		OVERDUE

	}

}
