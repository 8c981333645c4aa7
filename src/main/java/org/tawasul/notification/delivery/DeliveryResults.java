package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.PlainText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what came of each try. */
@Component
class DeliveryResults {

	private static final Logger log = LoggerFactory.getLogger(DeliveryResults.class);

	private static final int LONGEST_ANSWER = 300;

	/** So long a last try may still be under way when its time is over. */
	private static final Duration GRACE = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final DeliveryProperties settings;

	private final MeterRegistry meters;

	private final Clock clock;

	DeliveryResults(JdbcClient jdbc, DeliveryProperties settings, MeterRegistry meters, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.meters = meters;
		this.clock = clock;
	}

	void record(DeliveryChannel channel, OutgoingMessage parcel, DeliveryOutcome outcome) {
		Instant now = this.clock.instant();
		FailureReason reason = outcome.reason();
		if (reason == null) {
			sent(parcel, now);
			count("sent", channel, 1);
		}
		else if (reason.isPermanent() || !now.isBefore(parcel.giveUpAt())) {
			failed(parcel, reason, outcome.answer(), now);
			count("failed", channel, 1);
			log.warn("{} by {} failed for good: {}", parcel, channel, reason);
		}
		else {
			later(parcel, reason, outcome.answer(), now);
			log.info("{} by {} failed for now: {}", parcel, channel, reason);
		}
	}

	/**
	 * Gives up what has had its hours, also when the gateway is away and nothing is
	 * tried.
	 */
	void giveUpOverdue(DeliveryChannel channel) {
		int failed = this.jdbc
			.sql("update app.delivery set state = 'FAILED', failed_at = :now, claimed_until = null,"
					+ " reason = coalesce(reason, :lost) where state = 'WAITING' and channel = :channel"
					+ " and give_up_at < :overdue and (claimed_until is null or claimed_until <= :now)")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("lost", FailureReason.OWN_FAULT.name())
			.param("channel", channel.name())
			.param("overdue", this.clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC))
			.update();
		if (failed > 0) {
			count("failed", channel, failed);
			log.warn("{} deliveries by {} given up", failed, channel);
		}
	}

	/** Whoever else has been at it meanwhile: what was taken was taken. */
	private void sent(OutgoingMessage parcel, Instant now) {
		this.jdbc.sql("update app.delivery set state = 'SENT', sent_at = :now, tried_at = :now, claimed_until = null,"
				+ " failed_at = null, reason = null, answer = null where id = :id and state in ('WAITING', 'FAILED')")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", parcel.id())
			.update();
	}

	private void failed(OutgoingMessage parcel, FailureReason reason, @Nullable String answer, Instant now) {
		this.jdbc
			.sql("update app.delivery set state = 'FAILED', failed_at = :now, tried_at = :now,"
					+ " claimed_until = null, reason = :reason, answer = :answer where id = :id and state = 'WAITING'")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("reason", reason.name())
			.param("answer", tidy(answer))
			.param("id", parcel.id())
			.update();
	}

	private void later(OutgoingMessage parcel, FailureReason reason, @Nullable String answer, Instant now) {
		Pauses pauses = new Pauses(this.settings.pauses(), ThreadLocalRandom.current());
		this.jdbc
			.sql("update app.delivery set not_before = :next, tried_at = :now, claimed_until = null,"
					+ " reason = :reason, answer = :answer where id = :id and state = 'WAITING'")
			.param("next", pauses.next(parcel.attempt(), now, parcel.giveUpAt()).atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("reason", reason.name())
			.param("answer", tidy(answer))
			.param("id", parcel.id())
			.update();
	}

	private void count(String what, DeliveryChannel channel, int howMany) {
		this.meters.counter("tawasul.messages." + what, "channel", channel.name().toLowerCase(Locale.ROOT))
			.increment(howMany);
	}

	/**
	 * Gateways like to repeat what they were sent: the reporter's key is not kept here.
	 */
	private static @Nullable String tidy(@Nullable String answer) {
		if (answer == null) {
			return null;
		}
		String clean = PlainText.clean(answer).replaceAll("/t/[\\w-]+", "/t/…");
		return clean.substring(0, Math.min(clean.length(), LONGEST_ANSWER));
	}

}
