package org.tawasul.casefile;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the open cases that are due in some time, for whoever changes the calendar.
 */
@Component
public class OpenDeadlineRepository {

	private final JdbcClient jdbc;

	OpenDeadlineRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many open cases are due in a period.
	 * @param from its first moment
	 * @param until the first moment after it
	 * @param most counting ends there
	 * @return at most that many
	 */
	public int countDue(Instant from, Instant until, int most) {
		return this.jdbc.sql("""
				select count(*) from (select from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')
				 and coalesce(due_at, timestamptz 'infinity') >= :from
				 and coalesce(due_at, timestamptz 'infinity') < :until limit :most) as due""")
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(Integer.class)
			.single();
	}

}
