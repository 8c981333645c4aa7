package org.tawasul.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working week: the settings' until another one is entered. A change counts for what
 * is calculated from then on; a date that was promised before stays.
 */
@Service
public class WorkingWeekService implements Supplier<WorkingWeek> {

	private static final Duration RECHECK = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final WorkingWeek settings;

	private final VersionedCache<WorkingWeek> week;

	WorkingWeekService(JdbcClient jdbc, PlatformTransactionManager transactions, CalendarProperties settings) {
		this.jdbc = jdbc;
		this.settings = WorkingWeek.of(settings);
		this.week = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.holiday_version"),
				(version) -> entered().orElse(this.settings), RECHECK);
	}

	/**
	 * The week that counts now. Costs no query.
	 * @return the one that was entered, else that of the settings
	 */
	@Override
	public WorkingWeek get() {
		return this.week.get();
	}

	/**
	 * The week that counts now; nobody else changes it until this transaction ends.
	 * @return as {@link #get()}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public WorkingWeek lock() {
		return this.week.lock();
	}

	/**
	 * Enters another week, after {@link #lock}.
	 * @param changed the week; that of the settings takes the entered one away
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(WorkingWeek changed) {
		this.jdbc.sql("delete from app.working_week").update();
		if (!changed.equals(this.settings)) {
			this.jdbc
				.sql("insert into app.working_week (workdays, opens, closes, ramadan_opens, ramadan_closes)"
						+ " values (?, ?, ?, ?, ?)")
				.param(changed.workdays().stream().map(DayOfWeek::name).toArray(String[]::new))
				.params(changed.opens(), changed.closes(), changed.ramadanOpens(), changed.ramadanCloses())
				.update();
		}
		this.week.changed();
	}

	private Optional<WorkingWeek> entered() {
		return this.jdbc.sql("select workdays, opens, closes, ramadan_opens, ramadan_closes from app.working_week")
			.query(WorkingWeekService::week)
			.optional();
	}

	private static WorkingWeek week(ResultSet row, int index) throws SQLException {
		String[] days = (String[]) row.getArray("workdays").getArray();
		return new WorkingWeek(Arrays.stream(days).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
				row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class),
				row.getObject("ramadan_opens", LocalTime.class), row.getObject("ramadan_closes", LocalTime.class));
	}

}
