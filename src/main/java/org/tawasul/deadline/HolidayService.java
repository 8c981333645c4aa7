package org.tawasul.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holidays that were entered, besides those of the settings. Changes count for what
 * is calculated from then on; a date that was promised before stays.
 */
@Service
public class HolidayService implements HolidayLookup {

	private static final Duration RECHECK = Duration.ofSeconds(30);

	private final HolidayRepository repository;

	private final VersionedCache<List<Holiday>> holidays;

	private final CalendarProperties settings;

	private final WorkingWeekService week;

	HolidayService(HolidayRepository repository, JdbcClient jdbc, PlatformTransactionManager transactions,
			CalendarProperties settings, WorkingWeekService week) {
		this.repository = repository;
		this.holidays = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.holiday_version"),
				(version) -> repository.findHolidays(), RECHECK);
		this.settings = settings;
		this.week = week;
	}

	/**
	 * All that were entered. Costs no query.
	 * @return the holidays by their first day
	 */
	public List<Holiday> all() {
		return this.holidays.get();
	}

	@Override
	public boolean contains(LocalDate date) {
		return all().stream().anyMatch((holiday) -> holiday.contains(date));
	}

	/**
	 * All that were entered; nobody else changes them until this transaction ends.
	 * @return the holidays by their first day
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Holiday> lock() {
		return this.holidays.lock();
	}

	/**
	 * Writes holidays, after {@link #lock}. One that begins on the first day of an
	 * existing one replaces it.
	 * @param changed the new and the changed ones
	 * @param removed the first days of those to delete
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Collection<Holiday> changed, Collection<LocalDate> removed) {
		if (!changed.isEmpty() || !removed.isEmpty()) {
			this.repository.deleteAllById(removed);
			this.repository.saveAllAndFlush(changed.stream().map(HolidayEntity::new).toList());
			this.holidays.changed();
		}
	}

	/**
	 * Checks that the ministry would still work: each holiday must be followed by a
	 * working day within three months.
	 * @param all the holidays as they would be
	 * @return the first days of those that are not
	 */
	public List<LocalDate> withoutWorkingDayAfter(Collection<Holiday> all) {
		WorkingDayFinder days = new WorkingDayFinder(this.settings,
				(date) -> all.stream().anyMatch((holiday) -> holiday.contains(date)), this.week);
		return all.stream().map(Holiday::from).filter((first) -> !days.opensAfter(first.minusDays(1))).toList();
	}

	/**
	 * The holidays that come back every year, by the settings.
	 * @param from the first day to look at
	 * @param to the last one
	 * @return each run of days off in turn, weekends between them included
	 */
	public List<AnnualHoliday> annual(LocalDate from, LocalDate to) {
		return AnnualHoliday.between(this.settings, from, to);
	}

}
