package org.tawasul.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An immutable value read from tables and kept in memory until their
 * {@link ChangeCounter} moves. A transaction that changes the tables sees its own change
 * as soon as it has called {@link #changed}, the rest of this node after the commit,
 * other nodes when they next compare the counter. While the database does not answer, the
 * last known value stands.
 *
 * @param <T> the type of the value
 */
public final class VersionedCache<T> {

	private static final Logger log = LoggerFactory.getLogger(VersionedCache.class);

	private static final int MAX_ATTEMPTS = 3;

	private final ChangeCounter counter;

	private final LongFunction<T> reader;

	private final long recheckNanos;

	private final ReentrantLock refreshing = new ReentrantLock();

	private final AtomicLong localCommits = new AtomicLong();

	private volatile @Nullable Entry<T> known;

	private volatile long checkedAt;

	/**
	 * Creates an empty cache.
	 * @param counter the counter of the tables
	 * @param reader reads the value from the tables; given the counter's version
	 * @param recheck how long a value is used before the counter is compared again
	 */
	public VersionedCache(ChangeCounter counter, LongFunction<T> reader, Duration recheck) {
		this.counter = counter;
		this.reader = reader;
		this.recheckNanos = recheck.toNanos();
	}

	/**
	 * The value as the caller may see it. Usually costs no query.
	 * @return the transaction's own view if it has changed the tables, else what is
	 * committed
	 * @throws DataAccessException if nothing is known yet and the tables cannot be read
	 */
	public T get() {
		Change change = currentChange();
		if (change != null) {
			return change.view();
		}
		Entry<T> entry = this.known;
		if (entry != null && isLatestHere(entry) && System.nanoTime() - this.checkedAt <= this.recheckNanos) {
			return entry.value();
		}
		if (this.refreshing.tryLock()) {
			try {
				return refresh();
			}
			finally {
				this.refreshing.unlock();
			}
		}
		// Waiting for the thread that refreshes could deadlock: it may need the database
		// connection that the caller holds.
		return (entry != null && isLatestHere(entry)) ? entry.value() : read(this.localCommits.get()).value();
	}

	/**
	 * Compares the counter now, however lately it was compared: for what must count at
	 * once on every node.
	 */
	public void recheck() {
		Entry<T> entry = this.known;
		if (entry == null || currentChange() != null) {
			return;
		}
		try {
			if (entry.version() != this.counter.current()) {
				this.localCommits.incrementAndGet();
			}
		}
		catch (DataAccessException ex) {
			log.warn("A change counter cannot be read; the last known value stands", ex);
		}
	}

	private boolean isLatestHere(Entry<T> entry) {
		return entry.localCommits() == this.localCommits.get();
	}

	/**
	 * Keeps all other writers waiting until this transaction ends.
	 * @return the value as it stands in the tables now
	 */
	public T lock() {
		long version = this.counter.lock();
		Entry<T> entry = this.known;
		if (currentChange() == null && entry != null && entry.version() == version) {
			return entry.value();
		}
		return this.reader.apply(version);
	}

	/**
	 * To be called after the tables were changed, by the transaction that did it.
	 */
	public void changed() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.localCommits.incrementAndGet();
			return;
		}
		Change change = currentChange();
		if (change == null) {
			change = new Change();
			TransactionSynchronizationManager.registerSynchronization(change);
			TransactionSynchronizationManager.bindResource(this, change);
		}
		change.view = null;
	}

	@SuppressWarnings("unchecked")
	private @Nullable Change currentChange() {
		return (Change) TransactionSynchronizationManager.getResource(this);
	}

	private T refresh() {
		Entry<T> entry = this.known;
		long commits = this.localCommits.get();
		this.checkedAt = System.nanoTime();
		try {
			if (entry != null && entry.version() == this.counter.current()) {
				entry = entry.withLocalCommits(commits);
			}
			else {
				entry = read(commits);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			if (entry == null) {
				throw ex;
			}
			log.warn("A change counter or its tables cannot be read; the last known value stands", ex);
			entry = entry.withLocalCommits(commits);
		}
		this.known = entry;
		return entry.value();
	}

	// The reader may need several queries: what another node changes between them is
	// noticed by the counter. Where that happens all the time, as during an import, they
	// are made in one snapshot, which costs a connection more.
	private Entry<T> read(long commits) {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			long version = this.counter.current();
			T value = this.reader.apply(version);
			if (this.counter.current() == version) {
				return new Entry<>(version, commits, value);
			}
		}
		return this.counter.inSnapshot(() -> {
			long version = this.counter.current();
			return new Entry<>(version, commits, this.reader.apply(version));
		});
	}

	/**
	 * What is known.
	 *
	 * @param localCommits the number of this node's changes when reading began
	 */
	private record Entry<T>(long version, long localCommits, T value) {

		Entry<T> withLocalCommits(long commits) {
			return new Entry<>(this.version, commits, this.value);
		}

	}

	/** A transaction that has changed the tables. */
	private final class Change implements TransactionSynchronization {

		private @Nullable T view;

		T view() {
			T current = this.view;
			if (current == null) {
				current = VersionedCache.this.reader.apply(VersionedCache.this.counter.current());
				this.view = current;
			}
			return current;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(VersionedCache.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(VersionedCache.this, this);
		}

		@Override
		public void afterCommit() {
			VersionedCache.this.localCommits.incrementAndGet();
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(VersionedCache.this);
		}

	}

}
