package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the queues are. Counted over what waits and what failed, which have indexes of
 * their own, and not more often than every few seconds; what was sent is never counted.
 */
@Component
class QueueStatistics {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final String QUEUE = "select count(*) as waiting, count(*) filter (where not_before <= :now) as due,"
			+ " min(not_before) filter (where not_before <= :now) as due_since,"
			+ " max(tried_at) filter (where reason in (:faults)) as last_fault"
			+ " from app.delivery where channel = :channel and state = 'WAITING'";

	private static final String LAST = "select max(sent_at) from app.delivery where channel = ? and state = 'SENT'";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Map<DeliveryChannel, QueueStatus> known = new EnumMap<>(DeliveryChannel.class);

	QueueStatistics(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	synchronized QueueStatus of(DeliveryChannel channel) {
		Instant now = this.clock.instant();
		QueueStatus last = this.known.get(channel);
		if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
			last = read(channel, now);
			this.known.put(channel, last);
		}
		return last;
	}

	int failed() {
		return Objects.requireNonNull(this.jdbc.sql("select count(*) from app.delivery where state = 'FAILED'")
			.query(Integer.class)
			.single());
	}

	private QueueStatus read(DeliveryChannel channel, Instant now) {
		Instant lastSent = this.jdbc.sql(LAST)
			.param(channel.name())
			.query((row, index) -> new Moment(DeliveryRows.moment(row, "max")))
			.single()
			.at();
		return this.jdbc.sql(QUEUE)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("channel", channel.name())
			.param("faults", FailureReason.namesOfGateway())
			.query((row, index) -> new QueueStatus(now, row.getInt("waiting"), row.getInt("due"),
					DeliveryRows.moment(row, "due_since"), DeliveryRows.moment(row, "last_fault"), lastSent))
			.single();
	}

	/**
	 * A moment that there may not be.
	 *
	 * @param at the moment
	 */
	private record Moment(@Nullable Instant at) {

	}

	/**
	 * One channel's queue.
	 *
	 * @param at when it was looked at
	 * @param waiting how many wait, for whatever
	 * @param due how many of them could go now
	 * @param dueSince since when the first of these could
	 * @param lastFault when the gateway last failed one that still waits
	 * @param lastSent when the gateway last took one
	 */
	record QueueStatus(Instant at, int waiting, int due, @Nullable Instant dueSince, @Nullable Instant lastFault,
			@Nullable Instant lastSent) {

		/** How long the first has been waiting for nothing but its turn. */
		Duration late() {
			return (this.dueSince != null) ? Duration.between(this.dueSince, this.at) : Duration.ZERO;
		}

		boolean isGatewayInTrouble() {
			return this.lastFault != null && (this.lastSent == null || this.lastFault.isAfter(this.lastSent));
		}

	}

}
