package org.tawasul.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where entered holidays are kept. Every change, by whatever hand, moves a counter, by
 * which the nodes notice it.
 */
@Component
class HolidayRepository {

	private final JdbcClient jdbc;

	HolidayRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long version() {
		return this.jdbc.sql("select version from app.holiday_version").query(Long.class).single();
	}

	void lock() {
		this.jdbc.sql("select version from app.holiday_version for update").query(Long.class).single();
	}

	List<Holiday> read() {
		return this.jdbc
			.sql("select first_day, last_day, arabic_name, english_name from app.holiday order by first_day")
			.query((row, number) -> new Holiday(row.getObject("first_day", LocalDate.class),
					row.getObject("last_day", LocalDate.class), row.getString("arabic_name"),
					row.getString("english_name")))
			.list();
	}

	void write(Collection<Holiday> changed, Collection<LocalDate> removed) {
		this.jdbc.sql("delete from app.holiday where first_day = any(cast(:day as date[]))")
			.param("day", removed.stream().map(LocalDate::toString).toArray(String[]::new))
			.update();
		this.jdbc.sql("""
				insert into app.holiday (first_day, last_day, arabic_name, english_name)
				select * from unnest(cast(:from as date[]), cast(:to as date[]), :arabic, :english)
				on conflict (first_day) do update set last_day = excluded.last_day,
					arabic_name = excluded.arabic_name, english_name = excluded.english_name""")
			.param("from", column(changed, (days) -> days.from().toString()))
			.param("to", column(changed, (days) -> days.to().toString()))
			.param("arabic", column(changed, Holiday::arabicName))
			.param("english", column(changed, Holiday::englishName))
			.update();
	}

	private static String[] column(Collection<Holiday> holidays, Function<Holiday, String> cell) {
		return holidays.stream().map(cell).toArray(String[]::new);
	}

}
