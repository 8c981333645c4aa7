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
 * Packs the texts and facts of messages that an earlier release wrote, plain or with
 * their facts beside them; see {@link MessageContent}. It goes on where it stopped, some
 * hundred messages at a time, and an hour behind, for nodes of that release may still be
 * at work. Whatever reads a message gets its texts word for word, packed or not.
 */
@Service
public class MessagePacking {

	private static final Duration AGE = Duration.ofHours(1);

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
		List<Earlier> earlier = this.jdbc
			.query("select id, written_at, subject, body, short_text, packed, facts::text from app.outbox_message"
					+ " where id > ? order by id limit ?",
					(row, number) -> new Earlier(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
							row.getString(4), row.getString(5), row.getBytes(6), row.getString(7)),
					packedUpTo, BATCH)
			.stream()
			.takeWhile((message) -> message.writtenAt().isBefore(latest))
			.toList();
		if (earlier.isEmpty()) {
			return false;
		}
		this.jdbc.batchUpdate(
				"update app.outbox_message set packed = ?, subject = null, body = null, short_text = null, facts = null"
						+ " where id = ? and written_at < ?",
				earlier.stream().flatMap((message) -> message.pack(latest).stream()).toList());
		this.jdbc.update("update app.outbox_packing set up_to = ?", earlier.get(earlier.size() - 1).id());
		return earlier.size() == BATCH;
	}

	private record Earlier(long id, Instant writtenAt, @Nullable String subject, @Nullable String body,
			@Nullable String shortText, byte @Nullable [] packed, @Nullable String facts) {

		/**
		 * What to write; nothing if it has no texts, or is packed with its facts already,
		 * or would not come back as it was.
		 */
		List<Object[]> pack(Instant latest) {
			RenderedMessage text = text();
			if (text == null || this.facts == null) {
				return List.of();
			}
			return new MessageContent(text, this.facts).pack()
				.map((bytes) -> List.<Object[]>of(new Object[] { bytes, this.id, Timestamp.from(latest) }))
				.orElse(List.of());
		}

		private @Nullable RenderedMessage text() {
			if (this.packed != null) {
				return MessageContent.unpack(this.packed).text();
			}
			return (this.subject != null && this.body != null && this.shortText != null)
					? new RenderedMessage(this.subject, this.body, this.shortText) : null;
		}

	}

}
