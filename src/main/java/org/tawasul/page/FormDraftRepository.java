package org.tawasul.page;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The drafts of forms. SQL by hand, because a draft is written without being read first.
 */
@Repository
class FormDraftRepository {

	private static final String SAVE = """
			insert into app.form_draft (id, owner, content, saved_at) values (?, ?, ?, ?)
			on conflict (id, owner) do update set content = excluded.content, saved_at = excluded.saved_at""";

	private final JdbcTemplate jdbc;

	private final PageProperties properties;

	private final Clock clock;

	FormDraftRepository(JdbcTemplate jdbc, PageProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	void save(UUID id, byte[] owner, byte[] content) {
		this.jdbc.update(SAVE, id, owner, content, Timestamp.from(this.clock.instant()));
	}

	Optional<byte[]> find(UUID id, byte[] owner) {
		return this.jdbc
			.query("select content from app.form_draft where id = ? and owner = ? and saved_at >= ?",
					(row, index) -> row.getBytes(1), id, owner, expired())
			.stream()
			.findFirst();
	}

	void delete(UUID id, byte[] owner) {
		this.jdbc.update("delete from app.form_draft where id = ? and owner = ?", id, owner);
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	void deleteExpired() {
		this.jdbc.update("delete from app.form_draft where saved_at < ?", expired());
	}

	private Timestamp expired() {
		return Timestamp.from(this.clock.instant().minus(this.properties.draftsKept()));
	}

}
