package org.tawasul.process.trial;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * One trial at a time on each node: each takes a connection for as long as it lasts.
 */
@Component
public class TrialTurn {

	private final Semaphore one = new Semaphore(1, true);

	/**
	 * Tries something now.
	 * @param trial the trial
	 * @return nothing while another one runs
	 */
	public <T> Optional<T> now(Supplier<T> trial) {
		return this.one.tryAcquire() ? Optional.of(run(trial)) : Optional.empty();
	}

	/**
	 * Tries something once nothing else is being tried.
	 * @param trial the trial
	 * @return what it has found
	 */
	public <T> T inTurn(Supplier<T> trial) {
		this.one.acquireUninterruptibly();
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
