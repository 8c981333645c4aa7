package org.tawasul.deadline;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days and hours the ministry works.
 *
 * @param workdays at least one day, Sunday to Saturday in their usual order
 * @param opens when a working day begins
 * @param closes when it ends, on the same day
 * @param ramadanOpens when one in Ramadan begins
 * @param ramadanCloses when one in Ramadan ends
 */
public record WorkingWeek(Set<DayOfWeek> workdays, LocalTime opens, LocalTime closes, LocalTime ramadanOpens,
		LocalTime ramadanCloses) {

	/**
	 * Creates a week.
	 * @throws IllegalArgumentException if there is no working day, or if hours end before
	 * they begin
	 */
	public WorkingWeek {
		if (workdays.isEmpty()) {
			throw new IllegalArgumentException("A week needs a working day");
		}
		workdays = Collections.unmodifiableSet(EnumSet.copyOf(workdays));
		new WorkingHours(opens, closes);
		new WorkingHours(ramadanOpens, ramadanCloses);
	}

	static WorkingWeek of(CalendarProperties settings) {
		return new WorkingWeek(settings.workdays(), settings.hours().opens(), settings.hours().closes(),
				settings.ramadanHours().opens(), settings.ramadanHours().closes());
	}

	WorkingHours hours(boolean ramadan) {
		return ramadan ? new WorkingHours(this.ramadanOpens, this.ramadanCloses)
				: new WorkingHours(this.opens, this.closes);
	}

}
