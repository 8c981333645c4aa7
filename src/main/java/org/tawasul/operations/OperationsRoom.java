package org.tawasul.operations;

import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What is in the room, read once for all who look: the database is asked again when the
 * last answer is older than a poll, or after something was done in the room on this node.
 */
@Service
public class OperationsRoom {

	private final UrgentCaseQueries queries;

	private final long freshNanos;

	private final AtomicLong changes = new AtomicLong();

	private volatile @Nullable Known known;

	OperationsRoom(UrgentCaseQueries queries, OperationsProperties properties) {
		this.queries = queries;
		this.freshNanos = properties.poll().toNanos();
	}

	/**
	 * The room as it is, not older than a poll.
	 * @return what is open
	 */
	public RoomSnapshot current() {
		Known before = this.known;
		return (before != null && isFresh(before)) ? before.room() : read();
	}

	/**
	 * Whoever comes while another reads waits for that answer, rather than to ask too.
	 */
	private synchronized RoomSnapshot read() {
		Known before = this.known;
		if (before != null && isFresh(before)) {
			return before.room();
		}
		Known now = new Known(this.changes.get(), System.nanoTime(), this.queries.snapshot());
		this.known = now;
		return now.room();
	}

	/** Something was done in the room, and is committed. */
	public void changed() {
		this.changes.incrementAndGet();
	}

	private boolean isFresh(Known one) {
		return one.changes() == this.changes.get() && System.nanoTime() - one.at() < this.freshNanos;
	}

	/**
	 * What was read.
	 *
	 * @param changes of this node that it includes
	 * @param at when reading began, by the nanosecond clock
	 */
	private record Known(long changes, long at, RoomSnapshot room) {

	}

}
