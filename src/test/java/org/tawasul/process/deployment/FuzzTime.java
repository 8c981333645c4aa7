package org.tawasul.process.deployment;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long a fuzzer goes on: for some time, and some rounds at least, so that a slow
 * machine tries something as well. With {@code -Dfuzz.rounds} it is so many rounds,
 * whatever time they take.
 */
public final class FuzzTime {

	private static final @Nullable Integer ROUNDS = Integer.getInteger("fuzz.rounds");

	private final int least;

	private final long until;

	private int rounds;

	/**
	 * Begins now.
	 * @param least rounds
	 * @param time after which no further round begins
	 */
	public FuzzTime(int least, Duration time) {
		this.least = least;
		this.until = System.nanoTime() + time.toNanos();
	}

	/** Whether another round begins. */
	public boolean goesOn() {
		boolean more = (ROUNDS != null) ? this.rounds < ROUNDS
				: this.rounds < this.least || System.nanoTime() - this.until < 0;
		this.rounds += more ? 1 : 0;
		return more;
	}

	/** How many have begun. */
	public int rounds() {
		return this.rounds;
	}

}
