package org.tawasul.basicdata.web;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.deadline.WorkingWeek;
import org.tawasul.deadline.WorkingWeekService;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes working days and hours, and records it. */
@Component
class WorkingWeekEditor {

	private final WorkingWeekService weeks;

	private final AuditTrail audit;

	WorkingWeekEditor(WorkingWeekService weeks, AuditTrail audit) {
		this.weeks = weeks;
		this.audit = audit;
	}

	/** Whether the week is still the one that the change was shown for. */
	@Transactional
	public boolean change(String shown, WorkingWeek after) {
		WorkingWeek before = this.weeks.lock();
		if (!fingerprint(before, after).equals(shown)) {
			return false;
		}
		if (!before.equals(after)) {
			this.weeks.write(after);
			this.audit.record(AuditAction.WORKING_HOURS_CHANGED, null, details(before, after));
		}
		return true;
	}

	static String fingerprint(WorkingWeek before, WorkingWeek after) {
		return before + " " + after;
	}

	private static Map<String, String> details(WorkingWeek before, WorkingWeek after) {
		Map<String, String> details = new LinkedHashMap<>();
		put(details, "workdays", days(before), days(after));
		put(details, "hours", WorkingWeekForm.hours(before.opens(), before.closes()),
				WorkingWeekForm.hours(after.opens(), after.closes()));
		put(details, "ramadan_hours", WorkingWeekForm.hours(before.ramadanOpens(), before.ramadanCloses()),
				WorkingWeekForm.hours(after.ramadanOpens(), after.ramadanCloses()));
		return details;
	}

	private static void put(Map<String, String> details, String name, String before, String after) {
		if (!before.equals(after)) {
			details.put("before." + name, before);
			details.put("after." + name, after);
		}
	}

	private static String days(WorkingWeek week) {
		return WorkingWeekForm.DAYS.stream()
			.filter(week.workdays()::contains)
			.map(DayOfWeek::name)
			.collect(Collectors.joining(" "));
	}

}
