package org.tawasul.access.body;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Counts the threads that wait for a piece of a body, in all and for each network.
 */
final class BodyWaits {

	private static final long BRIEFLY = TimeUnit.MILLISECONDS.toNanos(300);

	private static final long STEP = TimeUnit.MILLISECONDS.toNanos(4);

	private final int max;

	private final int maxPerNetwork;

	private final Semaphore brief;

	private final Map<String, Integer> byNetwork = new HashMap<>();

	private int all;

	/**
	 * Counts from none.
	 * @param max threads that may wait at once
	 * @param maxPerNetwork of them for one network
	 */
	BodyWaits(int max, int maxPerNetwork) {
		this.max = max;
		this.maxPerNetwork = maxPerNetwork;
		this.brief = new Semaphore((max + 1) / 2);
	}

	/**
	 * Whether one more thread may wait for a body from this network.
	 * @return true if it was counted, to be given back by {@link #leave}
	 */
	synchronized boolean tryEnter(String network) {
		int here = this.byNetwork.getOrDefault(network, 0);
		if (this.all >= this.max || here >= this.maxPerNetwork) {
			return false;
		}
		this.all++;
		this.byNetwork.put(network, here + 1);
		return true;
	}

	synchronized void leave(String network) {
		this.all--;
		this.byNetwork.computeIfPresent(network, (key, here) -> (here > 1) ? here - 1 : null);
	}

	/**
	 * Gives a body that is on its way a moment while others take up all waiting: most
	 * bodies follow their headers at once.
	 * @param waitedNanos how much of this moment the same body has had already
	 * @param isHere whether a piece has come, answered without waiting
	 */
	boolean comesSoon(long waitedNanos, BooleanSupplier isHere) {
		boolean brief = this.brief.tryAcquire();
		try {
			return comesWithin((brief ? BRIEFLY : STEP) - waitedNanos, isHere);
		}
		finally {
			if (brief) {
				this.brief.release();
			}
		}
	}

	private static boolean comesWithin(long nanos, BooleanSupplier isHere) {
		long until = System.nanoTime() + nanos;
		while (System.nanoTime() - until < 0) {
			LockSupport.parkNanos(STEP);
			if (isHere.getAsBoolean()) {
				return true;
			}
		}
		return false;
	}

}
