package org.tawasul.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Prolongs the leases of what this node is sending. So a lease may be short, and another
 * node goes on soon after this one has died, however long a gateway takes.
 */
@Component
class LeaseRenewal implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LeaseRenewal.class);

	/** Several renewals may fail before a lease is over. */
	private static final int RENEWALS_PER_LEASE = 4;

	private final DeliveryRepository deliveries;

	private final DeliveryProperties properties;

	private final Clock clock;

	private final Set<Long> sending = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "lease-renewal");
		thread.setDaemon(true);
		return thread;
	});

	LeaseRenewal(DeliveryRepository deliveries, DeliveryProperties properties, Clock clock) {
		this.deliveries = deliveries;
		this.properties = properties;
		this.clock = clock;
		long pause = properties.lease().toMillis() / RENEWALS_PER_LEASE;
		this.timer.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
	}

	/**
	 * Carries out the sending of a delivery, which nobody else takes meanwhile.
	 * @param <T> the type of the result
	 * @param id the delivery, claimed
	 * @param sending talks to the gateway
	 * @return what the sending gives
	 */
	<T> T during(long id, Supplier<T> sending) {
		this.sending.add(id);
		try {
			return sending.get();
		}
		finally {
			this.sending.remove(id);
		}
	}

	/** Never throws: the timer would stop. */
	void renew() {
		List<Long> ids = List.copyOf(this.sending);
		if (ids.isEmpty()) {
			return;
		}
		try {
			this.deliveries.renew(ids, this.clock.instant().plus(this.properties.lease()));
		}
		catch (RuntimeException ex) {
			log.warn("The leases of {} messages could not be renewed: {}", ids.size(), ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

}
