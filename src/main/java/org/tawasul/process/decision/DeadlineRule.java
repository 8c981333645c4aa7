package org.tawasul.process.decision;

import java.util.Map;
import java.util.Objects;

import org.tawasul.deadline.ClockKind;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * One row of the table {@code CaseDeadline}: how long each step may take.
 *
 * @param assess ISO duration to study the case
 * @param resolve ISO duration to resolve it
 * @param clock which clock counts these two
 * @param remindAt percent of the time after which handlers are reminded
 * @param tell who else is notified immediately, comma separated
 */
public record DeadlineRule(String assess, String resolve, ClockKind clock, int remindAt, String tell) {

	static DeadlineRule of(Map<String, Object> row) {
		return new DeadlineRule(text(row, "assess"), text(row, "resolve"), ClockKind.valueOf(text(row, "clock")),
				((Number) cell(row, "remindAt")).intValue(), Objects.toString(row.get("tell"), ""));
	}

	private static String text(Map<String, Object> row, String output) {
		return (String) cell(row, output);
	}

	private static Object cell(Map<String, Object> row, String output) {
		Object value = row.get(output);
		if (value == null) {
			throw new InvalidProcessRequestException("table.empty-cell", output);
		}
		return value;
	}

}
