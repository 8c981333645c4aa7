package org.tawasul.notification.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Looks messages up. Pages are turned by id, so the last costs what the first does.
 */
@Component
class OutboxLog {

	private static final String COLUMNS = "select id, case_number, kind, username, language, written_at, rendered_at,"
			+ " attempts, failure from app.outbox_message";

	private final JdbcClient jdbc;

	OutboxLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first, those that the filter chooses. */
	List<OutboxEntry> list(OutboxFilter filter, int most) {
		StringBuilder sql = new StringBuilder(COLUMNS).append(" where true");
		filter.caseNumber().ifPresent((number) -> sql.append(" and case_number = :number"));
		filter.messageKind().ifPresent((kind) -> sql.append(" and kind = :kind"));
		filter.messageState().ifPresent((state) -> sql.append(" and ").append(state.condition()));
		filter.below().ifPresent((id) -> sql.append(" and id < :before"));
		StatementSpec statement = this.jdbc.sql(sql.append(" order by id desc limit :most").toString())
			.param("most", most);
		filter.caseNumber().ifPresent((number) -> statement.param("number", number.value()));
		filter.messageKind().ifPresent((kind) -> statement.param("kind", kind.name()));
		filter.below().ifPresent((id) -> statement.param("before", id));
		return statement.query(OutboxLog::entry).list();
	}

	/** How many wait for an administrator. */
	int failed() {
		return this.jdbc.sql("select count(*) from app.outbox_message where failure is not null")
			.query(Integer.class)
			.single();
	}

	Optional<OutboxEntry> find(long id) {
		return this.jdbc.sql(COLUMNS + " where id = ?").param(id).query(OutboxLog::entry).optional();
	}

	/** The words of a message that has them. */
	Optional<MessageTextView> text(long id) {
		return Optional.ofNullable(texts(List.of(id)).get(id));
	}

	/** The words of those that have them, without the reporter's link, by message. */
	Map<Long, MessageTextView> texts(List<Long> ids) {
		Map<Long, MessageTextView> texts = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc
				.sql("select id, subject, body, short_text, length(short_text) as length from app.outbox_message"
						+ " where id in (:ids) and rendered_at is not null")
				.param("ids", ids)
				.query((row) -> {
					texts.put(row.getLong("id"), new MessageTextView(row.getString("subject"), row.getString("body"),
							row.getString("short_text"), row.getInt("length"))
						.withoutKeys());
				});
		}
		return texts;
	}

	/** Puts a failed message back among those that wait; false if it has not failed. */
	boolean retry(long id) {
		return this.jdbc.sql("update app.outbox_message set failure = null where id = ? and failure is not null")
			.param(id)
			.update() == 1;
	}

	private static OutboxEntry entry(ResultSet row, int index) throws SQLException {
		return new OutboxEntry(row.getLong("id"), row.getLong("case_number"), row.getString("kind"),
				row.getString("username"), Locale.forLanguageTag(row.getString("language")),
				row.getObject("written_at", OffsetDateTime.class).toInstant(), moment(row, "rendered_at"),
				row.getInt("attempts"), row.getString("failure"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
