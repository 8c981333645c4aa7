package org.tawasul.process.engine;

import java.time.Instant;

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

}
