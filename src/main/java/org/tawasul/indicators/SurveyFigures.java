package org.tawasul.indicators;

import java.util.Map;

/**
 * What reporters were asked and answered, counted at one moment.
 *
 * @param scope whose cases
 * @param period in which they were closed
 * @param whole of all of them, by every group
 * @param units of the units directly below and of the unit alone
 */
record SurveyFigures(CounterScope scope, Period period, Counts whole, Map<CounterScope, Counts> units) {

}
