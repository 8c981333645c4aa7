package org.tawasul.page;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Which forms have been carried out. */
@Repository
class CarriedOutFormRepository {

	/** Nobody goes back to a page of the day before yesterday to send it once more. */
	private static final Duration KEPT = Duration.ofDays(2);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	CarriedOutFormRepository(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** False when it is there; whoever is adding it at the moment is waited for. */
	boolean add(byte[] key) {
		return this.jdbc.update(
				"insert into app.carried_out_form (key, carried_out_at) values (?, ?) on conflict (key) do nothing",
				key, Timestamp.from(this.clock.instant())) > 0;
	}

	void remove(byte[] key) {
		this.jdbc.update("delete from app.carried_out_form where key = ?", key);
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	void deleteExpired() {
		this.jdbc.update("delete from app.carried_out_form where carried_out_at < ?",
				Timestamp.from(this.clock.instant().minus(KEPT)));
	}

}
