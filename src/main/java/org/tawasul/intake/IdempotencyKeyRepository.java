package org.tawasul.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

import org.springframework.stereotype.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The keys of requests that may be repeated, kept for some days. SQL by hand, because one
 * statement must claim a key or wait for whoever is claiming it.
 */
@Repository
class IdempotencyKeyRepository {

	/** An expired key is taken over. */
	private static final String CLAIM = """
			insert into app.intake_key (key_hash, content_hash, taken_at) values (?, ?, ?)
			on conflict (key_hash) do update
			set content_hash = excluded.content_hash, taken_at = excluded.taken_at, case_number = null
			where intake_key.taken_at < ?""";

	private final JdbcTemplate jdbc;

	private final IntakeProperties properties;

	private final Clock clock;

	IdempotencyKeyRepository(JdbcTemplate jdbc, IntakeProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Claims a key for the running transaction. While another transaction is claiming it,
	 * waits until that one has ended.
	 * @return false when there is a case under the key already
	 */
	boolean claim(IdempotencyKey key) {
		return this.jdbc.update(CLAIM, key.key(), key.content(), Timestamp.from(this.clock.instant()),
				Timestamp.from(expired())) == 1;
	}

	void assign(IdempotencyKey key, CaseNumber number) {
		this.jdbc.update("update app.intake_key set case_number = ? where key_hash = ?", number.value(), key.key());
	}

	Optional<ExistingCase> find(IdempotencyKey key) {
		return this.jdbc.query(
				"select case_number, content_hash from app.intake_key where key_hash = ? and case_number is not null",
				(row, index) -> new ExistingCase(new CaseNumber(row.getLong(1)), key.hasContent(row.getBytes(2))),
				key.key())
			.stream()
			.findFirst();
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	void deleteExpired() {
		this.jdbc.update("delete from app.intake_key where taken_at < ?", Timestamp.from(expired()));
	}

	private Instant expired() {
		return this.clock.instant().minus(this.properties.keysKept());
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
