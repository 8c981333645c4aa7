package org.tawasul.search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tawasul.access.StaffUser;

/**
 * Lets few long readings of cases run at once on a node, and one of each person: a reload
 * in the browser stops nothing on the server, so an impatient reader would soon hold all
 * connections to the database.
 */
@Component
public class CaseSearchLimiter {

	/** Two people who share one of these wait for each other, which is rare and brief. */
	private static final int GROUPS = 256;

	private final Semaphore all;

	private final List<Semaphore> people = Stream.generate(() -> new Semaphore(1)).limit(GROUPS).toList();

	private final Duration patience;

	CaseSearchLimiter(CaseSearchProperties properties) {
		this.all = new Semaphore(properties.atOnce(), true);
		this.patience = properties.patience();
	}

	/**
	 * Reads when it is this reader's turn. To be called outside of a transaction, or
	 * whoever waits would keep a connection.
	 * @param viewer who reads
	 * @param reading what is done
	 * @return what was read
	 * @throws CaseSearchBusyException when the turn does not come in time
	 */
	public <T> T read(StaffUser viewer, Supplier<T> reading) {
		return within(this.people.get(Math.floorMod(viewer.username().hashCode(), GROUPS)),
				() -> within(this.all, reading));
	}

	private <T> T within(Semaphore turns, Supplier<T> reading) {
		if (!take(turns)) {
			throw new CaseSearchBusyException();
		}
		try {
			return reading.get();
		}
		finally {
			turns.release();
		}
	}

	private boolean take(Semaphore turns) {
		try {
			return turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
