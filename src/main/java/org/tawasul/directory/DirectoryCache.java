package org.tawasul.directory;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The snapshot that this node answers from. A transaction that changes the ministry sees
 * its own change at once, everybody else on this node when it has committed, other nodes
 * when they next compare the change counter.
 */
@Component
class DirectoryCache {

	private static final Log log = LogFactory.getLog(DirectoryCache.class);

	private final DirectorySnapshotLoader tables;

	private final ApplicationEventPublisher events;

	private final long recheckNanos;

	private final ReentrantLock checking = new ReentrantLock();

	private final AtomicReference<@Nullable DirectorySnapshot> snapshot = new AtomicReference<>();

	private volatile long checkedAt;

	DirectoryCache(DirectorySnapshotLoader tables, ApplicationEventPublisher events, DirectoryProperties settings) {
		this.tables = tables;
		this.events = events;
		this.recheckNanos = settings.recheck().toNanos();
	}

	DirectorySnapshot get() {
		Object changing = TransactionSynchronizationManager.getResource(this);
		if (changing instanceof DirectorySnapshot own) {
			return own;
		}
		DirectorySnapshot known = this.snapshot.get();
		if (known == null) {
			return load();
		}
		return (System.nanoTime() - this.checkedAt > this.recheckNanos) ? recheck(known) : known;
	}

	/**
	 * Keeps everybody else from changing the ministry until this transaction ends.
	 * @return the ministry as it stands then
	 */
	DirectorySnapshot lock() {
		long version = this.tables.lock();
		DirectorySnapshot known = get();
		return (known.version() == version) ? known : this.tables.read();
	}

	/** Called after a change, by the transaction that holds the {@link #lock}. */
	void changed() {
		DirectorySnapshot changed = this.tables.read();
		if (TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.unbindResource(this);
		}
		else {
			TransactionSynchronizationManager.registerSynchronization(new Commit());
		}
		TransactionSynchronizationManager.bindResource(this, changed);
		this.events.publishEvent(new DirectoryChanged(changed.version()));
	}

	private DirectorySnapshot load() {
		this.checking.lock();
		try {
			DirectorySnapshot known = this.snapshot.get();
			return (known != null) ? known : replace(null, this.tables.read());
		}
		finally {
			this.checking.unlock();
		}
	}

	// One thread looks, the others go on with what is known. A database that does not
	// answer is no reason to forget who is who.
	private DirectorySnapshot recheck(DirectorySnapshot known) {
		if (!this.checking.tryLock()) {
			return known;
		}
		try {
			this.checkedAt = System.nanoTime();
			return (this.tables.version() != known.version()) ? replace(known, this.tables.read()) : known;
		}
		catch (DataAccessException ex) {
			log.warn("The directory's change counter cannot be read; answering from memory", ex);
			return known;
		}
		finally {
			this.checking.unlock();
		}
	}

	// Not if a change of this node's own has come in between: that one is newer.
	private DirectorySnapshot replace(@Nullable DirectorySnapshot known, DirectorySnapshot fresh) {
		this.checkedAt = System.nanoTime();
		return this.snapshot.compareAndSet(known, fresh) ? fresh : get();
	}

	// Commits end one after the other, but what follows them may overtake.
	private void committed(DirectorySnapshot own) {
		this.snapshot.accumulateAndGet(own,
				(known, changed) -> (known == null || known.version() < own.version()) ? own : known);
	}

	/** Lets everybody see the change after the commit, nobody after a rollback. */
	private final class Commit implements TransactionSynchronization {

		private @Nullable Object suspended;

		@Override
		public void suspend() {
			this.suspended = TransactionSynchronizationManager.unbindResource(DirectoryCache.this);
		}

		@Override
		public void resume() {
			if (this.suspended != null) {
				TransactionSynchronizationManager.bindResource(DirectoryCache.this, this.suspended);
			}
		}

		@Override
		public void afterCommit() {
			if (TransactionSynchronizationManager.getResource(DirectoryCache.this) instanceof DirectorySnapshot own) {
				committed(own);
			}
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(DirectoryCache.this);
		}

	}

}
