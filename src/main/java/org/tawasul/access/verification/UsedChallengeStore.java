package org.tawasul.access.verification;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Challenges that were answered, in the database: one that was used on one node counts on
 * no other. SQL, since one insert both asks and remembers, by the database's clock, which
 * all nodes share.
 */
@Component
class UsedChallengeStore {

	private final JdbcClient jdbc;

	UsedChallengeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Marks a challenge as used.
	 * @param proof what identifies the challenge, at most 400 characters
	 * @param valid how long it could be answered yet
	 * @return false if it was used before
	 */
	boolean markUsed(String proof, Duration valid) {
		return this.jdbc
			.sql("insert into app.used_challenge (proof, expires_at) "
					+ "values (:proof, now() + make_interval(secs => :seconds)) on conflict do nothing")
			.param("proof", proof)
			.param("seconds", valid.toSeconds())
			.update() == 1;
	}

	@Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
	void removeExpired() {
		this.jdbc.sql("delete from app.used_challenge where expires_at < now()").update();
	}

}
