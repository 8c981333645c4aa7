package org.tawasul.notification.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.notification.MailAttachment;
import org.tawasul.notification.MessageRenderer;
import org.tawasul.notification.OutboxMessage;

/**
 * Empties one channel's queue, with several threads: claims a delivery, renders what the
 * gateway needs, sends it, records the result. Claim and result are short transactions;
 * in between, no transaction is open and no connection held. Any number of senders may
 * work at the same time.
 */
class MessageSender {

	private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

	private final MessageGateway gateway;

	private final DeliveryQueue queue;

	private final DigestService digests;

	private final MessageRenderer renderer;

	private final MailAttachments attachments;

	private final LeaseRenewal leases;

	private final DeliveryResults results;

	private final CircuitBreaker breaker;

	private final int threads;

	MessageSender(MessageGateway gateway, DeliveryQueue queue, DigestService digests, MessageRenderer renderer,
			MailAttachments attachments, LeaseRenewal leases, DeliveryResults results, CircuitBreaker breaker,
			int threads) {
		this.gateway = gateway;
		this.queue = queue;
		this.digests = digests;
		this.renderer = renderer;
		this.attachments = attachments;
		this.leases = leases;
		this.results = results;
		this.breaker = breaker;
		this.threads = threads;
	}

	/**
	 * Sends whatever may go now.
	 * @param shouldContinue asked between two messages
	 * @return how many were tried
	 */
	int sendDue(BooleanSupplier shouldContinue) {
		this.results.giveUpOverdue(channel());
		// The first alone: an empty queue and a gateway that is away cost no threads.
		if (!sendNext()) {
			return 0;
		}
		AtomicInteger tried = new AtomicInteger(1);
		ExecutorService workers = Executors.newFixedThreadPool(this.threads);
		try {
			Runnable work = () -> {
				while (shouldContinue.getAsBoolean() && sendNext()) {
					tried.incrementAndGet();
				}
			};
			CompletableFuture
				.allOf(Stream.generate(() -> CompletableFuture.runAsync(work, workers))
					.limit(this.threads)
					.toArray(CompletableFuture<?>[]::new))
				.join();
		}
		finally {
			workers.shutdown();
		}
		return tried.get();
	}

	DeliveryChannel channel() {
		return this.gateway.channel();
	}

	private boolean sendNext() {
		if (!this.breaker.tryAcquirePermission()) {
			return false;
		}
		boolean recorded = false;
		try {
			boolean probe = this.breaker.getState() == CircuitBreaker.State.HALF_OPEN;
			Optional<Delivery> claimed = this.queue.claimNext(channel(), probe);
			if (claimed.isEmpty()) {
				return false;
			}
			Delivery delivery = this.digests.inPlaceOf(claimed.get());
			DeliveryOutcome outcome = this.leases.during(delivery.getId(), () -> send(delivery));
			recorded = recordInBreaker(outcome.reason());
			this.results.record(delivery, outcome);
			return true;
		}
		finally {
			if (!recorded) {
				this.breaker.releasePermission();
			}
		}
	}

	private DeliveryOutcome send(Delivery delivery) {
		try {
			return this.gateway.send(new OutgoingMessage(delivery.getId(), delivery.getSendingId(),
					delivery.getAddress(), delivery.getLanguage(), delivery.getText(), html(delivery),
					delivery.getCalendar(), attachment(delivery)));
		}
		catch (RuntimeException ex) {
			// Only its type: its message may name the recipient.
			log.warn("Delivery {} by {} failed because of an internal error: {}", delivery.getId(), channel(),
					ex.getClass().getName());
			return DeliveryOutcome.failed(FailureReason.OWN_FAULT, ex.getClass().getSimpleName());
		}
	}

	private @Nullable MailAttachment attachment(Delivery delivery) {
		String attachment = delivery.getAttachment();
		return (attachment != null) ? this.attachments.make(attachment, delivery.getLanguage()) : null;
	}

	private @Nullable String html(Delivery delivery) {
		if (channel() != DeliveryChannel.EMAIL) {
			return null;
		}
		OutboxMessage message = delivery.getMessage();
		if (message != null) {
			return this.renderer.html(message);
		}
		return delivery.isDigest() ? this.digests.html(delivery) : null;
	}

	/** False for an outcome that says nothing about the gateway. */
	private boolean recordInBreaker(@Nullable FailureReason reason) {
		if (reason != null && reason.isGatewayFailure()) {
			this.breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(reason.name()));
			return true;
		}
		if (reason == null || reason.provesGatewayUp()) {
			this.breaker.onSuccess(0, TimeUnit.MILLISECONDS);
			return true;
		}
		return false;
	}

}
