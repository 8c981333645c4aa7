package org.tawasul.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of requests that may be repeated, kept for some days.
 */
@Component
class IdempotencyKeyRepository {

	/** A key too old to count is taken over rather than an obstacle. */
	private static final String TAKE = """
			insert into app.intake_key (key_hash, content_hash, taken_at) values (?, ?, ?)
			on conflict (key_hash) do update
			set content_hash = excluded.content_hash, taken_at = excluded.taken_at, case_number = null
			where intake_key.taken_at < ?""";

	private final JdbcTemplate jdbc;

	private final IntakeProperties settings;

	private final Clock clock;

	IdempotencyKeyRepository(JdbcTemplate jdbc, IntakeProperties settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Takes a key for the running transaction. If another one has just taken it, waits
	 * until that one has ended.
	 * @return false if there is a case under the key already
	 */
	boolean take(IdempotencyKey once) {
		return this.jdbc.update(TAKE, once.key(), once.content(), Timestamp.from(this.clock.instant()),
				Timestamp.from(oldest())) == 1;
	}

	void keep(IdempotencyKey once, CaseNumber number) {
		this.jdbc.update("update app.intake_key set case_number = ? where key_hash = ?", number.value(), once.key());
	}

	/** What was sent under the key before, or nothing. */
	Optional<ExistingCase> find(IdempotencyKey once) {
		return this.jdbc.query(
				"select case_number, content_hash from app.intake_key where key_hash = ? and case_number is not null",
				(row, index) -> new ExistingCase(new CaseNumber(row.getLong(1)), once.isSameContent(row.getBytes(2))),
				once.key())
			.stream()
			.findFirst();
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	void forget() {
		this.jdbc.update("delete from app.intake_key where taken_at < ?", Timestamp.from(oldest()));
	}

	private Instant oldest() {
		return this.clock.instant().minus(this.settings.keysKept());
	}

	/**
	 * The case that came in under a key.
	 *
	 * @param number the case
	 * @param sameContent whether the same was sent
	 */
	record ExistingCase(CaseNumber number, boolean sameContent) {

	}

}
