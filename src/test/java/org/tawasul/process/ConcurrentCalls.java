package org.tawasul.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

/**
 * Does several things at the same moment, each in a thread of its own.
 */
public final class ConcurrentCalls {

	private ConcurrentCalls() {
	}

	/** What each of them threw, in their order; nothing for those that succeeded. */
	public static List<Optional<Throwable>> run(List<? extends Callable<?>> acts) {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		Stream<CompletableFuture<Optional<Throwable>>> running = acts.stream()
			.map((act) -> CompletableFuture.supplyAsync(() -> outcome(start, act), (task) -> new Thread(task).start()));
		return running.toList().stream().map(CompletableFuture::join).toList();
	}

	private static Optional<Throwable> outcome(CyclicBarrier start, Callable<?> act) {
		try {
			start.await();
			act.call();
			return Optional.empty();
		}
		catch (Exception ex) {
			return Optional.of(ex);
		}
	}

}
