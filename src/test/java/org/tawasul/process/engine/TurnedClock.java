package org.tawasul.process.engine;

import java.time.Instant;

/**
 * Turns the one clock in tests, as the application itself would: whoever turned the
 * engine's alone would take the trial's thread its own time.
 */
public final class TurnedClock {

	private static final EngineClock CLOCK = new EngineClockConfiguration().engineClock();

	private TurnedClock() {
	}

	public static void turnTo(Instant instant) {
		CLOCK.turnTo(instant);
	}

	public static void reset() {
		CLOCK.reset();
	}

}
