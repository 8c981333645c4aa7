package org.tawasul.question;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The questions as this node knows them. Taking a case in costs no query for them; from
 * time to time one thread compares the change counter, so that every node follows a
 * change wherever it was made.
 */
@Component
class QuestionCache {

	private static final Logger log = LoggerFactory.getLogger(QuestionCache.class);

	private final QuestionSnapshotLoader tables;

	private final long recheckNanos;

	private final ReentrantLock checking = new ReentrantLock();

	private final AtomicReference<@Nullable QuestionSnapshot> list = new AtomicReference<>();

	private volatile long checkedAt;

	QuestionCache(QuestionSnapshotLoader tables, QuestionProperties settings) {
		this.tables = tables;
		this.recheckNanos = settings.recheck().toNanos();
	}

	QuestionSnapshot get() {
		QuestionSnapshot known = this.list.get();
		if (known == null) {
			return load();
		}
		return (System.nanoTime() - this.checkedAt > this.recheckNanos) ? recheck(known) : known;
	}

	/** After a change on this node: the next who asks reads them anew. */
	void forget() {
		this.list.set(null);
	}

	private QuestionSnapshot load() {
		this.checking.lock();
		try {
			QuestionSnapshot known = this.list.get();
			return (known != null) ? known : keep(this.tables.read());
		}
		finally {
			this.checking.unlock();
		}
	}

	// One thread looks, the others go on with what is known. A database that does not
	// answer is no reason to forget the questions.
	private QuestionSnapshot recheck(QuestionSnapshot known) {
		if (!this.checking.tryLock()) {
			return known;
		}
		try {
			this.checkedAt = System.nanoTime();
			return (this.tables.version() != known.version()) ? keep(this.tables.read()) : known;
		}
		catch (DataAccessException ex) {
			log.warn("The questions' change counter cannot be read; asking from memory", ex);
			return known;
		}
		finally {
			this.checking.unlock();
		}
	}

	private QuestionSnapshot keep(QuestionSnapshot fresh) {
		this.checkedAt = System.nanoTime();
		this.list.set(fresh);
		return fresh;
	}

}
