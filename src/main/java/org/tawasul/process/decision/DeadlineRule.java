package org.tawasul.process.decision;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
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
 * @param answer ISO duration for the reporter to answer a question; null where an owner's
 * table has no such column
 * @param objection ISO duration for the reporter to object; null likewise
 */
public record DeadlineRule(String assess, String resolve, ClockKind clock, int remindAt, String tell,
		@Nullable String answer, @Nullable String objection) {

	static DeadlineRule of(Map<String, Object> row) {
		return new DeadlineRule(text(row, "assess"), text(row, "resolve"), ClockKind.valueOf(text(row, "clock")),
				((Number) cell(row, "remindAt")).intValue(), Objects.toString(row.get("tell"), ""),
				(String) row.get("answer"), (String) row.get("objection"));
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
