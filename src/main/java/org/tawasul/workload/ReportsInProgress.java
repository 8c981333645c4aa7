package org.tawasul.workload;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * The reports that this node is taking in at the moment. Whoever sends one waits for the
 * answer, so what nobody waits for gives way to them: overdue timers and unwritten
 * messages, of which there are thousands after downtime. It goes on between two reports,
 * and after a moment also beside them, so that it ends however many come.
 */
@Component
public class ReportsInProgress {

	/** A report takes less as a rule. */
	private static final Duration LONGEST = Duration.ofMillis(250);

	private final Duration longest;

	private int reports;

	/** Waits are short. */
	public ReportsInProgress() {
		this(LONGEST);
	}

	ReportsInProgress(Duration longest) {
		this.longest = longest;
	}

	/** One more report has begun to come in; {@link #end()} must follow. */
	public synchronized void begin() {
		this.reports++;
	}

	/** One of the reports has been answered. */
	public synchronized void end() {
		this.reports--;
		notifyAll();
	}

	/**
	 * Waits until no report is in progress, a quarter of a second at most. To be called
	 * where neither a lock nor a connection is held.
	 */
	public synchronized void giveWay() {
		long end = System.nanoTime() + this.longest.toNanos();
		try {
			for (long left = this.longest.toMillis(); this.reports > 0 && left > 0;) {
				wait(left);
				left = Duration.ofNanos(end - System.nanoTime()).toMillis();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
