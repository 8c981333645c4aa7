package org.tawasul.process.trial;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * One trial at a time on each node: each takes a connection for as long as it lasts.
 */
@Component
public class TrialTurn {

	/** Whoever publishes waits for as long as for a slow page, not for a whole trial. */
	private static final int PATIENCE_SECONDS = 3;

	private final Semaphore one = new Semaphore(1, true);

	/**
	 * Tries something now, or in a few seconds.
	 * @param trial the trial
	 * @return nothing while another one runs
	 */
	public <T> Optional<T> now(Supplier<T> trial) {
		try {
			return this.one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) ? Optional.of(run(trial)) : Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/**
	 * Tries something once nothing else is being tried.
	 * @param trial the trial
	 * @return what it has found
	 * @throws CancellationException if the thread is interrupted while it waits
	 */
	public <T> T inTurn(Supplier<T> trial) {
		try {
			this.one.acquire();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("The trial was given up before its turn");
		}
		return run(trial);
	}

	private <T> T run(Supplier<T> trial) {
		try {
			return trial.get();
		}
		finally {
			this.one.release();
		}
	}

}
