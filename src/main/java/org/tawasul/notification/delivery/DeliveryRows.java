package org.tawasul.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** How deliveries are read out of their table. */
final class DeliveryRows {

	static final String SELECT = "select d.id, d.message_id, m.case_number, m.kind, d.channel, d.username, d.address,"
			+ " d.urgent, d.state, d.made_at, d.not_before, d.attempts, d.reason, d.answer, d.sent_at, d.failed_at,"
			+ " d.digest_id from app.delivery d left join app.outbox_message m on m.id = d.message_id";

	static final String TEXT = "select coalesce(d.subject, m.subject) as subject, coalesce(d.body, m.body) as body,"
			+ " coalesce(d.short_text, m.short_text) as short_text, coalesce(d.html, m.html) as html"
			+ " from app.delivery d left join app.outbox_message m on m.id = d.message_id";

	static final String PARCEL = "select d.id, d.sending_id, d.address, d.language, d.attempts, d.give_up_at,"
			+ TEXT.substring("select".length());

	private DeliveryRows() {
	}

	static Delivery delivery(ResultSet row, int index) throws SQLException {
		String reason = row.getString("reason");
		return new Delivery(row.getLong("id"), number(row, "message_id"), number(row, "case_number"),
				row.getString("kind"), DeliveryChannel.valueOf(row.getString("channel")), row.getString("username"),
				row.getString("address"), row.getBoolean("urgent"), DeliveryState.valueOf(row.getString("state")),
				Objects.requireNonNull(moment(row, "made_at")), Objects.requireNonNull(moment(row, "not_before")),
				row.getInt("attempts"), (reason != null) ? reasonOr(reason, FailureReason.OWN_FAULT) : null,
				row.getString("answer"), moment(row, "sent_at"), moment(row, "failed_at"), number(row, "digest_id"));
	}

	static OutgoingMessage parcel(ResultSet row, int index) throws SQLException {
		return new OutgoingMessage(row.getLong("id"), row.getObject("sending_id", UUID.class), row.getString("address"),
				Locale.forLanguageTag(row.getString("language")), row.getInt("attempts"),
				Objects.requireNonNull(moment(row, "give_up_at")), text(row, index));
	}

	static DeliveryText text(ResultSet row, int index) throws SQLException {
		return new DeliveryText(row.getString("subject"), row.getString("body"), row.getString("html"),
				row.getString("short_text"));
	}

	/** A word of another version of ours must not hide the row. */
	static FailureReason reasonOr(@Nullable String word, FailureReason otherwise) {
		return Arrays.stream(FailureReason.values())
			.filter((reason) -> reason.name().equals(word))
			.findAny()
			.orElse(otherwise);
	}

	static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable Long number(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Long.class);
	}

}
