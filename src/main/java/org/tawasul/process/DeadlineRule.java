package org.tawasul.process;

import java.util.Map;

import org.tawasul.deadline.ClockKind;

/**
 * One row of the table {@code CaseDeadline}: how long what may take.
 *
 * @param assess ISO duration to study the case
 * @param resolve ISO duration to resolve it
 * @param clock which clock counts these two
 * @param remindAt percent of the time after which handlers are reminded
 * @param routing ISO duration for the care centre to route, round the clock
 * @param answer ISO duration for the reporter to answer, round the clock
 * @param objection ISO duration for the reporter to object, round the clock
 */
public record DeadlineRule(String assess, String resolve, ClockKind clock, int remindAt, String routing, String answer,
		String objection) {

	static DeadlineRule of(Map<String, Object> row) {
		return new DeadlineRule(text(row, "assess"), text(row, "resolve"), ClockKind.valueOf(text(row, "clock")),
				((Number) cell(row, "remindAt")).intValue(), text(row, "routing"), text(row, "answer"),
				text(row, "objection"));
	}

	private static String text(Map<String, Object> row, String output) {
		return (String) cell(row, output);
	}

	private static Object cell(Map<String, Object> row, String output) {
		Object value = row.get(output);
		if (value == null) {
			throw new CaseFault("table.empty-cell", output);
		}
		return value;
	}

}
