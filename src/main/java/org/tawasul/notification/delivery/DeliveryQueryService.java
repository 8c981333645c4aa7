package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue as people look at it: what waits, until when and why, and how far a page of
 * messages is. Who may look is the caller's business.
 */
@Component
public class DeliveryQueryService {

	private final JdbcClient jdbc;

	private final GatewayRegistry gateways;

	private final QuietHoursProperties quiet;

	private final DigestProperties digest;

	private final Clock clock;

	DeliveryQueryService(JdbcClient jdbc, GatewayRegistry gateways, QuietHoursProperties quiet, DigestProperties digest,
			Clock clock) {
		this.jdbc = jdbc;
		this.gateways = gateways;
		this.quiet = quiet;
		this.digest = digest;
		this.clock = clock;
	}

	/**
	 * Whether any message can leave.
	 * @return false while neither mail nor SMS is configured
	 */
	public boolean isConfigured() {
		return Arrays.stream(DeliveryChannel.values()).anyMatch((one) -> this.gateways.find(one).isPresent());
	}

	/**
	 * On what ways messages leave.
	 * @param messages their numbers in the outbox, a page of them
	 * @return by message; those that go nowhere are missing
	 */
	public Map<Long, List<Delivery>> ofMessages(Collection<Long> messages) {
		if (messages.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(DeliveryRows.SELECT + " where d.message_id in (:messages) order by d.id")
			.param("messages", messages)
			.query(DeliveryRows::delivery)
			.list()
			.stream()
			.collect(Collectors.groupingBy((delivery) -> Objects.requireNonNull(delivery.messageId())));
	}

	/**
	 * What waits, the newest first.
	 * @param before only those with a lower number, or null for the first page
	 * @param most how many at most
	 * @return a page of them
	 */
	public List<Delivery> waiting(@Nullable Long before, int most) {
		// By a sum, so that what waits is found and sorted, and not the whole table read
		// backwards for it.
		return this.jdbc
			.sql(DeliveryRows.SELECT
					+ " where d.state = 'WAITING' and d.id < :before order by d.id + 0 desc limit :most")
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("most", most)
			.query(DeliveryRows::delivery)
			.list();
	}

	/**
	 * How many wait.
	 * @return the number of deliveries
	 */
	public int waiting() {
		return this.jdbc.sql("select count(*) from app.delivery where state = 'WAITING'").query(Integer.class).single();
	}

	/**
	 * Why one waits, told from when it may go: the moment is written down, its reason is
	 * not.
	 * @param delivery one that waits
	 * @return the likeliest reason
	 */
	public WaitReason why(Delivery delivery) {
		Instant now = this.clock.instant();
		if (this.gateways.find(delivery.channel()).isEmpty()) {
			return WaitReason.NOT_CONFIGURED;
		}
		if (delivery.reason() != null) {
			return WaitReason.NEXT_TRY;
		}
		boolean mayBeQuiet = !delivery.urgent();
		if (!delivery.notBefore().isAfter(now)) {
			return mayBeQuiet && this.quiet.isQuiet(delivery.channel(), now) ? WaitReason.QUIET_HOURS : WaitReason.TURN;
		}
		if (mayBeQuiet && endsQuietHours(delivery)) {
			return WaitReason.QUIET_HOURS;
		}
		return Duration.between(delivery.madeAt(), delivery.notBefore()).compareTo(this.digest.window()) > 0
				? WaitReason.LIMIT : WaitReason.TOGETHER;
	}

	private boolean endsQuietHours(Delivery delivery) {
		Instant justBefore = delivery.notBefore().minusNanos(1);
		return this.quiet.isQuiet(delivery.channel(), justBefore)
				&& this.quiet.earliest(delivery.channel(), justBefore).equals(delivery.notBefore());
	}

}
