package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent, what waits and what failed, for those who look after messages. Who may
 * look is the caller's business.
 */
@Service
public class DeliveryService {

	private static final Logger log = LoggerFactory.getLogger(DeliveryService.class);

	private final DeliveryRepository deliveries;

	private final GatewayRegistry gateways;

	private final QuietHoursProperties quiet;

	private final DigestProperties digest;

	private final AuditTrail audit;

	private final Clock clock;

	DeliveryService(DeliveryRepository deliveries, GatewayRegistry gateways, QuietHoursProperties quiet,
			DigestProperties digest, AuditTrail audit, Clock clock) {
		this.audit = audit;
		this.deliveries = deliveries;
		this.gateways = gateways;
		this.quiet = quiet;
		this.digest = digest;
		this.clock = clock;
	}

	/** Whether any message can leave: mail or SMS is configured. */
	public boolean isConfigured() {
		return Arrays.stream(DeliveryChannel.values()).anyMatch((one) -> this.gateways.find(one).isPresent());
	}

	/** What the head of every page of the outbox shows. */
	public Summary summary() {
		return new Summary(isConfigured(), this.deliveries.countWaiting(), this.deliveries.countFailed());
	}

	/**
	 * At most one delivery a channel, by message; messages that go nowhere are missing.
	 */
	public Map<Long, List<Delivery>> ofMessages(Collection<Long> messages) {
		return this.deliveries.findByMessages(messages)
			.stream()
			.collect(Collectors.groupingBy((delivery) -> Objects.requireNonNull(delivery.getMessageId())));
	}

	/** What a digest stands for, the oldest first. */
	public List<Delivery> ofDigest(long digest) {
		return this.deliveries.findByDigest(digest);
	}

	public Optional<Delivery> find(long id) {
		return this.deliveries.findWithMessage(id);
	}

	/** What waits, the newest first; "before" is the last of the page above, or null. */
	public List<Delivery> waiting(@Nullable Long before, int max) {
		return this.deliveries.findWaiting((before != null) ? before : Long.MAX_VALUE, Limit.of(max));
	}

	/** What could not be delivered, the newest first; "reason" null for all. */
	public List<Delivery> failed(@Nullable FailureReason reason, @Nullable Long before, int max) {
		long below = (before != null) ? before : Long.MAX_VALUE;
		return (reason != null) ? this.deliveries.findFailed(reason, below, Limit.of(max))
				: this.deliveries.findFailed(below, Limit.of(max));
	}

	/** How many could not be delivered, by reason. */
	public Map<FailureReason, Integer> failedByReason() {
		Map<FailureReason, Integer> counts = new EnumMap<>(FailureReason.class);
		this.deliveries.countFailedByReason()
			.forEach((one) -> counts.merge(one.getReason(), one.getCount(), Integer::sum));
		return counts;
	}

	/**
	 * Puts one that failed back into the queue, with all its tries before it; false if it
	 * has not failed.
	 */
	@Transactional
	public boolean resend(long id, String by) {
		boolean resent = this.deliveries.resend(id, by, this.clock.instant()) == 1;
		if (resent) {
			log.info("Delivery {} put back into the queue by {}", id, by);
			this.audit.record(AuditAction.MESSAGE_RESENT, Long.toString(id), Map.of());
		}
		return resent;
	}

	/**
	 * Puts all that failed for a reason back into the queue, and says how many they were.
	 */
	@Transactional
	public int resendAll(FailureReason reason, String by) {
		int resent = this.deliveries.resendAll(reason, by, this.clock.instant());
		log.info("{} deliveries that failed by {} put back into the queue by {}", resent, reason, by);
		if (resent > 0) {
			this.audit.record(AuditAction.MESSAGE_RESENT, null,
					Map.of("reason", reason.name(), "count", Integer.toString(resent)));
		}
		return resent;
	}

	/**
	 * Why one probably waits, inferred from when it may go: the moment is stored, its
	 * reason is not.
	 */
	public WaitReason waitReason(Delivery delivery) {
		Instant now = this.clock.instant();
		if (this.gateways.find(delivery.getChannel()).isEmpty()) {
			return WaitReason.NOT_CONFIGURED;
		}
		if (delivery.getReason() != null) {
			return WaitReason.NEXT_TRY;
		}
		if (!delivery.isUrgent() && isQuiet(delivery, now)) {
			return WaitReason.QUIET_HOURS;
		}
		if (!delivery.getNotBefore().isAfter(now)) {
			return WaitReason.QUEUED;
		}
		if (delivery.getUsername() != null && (delivery.isUrgent() || delivery.getChannel() == DeliveryChannel.EMAIL)) {
			return WaitReason.DIGEST;
		}
		Duration wait = Duration.between(delivery.getMadeAt(), delivery.getNotBefore());
		return (wait.compareTo(this.digest.window()) > 0) ? WaitReason.LIMIT : WaitReason.DIGEST;
	}

	/** Quiet hours hold one now, or end at the moment at which it may go. */
	private boolean isQuiet(Delivery delivery, Instant now) {
		Instant notBefore = delivery.getNotBefore();
		if (!notBefore.isAfter(now)) {
			return this.quiet.isQuiet(delivery.getChannel(), now);
		}
		Instant justBefore = notBefore.minusNanos(1);
		return this.quiet.isQuiet(delivery.getChannel(), justBefore)
				&& this.quiet.earliest(delivery.getChannel(), justBefore).equals(notBefore);
	}

	/** Whether any message can leave, and how many wait and have failed. */
	public record Summary(boolean configured, int waiting, int undelivered) {

	}

}
