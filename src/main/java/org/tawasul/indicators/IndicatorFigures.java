package org.tawasul.indicators;

import java.time.LocalDate;
import java.util.Map;

/**
 * Everything that the page shows, counted at one moment.
 *
 * @param scope whose cases
 * @param period the period
 * @param before the one that it is compared with
 * @param today the day of the moment
 * @param whole of all of them
 * @param closedBefore those closed in the period before
 * @param objected those objected to in the period, by the last objection
 * @param objectedBefore those objected to in the period before
 * @param ages the open ones by their age
 * @param parts of the period's parts, in their order; received and closed only
 * @param units of the units directly below, of the unit alone, of those that have been
 * closed, and of no unit
 */
record IndicatorFigures(CounterScope scope, Period period, Period before, LocalDate today, Figures whole,
		Counts closedBefore, Counts objected, Counts objectedBefore, Map<CaseAge, Long> ages,
		Map<Period, Figures> parts, Map<CounterScope, Figures> units) {

}
