package org.tawasul.process.engine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Turns the engine's clock, by which the whole application lives.
 */
public interface EngineClock {

	/**
	 * Stops the clock.
	 * @param instant what it shows from now on
	 */
	void turnTo(Instant instant);

	/** Lets it run again. */
	void reset();

	/**
	 * Lets the calling thread alone live at another time, for what is rolled back
	 * afterwards. The engine, too, counts from it in this thread, for example where it
	 * repeats a timer.
	 * @param instant what this thread's clock shows from now on; null for the time of
	 * everybody
	 */
	void turnThreadTo(@Nullable Instant instant);

	/**
	 * Whether the calling thread lives at a time of its own.
	 * @return true while what it does is rolled back afterwards
	 */
	boolean isThreadTurned();

}
