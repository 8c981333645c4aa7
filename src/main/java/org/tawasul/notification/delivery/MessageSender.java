package org.tawasul.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties one channel's queue, with several threads. Any number of senders may do so at
 * the same time. While it talks to the gateway it holds no transaction and no connection
 * of the database.
 */
class MessageSender {

	private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

	private final MessageGateway gateway;

	private final DeliveryQueue claims;

	private final DeliveryResults results;

	private final Breaker breaker;

	private final int threads;

	MessageSender(MessageGateway gateway, DeliveryQueue claims, DeliveryResults results, Breaker breaker, int threads) {
		this.gateway = gateway;
		this.claims = claims;
		this.results = results;
		this.breaker = breaker;
		this.threads = threads;
	}

	DeliveryChannel channel() {
		return this.gateway.channel();
	}

	/**
	 * Sends whatever may go now.
	 * @param goOn asked between two messages
	 * @return how many were tried
	 */
	int sendDue(BooleanSupplier goOn) {
		this.results.giveUpOverdue(channel());
		int tried = probe();
		if (this.breaker.isAway()) {
			return tried;
		}
		Optional<OutgoingMessage> first = this.claims.claimNext(channel(), false);
		return first.isEmpty() ? tried : tried + together(first.get(), goOn);
	}

	/** Tries one message when the gateway has been away for a while. */
	private int probe() {
		if (!this.breaker.mayProbe()) {
			return 0;
		}
		Optional<OutgoingMessage> parcel = this.claims.claimNext(channel(), true);
		parcel.ifPresent(this::attempt);
		return parcel.isPresent() ? 1 : 0;
	}

	private int together(OutgoingMessage first, BooleanSupplier goOn) {
		ExecutorService workers = Executors.newFixedThreadPool(this.threads);
		try {
			List<Future<Integer>> counts = new ArrayList<>();
			counts.add(workers.submit(() -> {
				attempt(first);
				return 1 + work(goOn);
			}));
			for (int another = 1; another < this.threads; another++) {
				counts.add(workers.submit(() -> work(goOn)));
			}
			return sum(counts);
		}
		finally {
			workers.shutdown();
		}
	}

	private int work(BooleanSupplier goOn) {
		int tried = 0;
		while (goOn.getAsBoolean() && !this.breaker.isAway()) {
			Optional<OutgoingMessage> parcel = this.claims.claimNext(channel(), false);
			if (parcel.isEmpty()) {
				break;
			}
			attempt(parcel.get());
			tried++;
		}
		return tried;
	}

	private void attempt(OutgoingMessage parcel) {
		DeliveryOutcome outcome = send(parcel);
		FailureReason reason = outcome.reason();
		if (reason != null && reason.isGatewayFailure()) {
			this.breaker.failed();
		}
		else if (reason == null || reason.provesGatewayUp()) {
			this.breaker.answered();
		}
		this.results.record(channel(), parcel, outcome);
	}

	private DeliveryOutcome send(OutgoingMessage parcel) {
		try {
			return this.gateway.send(parcel);
		}
		catch (RuntimeException ex) {
			// Only its kind: its words may name the recipient.
			log.warn("{} by {} failed by a fault of ours: {}", parcel, channel(), ex.getClass().getName());
			return DeliveryOutcome.failed(FailureReason.OWN_FAULT, ex.getClass().getSimpleName());
		}
	}

	/** All are waited for, so that a turn is over when it says so. */
	private static int sum(List<Future<Integer>> counts) {
		int sum = 0;
		RuntimeException failure = null;
		for (Future<Integer> count : counts) {
			try {
				sum += count.get();
			}
			catch (ExecutionException ex) {
				failure = new IllegalStateException("A worker could not go on", ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return sum;
			}
		}
		if (failure != null) {
			throw failure;
		}
		return sum;
	}

}
