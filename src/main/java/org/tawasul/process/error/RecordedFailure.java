package org.tawasul.process.error;

import java.util.function.Supplier;

/**
 * Something asked of the engine by a caller who keeps a record of every failure, so that
 * nobody else logs it: a table with a fault fails for each case, and would fill the log.
 */
public final class RecordedFailure {

	private static final ThreadLocal<Boolean> RECORDED = ThreadLocal.withInitial(() -> false);

	private RecordedFailure() {
	}

	/**
	 * Asks the engine.
	 * @param command what is asked; what it throws is thrown on, and not logged by
	 * {@link EngineExceptionTranslator}
	 * @return what it answers
	 */
	public static <T> T of(Supplier<T> command) {
		RECORDED.set(true);
		try {
			return command.get();
		}
		finally {
			RECORDED.remove();
		}
	}

	/** Whether the caller on this thread keeps a record. */
	static boolean isRecorded() {
		return RECORDED.get();
	}

}
