package org.tawasul.report;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * A report that this node is making: one thread writes it, another notes how far it is.
 */
final class ReportRun {

	private final UUID report;

	private final UUID claim;

	private final AtomicLong written = new AtomicLong();

	private volatile @Nullable Long expected;

	private volatile boolean stopped;

	ReportRun(UUID report, UUID claim) {
		this.report = report;
		this.claim = claim;
	}

	UUID report() {
		return this.report;
	}

	UUID claim() {
		return this.claim;
	}

	void expect(long rows) {
		this.expected = rows;
	}

	void count() {
		// One thread alone writes it.
		this.written.lazySet(this.written.get() + 1);
	}

	long written() {
		return this.written.get();
	}

	@Nullable Long expected() {
		return this.expected;
	}

	/** The report was stopped or taken over, or this node is stopping. */
	void stop() {
		this.stopped = true;
	}

	void requireRunning() {
		if (this.stopped) {
			throw new ReportStoppedException();
		}
	}

}
