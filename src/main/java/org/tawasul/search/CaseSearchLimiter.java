package org.tawasul.search;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tawasul.access.StaffUser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets few long readings of cases run at once on a node, and one of each person, none of
 * them for long: a reload in the browser stops nothing on the server, so an impatient
 * reader would soon hold all connections to the database.
 */
@Component
public class CaseSearchLimiter {

	/** Two people who share one of these wait for each other, which is rare and brief. */
	private static final int GROUPS = 256;

	/** Longer than this nobody waits for a page. */
	private static final int SECONDS = 8;

	/** PostgreSQL manual, appendix A: query_canceled. */
	private static final String CANCELLED = "57014";

	private final Semaphore all;

	private final List<Semaphore> people = Stream.generate(() -> new Semaphore(1)).limit(GROUPS).toList();

	private final Duration patience;

	private final TransactionOperations transaction;

	@Autowired
	CaseSearchLimiter(CaseSearchProperties properties, PlatformTransactionManager transactions) {
		this(properties, readOnly(transactions));
	}

	CaseSearchLimiter(CaseSearchProperties properties, TransactionOperations transaction) {
		this.all = new Semaphore(properties.atOnce(), true);
		this.patience = properties.patience();
		this.transaction = transaction;
	}

	private static TransactionOperations readOnly(PlatformTransactionManager transactions) {
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		reading.setTimeout(SECONDS);
		return reading;
	}

	/**
	 * Reads in a transaction of its own when it is this reader's turn. To be called
	 * outside of a transaction, or whoever waits would keep a connection.
	 * @param viewer who reads
	 * @param reading what is done
	 * @return what was read
	 * @throws CaseSearchBusyException when the turn does not come in time
	 * @throws CaseSearchTooBroadException when it takes longer than anybody waits
	 */
	public <T> T read(StaffUser viewer, Supplier<T> reading) {
		return takeTurn(viewer, () -> inTime(reading));
	}

	/**
	 * Does other heavy work on many cases in the same turns, such as writing their
	 * letters, however long it takes.
	 * @param viewer for whom
	 * @param work what is done
	 * @return what came of it
	 * @throws CaseSearchBusyException when the turn does not come in time
	 */
	public <T> T takeTurn(StaffUser viewer, Supplier<T> work) {
		return within(this.people.get(Math.floorMod(viewer.username().hashCode(), GROUPS)),
				() -> within(this.all, work));
	}

	/** From outside of the transaction, which is beyond repair when time is up. */
	private <T> T inTime(Supplier<T> reading) {
		try {
			return Objects.requireNonNull(this.transaction.execute((status) -> reading.get()));
		}
		catch (TransactionTimedOutException ex) {
			// Between two statements.
			throw new CaseSearchTooBroadException(ex);
		}
		catch (DataAccessException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof SQLException failure
					&& CANCELLED.equals(failure.getSQLState())) {
				throw new CaseSearchTooBroadException(ex);
			}
			throw ex;
		}
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
