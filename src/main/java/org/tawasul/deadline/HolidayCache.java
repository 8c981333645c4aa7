package org.tawasul.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entered holidays in memory: reckoning a date costs no query. A change counts on
 * this node when it has committed, on others when they next compare the counter.
 */
@Component
class HolidayCache implements HolidayLookup {

	private static final Log log = LogFactory.getLog(HolidayCache.class);

	private static final long RECHECK = Duration.ofSeconds(30).toNanos();

	private final HolidayRepository table;

	private volatile @Nullable Known known;

	private volatile long checkedAt;

	HolidayCache(HolidayRepository table) {
		this.table = table;
	}

	List<Holiday> all() {
		if (TransactionSynchronizationManager.hasResource(this)) {
			return this.table.read();
		}
		Known current = this.known;
		return (current == null || System.nanoTime() - this.checkedAt > RECHECK) ? recheck(current)
				: current.holidays();
	}

	@Override
	public boolean contains(LocalDate date) {
		return all().stream().anyMatch((days) -> days.contains(date));
	}

	/** Called by the transaction that changes them: it sees its own change at once. */
	void changed() {
		if (!TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.registerSynchronization(new Commit());
			TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
		}
	}

	// A database that does not answer is no reason to forget when people work.
	private synchronized List<Holiday> recheck(@Nullable Known before) {
		this.checkedAt = System.nanoTime();
		try {
			long version = this.table.version();
			if (before == null || before.version() != version) {
				Known fresh = new Known(version, this.table.read());
				this.known = fresh;
				return fresh.holidays();
			}
		}
		catch (DataAccessException ex) {
			if (before == null) {
				throw ex;
			}
			log.warn("The holidays' change counter cannot be read; reckoning from memory", ex);
		}
		return before.holidays();
	}

	/** Everybody sees the change after the commit, nobody after a rollback. */
	private final class Commit implements TransactionSynchronization {

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResourceIfPossible(HolidayCache.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(HolidayCache.this, Boolean.TRUE);
		}

		@Override
		public void afterCommit() {
			HolidayCache.this.known = null;
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(HolidayCache.this);
		}

	}

	private record Known(long version, List<Holiday> holidays) {

	}

}
