package org.tawasul.access.verification;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Challenges that were answered, in the database: one that was used on one node counts on
 * no other. SQL, since one insert both asks and remembers.
 */
@Component
class UsedChallenges implements ChallengeRegister {

	private final JdbcClient jdbc;

	UsedChallenges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean markUsed(String proof, Duration valid) {
		return this.jdbc
			.sql("insert into app.used_challenge (proof, expires_at) values (:proof, :expires) on conflict do nothing")
			.param("proof", proof)
			.param("expires", now().plus(valid), Types.TIMESTAMP_WITH_TIMEZONE)
			.update() == 1;
	}

	@Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
	void removeExpired() {
		this.jdbc.sql("delete from app.used_challenge where expires_at < :now")
			.param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	/** The machine's time: the engine's clock may be moved while a page stands open. */
	private static OffsetDateTime now() {
		return Instant.now().atOffset(ZoneOffset.UTC);
	}

}
