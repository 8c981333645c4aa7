package org.tawasul.desk.web;

import java.util.List;

import org.tawasul.casefile.CaseNumber;

/**
 * What closed cases suggest to the handlers of a case.
 *
 * @param units where like cases ended, the likeliest first
 * @param answers what was answered to like cases that the viewer may see
 */
record ExperienceView(List<LikelyUnit> units, List<LikeAnswer> answers) {

	public boolean isEmpty() {
		return this.units.isEmpty() && this.answers.isEmpty();
	}

	/**
	 * A unit where like cases ended.
	 *
	 * @param name of the unit
	 * @param holds whether it has the case now
	 * @param cases how many of the like cases ended there
	 * @param of how many like cases there were
	 */
	record LikelyUnit(String name, boolean holds, int cases, int of) {

	}

	/**
	 * The answer to a like case.
	 *
	 * @param number of the case
	 * @param subject of the case
	 * @param resolution what was answered
	 */
	record LikeAnswer(CaseNumber number, String subject, String resolution) {

	}

}
