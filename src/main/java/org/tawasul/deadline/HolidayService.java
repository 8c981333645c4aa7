package org.tawasul.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holidays that were entered, beside those of the settings. New and changed ones
 * count for what is reckoned from then on; a date that was promised before stays.
 */
@Component
public class HolidayService {

	private final HolidayRepository table;

	private final HolidayCache entered;

	private final CalendarProperties settings;

	HolidayService(HolidayRepository table, HolidayCache entered, CalendarProperties settings) {
		this.table = table;
		this.entered = entered;
		this.settings = settings;
	}

	/**
	 * All that were entered.
	 * @return by their first day
	 */
	public List<Holiday> all() {
		return this.entered.all();
	}

	/**
	 * The same, and nobody else changes them until this transaction ends.
	 * @return by their first day
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Holiday> lock() {
		this.table.lock();
		return this.table.read();
	}

	/**
	 * Writes holidays, after {@link #lock}. One that begins on a day on which another
	 * begins takes its place.
	 * @param changed the new and the changed
	 * @param removed the first days of those that go
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Collection<Holiday> changed, Collection<LocalDate> removed) {
		if (!changed.isEmpty() || !removed.isEmpty()) {
			this.table.write(changed, removed);
			this.entered.changed();
		}
	}

	/**
	 * Whether the ministry would still work: after each holiday a working day comes
	 * within three months.
	 * @param all the holidays as they would be
	 * @return the first days of those after which none comes
	 */
	public List<LocalDate> endless(Collection<Holiday> all) {
		WorkingDays shifts = new WorkingDays(this.settings,
				(date) -> all.stream().anyMatch((days) -> days.contains(date)));
		return all.stream().map(Holiday::from).filter((first) -> !shifts.opensAfter(first.minusDays(1))).toList();
	}

}
