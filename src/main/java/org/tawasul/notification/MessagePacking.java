package org.tawasul.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs the texts of messages that are a month old, see {@link TextPacker}. It goes on
 * where it stopped, some hundred messages at a time, and so also gets through those that
 * were written before there was packing. Whatever reads a message gets its texts word for
 * word, packed or not.
 */
@Service
public class MessagePacking {

	private static final Duration AGE = Duration.ofDays(30);

	private static final int BATCH = 500;

	/** In one go; then the task lets others have their turn. */
	private static final int BATCHES = 10;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	MessagePacking(JdbcTemplate jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Packs the next ones, if any are old enough.
	 * @param goOn asked before each batch
	 */
	public void packSome(BooleanSupplier goOn) {
		for (int i = 0; i < BATCHES && goOn.getAsBoolean(); i++) {
			if (!Boolean.TRUE.equals(this.transaction.execute((status) -> packBatch()))) {
				return;
			}
		}
	}

	/** Whether there may be more. What a crash undoes is done again. */
	private boolean packBatch() {
		this.jdbc.execute("set local synchronous_commit = off");
		Long packedUpTo = this.jdbc.queryForObject("select up_to from app.outbox_packing for update", Long.class);
		Instant latest = this.clock.instant().minus(AGE);
		List<Unpacked> old = this.jdbc
			.query("select id, written_at, subject, body, short_text from app.outbox_message where id > ? order by id"
					+ " limit ?",
					(row, number) -> new Unpacked(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
							row.getString(4), row.getString(5)),
					packedUpTo, BATCH)
			.stream()
			.takeWhile((message) -> message.writtenAt().isBefore(latest))
			.toList();
		if (old.isEmpty()) {
			return false;
		}
		this.jdbc.batchUpdate(
				"update app.outbox_message set packed = ?, subject = null, body = null, short_text = null"
						+ " where id = ? and written_at < ?",
				old.stream().flatMap((message) -> message.pack(latest).stream()).toList());
		this.jdbc.update("update app.outbox_packing set up_to = ?", old.get(old.size() - 1).id());
		return old.size() == BATCH;
	}

	private record Unpacked(long id, Instant writtenAt, @Nullable String subject, @Nullable String body,
			@Nullable String shortText) {

		/**
		 * What to write; nothing if it has no texts, or would not come back as it was.
		 */
		List<Object[]> pack(Instant latest) {
			if (this.subject == null || this.body == null || this.shortText == null) {
				return List.of();
			}
			RenderedMessage texts = new RenderedMessage(this.subject, this.body, this.shortText);
			byte[] packed = TextPacker.pack(texts);
			return TextPacker.unpack(packed).equals(texts)
					? List.<Object[]>of(new Object[] { packed, this.id, Timestamp.from(latest) }) : List.of();
		}

	}

}
