package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the next delivery out of a channel's queue, for one worker and a limited time.
 * Claims of a channel are made one after the other, each in a transaction of a few quick
 * statements: so the daily limits count exactly, and nobody gets two messages at the same
 * moment, which could overtake each other.
 */
@Component
class DeliveryQueue {

	/** Our key among PostgreSQL's advisory locks; the second one is the channel. */
	private static final int LOCK = 0x7A57;

	/** Maximum number of addresses that have reached their limit to skip in one claim. */
	private static final int MAX_SKIPPED = 50;

	/**
	 * SQL by hand, for its plan: in each order, the first row of a partial index is read.
	 */
	private static final String NEXT = "select d.id, d.username, d.mailbox, d.urgent from app.delivery d"
			+ " where d.channel = :channel and d.state = 'WAITING' and d.not_before <= :now"
			+ " and not exists (select 1 from app.delivery o where o.state = 'WAITING' and o.claimed_until > :now"
			+ " and o.mailbox = d.mailbox and o.channel = d.channel)";

	private static final String IN_ORDER = " order by d.urgent desc, d.not_before, d.id limit 1";

	/** What was tried least says most about the gateway. */
	private static final String LEAST_TRIED = " order by d.attempts, d.urgent desc, d.not_before, d.id limit 1";

	private final JdbcClient jdbc;

	private final DeliveryRepository deliveries;

	private final DailyLimit limit;

	private final UrgentPace pace;

	private final QuietHoursProperties quiet;

	private final DeliveryProperties properties;

	private final Clock clock;

	private final TransactionTemplate transaction;

	DeliveryQueue(JdbcClient jdbc, DeliveryRepository deliveries, DailyLimit limit, UrgentPace pace,
			QuietHoursProperties quiet, DeliveryProperties properties, Clock clock,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.deliveries = deliveries;
		this.limit = limit;
		this.pace = pace;
		this.quiet = quiet;
		this.properties = properties;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Claims the next one, until its lease is over.
	 * @param channel of which queue
	 * @param probe whether it is to show if the gateway is back
	 * @return the delivery with its message, or nothing when none may go now
	 */
	Optional<Delivery> claimNext(DeliveryChannel channel, boolean probe) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(?, ?)")
				.params(LOCK, channel.ordinal())
				.query((row, index) -> true)
				.single();
			return claim(channel, probe, this.clock.instant());
		}));
	}

	private Optional<Delivery> claim(DeliveryChannel channel, boolean probe, Instant now) {
		for (int skipped = 0; skipped < MAX_SKIPPED; skipped++) {
			DueDelivery due = due(channel, probe, now);
			if (due == null) {
				return Optional.empty();
			}
			if (mayGo(channel, due, now)) {
				this.deliveries.claim(due.id(), now.plus(this.properties.lease()),
						now.plus(this.properties.giveUpAfter()));
				return this.deliveries.findWithMessage(due.id());
			}
		}
		return Optional.empty();
	}

	private boolean mayGo(DeliveryChannel channel, DueDelivery due, Instant now) {
		boolean staff = due.username() != null;
		return (staff && due.urgent()) ? this.pace.mayGo(channel, due.mailbox(), now)
				: this.limit.hasRoom(channel, due.mailbox(), staff, now);
	}

	private @Nullable DueDelivery due(DeliveryChannel channel, boolean probe, Instant now) {
		String quietCondition = this.quiet.isQuiet(channel, now) ? " and d.urgent" : "";
		return this.jdbc.sql(NEXT + quietCondition + (probe ? LEAST_TRIED : IN_ORDER))
			.param("channel", channel.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(DueDelivery.class)
			.optional()
			.orElse(null);
	}

	/** One that may go now; username is null for a reporter. */
	private record DueDelivery(long id, @Nullable String username, String mailbox, boolean urgent) {

	}

}
