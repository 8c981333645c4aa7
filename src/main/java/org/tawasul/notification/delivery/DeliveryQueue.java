package org.tawasul.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the next delivery out of a channel's queue, for one worker and a limited time. It
 * is done by one worker at a time, in a transaction of a few quick statements: so limits
 * and digests count exactly, and nobody gets two messages at the same moment, which could
 * overtake each other.
 */
@Component
class DeliveryQueue {

	/** Our lock among the database's advisory locks, one a channel. */
	private static final int LOCK = 0x7A57;

	/** So many numbers that have had enough for today are passed over in one go. */
	private static final int MOST_FULL = 50;

	private static final String NEXT = "select d.id, d.channel, d.username, d.address, d.language, d.urgent"
			+ " from app.delivery d where d.channel = :channel and d.state = 'WAITING' and d.not_before <= :now"
			+ " and not exists (select 1 from app.delivery o where o.state = 'WAITING' and o.claimed_until > :now"
			+ " and o.address = d.address and o.channel = d.channel)";

	private static final String IN_TURN = " order by d.urgent desc, d.not_before, d.id limit 1";

	/** What was tried least tells most about the gateway. */
	private static final String LEAST_TRIED = " order by d.attempts, d.urgent desc, d.not_before, d.id limit 1";

	private final JdbcClient jdbc;

	private final DailySmsLimit limit;

	private final DigestService digests;

	private final QuietHoursProperties quiet;

	private final DeliveryProperties settings;

	private final Clock clock;

	private final TransactionTemplate transaction;

	DeliveryQueue(JdbcClient jdbc, DailySmsLimit limit, DigestService digests, QuietHoursProperties quiet,
			DeliveryProperties settings, Clock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.limit = limit;
		this.digests = digests;
		this.quiet = quiet;
		this.settings = settings;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * The next one, ours until its lease is over.
	 * @param channel of which queue
	 * @param probe whether it is to show if the gateway is back
	 * @return nothing when none may go now
	 */
	Optional<OutgoingMessage> claimNext(DeliveryChannel channel, boolean probe) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(?, ?)")
				.params(LOCK, channel.ordinal())
				.query((row, index) -> true)
				.single();
			return choose(channel, probe, this.clock.instant());
		}));
	}

	private Optional<OutgoingMessage> choose(DeliveryChannel channel, boolean probe, Instant now) {
		for (int passedOver = 0; passedOver < MOST_FULL; passedOver++) {
			DueDelivery candidate = candidate(channel, probe, now);
			if (candidate == null) {
				return Optional.empty();
			}
			if (this.limit.hasRoom(candidate, now)) {
				return Optional.of(claim(this.digests.inPlaceOf(candidate, now), now));
			}
		}
		return Optional.empty();
	}

	private @Nullable DueDelivery candidate(DeliveryChannel channel, boolean probe, Instant now) {
		String mayGo = this.quiet.isQuiet(channel, now) ? " and d.urgent" : "";
		return this.jdbc.sql(NEXT + mayGo + (probe ? LEAST_TRIED : IN_TURN))
			.param("channel", channel.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(DueDelivery::of)
			.optional()
			.orElse(null);
	}

	private OutgoingMessage claim(long id, Instant now) {
		this.jdbc
			.sql("update app.delivery set claimed_until = :until, not_before = :until, attempts = attempts + 1,"
					+ " give_up_at = coalesce(give_up_at, :giveUp) where id = :id")
			.param("until", now.plus(this.settings.lease()).atOffset(ZoneOffset.UTC))
			.param("giveUp", now.plus(this.settings.giveUpAfter()).atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
		return this.jdbc.sql(DeliveryRows.PARCEL + " where d.id = ?").param(id).query(DeliveryRows::parcel).single();
	}

	/**
	 * One that may go now.
	 *
	 * @param id its number
	 * @param channel its way
	 * @param username one of the ministry's people, or null for the reporter
	 * @param address where to
	 * @param language the recipient's
	 * @param urgent whether it goes at any hour and by itself
	 */
	record DueDelivery(long id, DeliveryChannel channel, @Nullable String username, String address, Locale language,
			boolean urgent) {

		private static DueDelivery of(ResultSet row, int index) throws SQLException {
			return new DueDelivery(row.getLong("id"), DeliveryChannel.valueOf(row.getString("channel")),
					row.getString("username"), row.getString("address"),
					Locale.forLanguageTag(row.getString("language")), row.getBoolean("urgent"));
		}

	}

}
