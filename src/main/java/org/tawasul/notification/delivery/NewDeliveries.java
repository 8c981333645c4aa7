package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts deliveries into the queue, each with the moment from which it may go. */
@Component
class NewDeliveries {

	private final JdbcClient jdbc;

	private final QuietHoursProperties quiet;

	private final DigestProperties digest;

	private final Clock clock;

	NewDeliveries(JdbcClient jdbc, QuietHoursProperties quiet, DigestProperties digest, Clock clock) {
		this.jdbc = jdbc;
		this.quiet = quiet;
		this.digest = digest;
		this.clock = clock;
	}

	/** One that is there already stays as it is. */
	void add(long message, DeliveryChannel channel, @Nullable String username, String address, Locale language,
			boolean urgent) {
		Instant now = this.clock.instant();
		this.jdbc
			.sql("insert into app.delivery (message_id, channel, username, address, language, urgent, made_at,"
					+ " not_before) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
			.params(message, channel.name(), username, address, language.getLanguage(), urgent,
					now.atOffset(ZoneOffset.UTC), earliest(channel, username, urgent, now).atOffset(ZoneOffset.UTC))
			.update();
	}

	private Instant earliest(DeliveryChannel channel, @Nullable String username, boolean urgent, Instant now) {
		if (urgent) {
			return now;
		}
		boolean waitsForOthers = username != null && this.digest.isWanted();
		return this.quiet.earliest(channel, waitsForOthers ? now.plus(this.digest.window()) : now);
	}

}
