package org.tawasul.desk;

import java.util.List;

import org.tawasul.casefile.CaseNumber;

/**
 * Other cases that may have to do with one: only those that may be seen, the newest
 * first, each list of at most {@link #MAX}.
 *
 * @param nearby at the same kind of place within half a kilometre
 * @param sameFacility about the same facility
 * @param sameReporter by the same identity or mobile number
 */
public record RelatedCases(List<CaseNumber> nearby, List<CaseNumber> sameFacility, List<CaseNumber> sameReporter) {

	/** Maximum number of cases of each list. */
	public static final int MAX = 5;

}
