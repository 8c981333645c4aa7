package org.tawasul.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages that wait for their words. Rows come as they are, not as entities: one row
 * that nobody can read must not hide the others.
 */
@Component
class WrittenMessages {

	private static final String CLAIM = "select id, case_number, kind, username, language, facts::text as facts, written_at"
			+ " from app.outbox_message where rendered_at is null and failure is null";

	private final JdbcClient jdbc;

	WrittenMessages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The oldest that no other worker holds; ours until the transaction ends. */
	List<Row> claim(int most) {
		return this.jdbc.sql(CLAIM + " order by id limit ? for update skip locked")
			.param(most)
			.query(WrittenMessages::row)
			.list();
	}

	/** One of them, if it still waits and no other worker holds it. */
	List<Row> claimOne(long id) {
		return this.jdbc.sql(CLAIM + " and id = ? for update skip locked").param(id).query(WrittenMessages::row).list();
	}

	void worded(long id, RenderedMessage words, Instant now) {
		this.jdbc
			.sql("update app.outbox_message set subject = ?, body = ?, short_text = ?, html = ?, rendered_at = ?,"
					+ " attempts = attempts + 1 where id = ?")
			.params(words.subject(), words.body(), words.shortText(), words.html(),
					OffsetDateTime.ofInstant(now, ZoneOffset.UTC), id)
			.update();
	}

	void failed(long id, String reason) {
		this.jdbc.sql("update app.outbox_message set failure = ?, attempts = attempts + 1 where id = ?")
			.params(reason, id)
			.update();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		return new Row(row.getLong("id"), row.getLong("case_number"), row.getString("kind"), row.getString("username"),
				row.getString("language"), row.getString("facts"),
				row.getObject("written_at", OffsetDateTime.class).toInstant());
	}

	/** A message as it stands in its table; username is null for the reporter. */
	record Row(long id, long caseNumber, String kind, @Nullable String username, String language, String facts,
			Instant writtenAt) {

	}

}
